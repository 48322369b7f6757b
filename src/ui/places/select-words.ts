export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** The style properties that decide where the lines of a text area break. */
const TYPE = [
  'boxSizing',
  'width',
  'padding',
  'border',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'wordBreak',
] as const;

/** How far below the upper edge of a text area a place of its text stands, in pixels: measured on a copy of it. */
function depthOf(area: HTMLTextAreaElement, at: number): number {
  const copy = document.createElement('div');
  const style = window.getComputedStyle(area);
  for (const property of TYPE) copy.style[property] = style[property];
  copy.style.position = 'absolute';
  copy.style.visibility = 'hidden';
  copy.style.whiteSpace = 'pre-wrap';
  copy.setAttribute('aria-hidden', 'true');
  const mark = document.createElement('span');
  // One character more, because the next character also decides where the line breaks.
  mark.textContent = area.value.slice(at, at + 1) || '\u200b';
  copy.append(area.value.slice(0, at), mark);
  document.body.append(copy);
  const depth = mark.offsetTop;
  copy.remove();
  return depth;
}

/** Shares of the window's height, 0 to 1: words between them are seen well, and nothing is scrolled. */
const SEEN = { from: 0.2, to: 0.7 };

/** Puts the focus into a text and selects words of it, scrolled to where they are seen, however long the text. */
export function selectWords(control: TextControl, start: number, end: number): void {
  control.focus({ preventScroll: true });
  control.setSelectionRange(start, end);
  let depth = 0;
  if (control instanceof HTMLTextAreaElement) {
    depth = depthOf(control, start);
    // A text that scrolls within its box.
    if (control.scrollHeight > control.clientHeight + 1) {
      control.scrollTop = depth - control.clientHeight / 2;
      depth -= control.scrollTop;
    }
  }
  const top = control.getBoundingClientRect().top + depth;
  const height = window.innerHeight;
  if (top < height * SEEN.from || top > height * SEEN.to) window.scrollBy(0, top - height * 0.4);
}
