/** What goes on the clipboard: markup for editors, text for everything else. */
export interface WebPage {
  html: string;
  text: string;
}

/** Puts a page on the clipboard. Must be called from a click or a key. Returns whether the browser took it. */
export function copyWebPage({ html, text }: WebPage): boolean {
  return copy({ 'text/html': html, 'text/plain': text });
}

/** Puts a text on the clipboard, as `copyWebPage` does a page. */
export function copyText(text: string): boolean {
  return copy({ 'text/plain': text });
}

/** Copies through the copy event, because navigator.clipboard is missing on plain http. */
function copy(kinds: Readonly<Record<string, string>>): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    for (const [kind, data] of Object.entries(kinds)) event.clipboardData.setData(kind, data);
    event.preventDefault();
    event.stopPropagation();
    taken = true;
  };
  // Safari and old Chromium copy only where something is selected.
  const selection = window.getSelection();
  const ranges = selection
    ? Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
    : [];
  const bait = document.createElement('span');
  bait.textContent = '\u00a0';
  bait.style.position = 'fixed';
  document.body.append(bait);
  selection?.selectAllChildren(bait);
  document.addEventListener('copy', onCopy, true);
  const allowed = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, true);
  bait.remove();
  selection?.removeAllRanges();
  for (const range of ranges) selection?.addRange(range);
  return allowed && taken;
}
