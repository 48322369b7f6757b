/** Puts a text into an element that holds nothing else. The node that is there is kept: a new one is laid out anew. */
export function writeText(element: Element, text: string): void {
  const node = element.firstChild;
  if (node instanceof Text) node.data = text;
  else element.textContent = text;
}
