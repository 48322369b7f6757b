/** Puts a text into an element that holds nothing else. Keeps its text node, because a new one costs a new layout. */
export function writeText(element: Element, text: string): void {
  const node = element.firstChild;
  if (node instanceof Text) node.data = text;
  else element.textContent = text;
}
