import type { XmlElement } from './xml';

/** The child elements of an element, of one name where it is given. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** All elements below an element, of those names where any are given, in the order of the document; walked without recursion. */
export function descendantsOf(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = childrenOf(root).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (names.length === 0 || names.includes(element.name)) found.push(element);
    waiting.push(...childrenOf(element).reverse());
  }
  return found;
}
