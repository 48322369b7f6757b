/** A text in one line: each line break, with the blanks around it, becomes one blank. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap));
}
