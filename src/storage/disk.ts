/** The largest report file that is read: far beyond any report, small enough not to freeze the page. */
const MOST_BYTES = 50_000_000;

/** How long a download may take to start before its object URL is revoked. */
const DOWNLOAD_MS = 60_000;

/** A name every system takes: no separators, no control characters, not too long, never empty. */
export function fileName(base: string, extension: string): string {
  const clean = base
    // oxlint-disable-next-line no-control-regex -- Windows refuses them in names
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  const short = Array.from(clean)
    .slice(0, 100)
    .join('')
    .replace(/[.\s]{1,100}$/, '');
  return `${short || '未命名'}.${extension}`;
}

/** Hands a file to the browser, which keeps it where downloads go. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_MS);
}

export type ReadFile = { ok: true; bytes: Uint8Array } | { ok: false; failure: 'tooLarge' | 'unreadable' };

/** Reads a file. It may have been moved or locked since it was chosen. */
export async function readFileBytes(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { ok: false, failure: 'tooLarge' };
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { ok: false, failure: 'unreadable' };
  }
}
