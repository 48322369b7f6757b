import type { XmlElement } from './xml';

/** The child elements of an element, of one name where it is given. */
export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child of that name; undefined where there is none. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All elements below an element, in the order of the document; walked without recursion. */
export function descendantsOf(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = childrenOf(root).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
  return found;
}
