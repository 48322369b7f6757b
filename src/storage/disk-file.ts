import { download } from './disk';

/** The parts of File System Access that TypeScript does not know yet; all of them missing in many browsers. */
interface AccessHandle extends FileSystemFileHandle {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
}
type SavePicker = (options: {
  id: string;
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<AccessHandle>;

/** What stands in a file. */
export interface FileContent {
  /** null where it is far too large to be a report. */
  text: string | null;
  /** A hash of the content (SHA-256): the same for the same bytes. */
  digest: string;
  /** ISO time of the last change, by the clock of whoever changed it. */
  changedAt: string;
}

/** `denied`: the writer or the browser does not allow it (any longer). `gone`: the file is not where it was. */
export type Written =
  | { kind: 'saved'; digest: string }
  | { kind: 'changed'; found: FileContent }
  | { kind: 'denied' | 'gone' | 'failed' };

/** Instead of a digest, where the file may be overwritten whatever it holds. */
export const ANYTHING = 'anything';

/** Writing report files on the disk of this computer. */
export interface Disk {
  /** Whether the writer can choose where a file goes; otherwise it goes to the browser's downloads. */
  canPick(): boolean;
  /** Lets the writer choose a file; null where they did not. The browser asks before it hands out an existing one. */
  pick(suggestedName: string): Promise<FileSystemFileHandle | null>;
  /**
   * Replaces the file's text where what stands there is empty or has the digest `expected`; else nothing is written
   * and the answer is `changed`. ANYTHING: the writer has just chosen the file.
   */
  write(handle: FileSystemFileHandle, text: string, expected: string | null): Promise<Written>;
  download(name: string, text: string): void;
}

const TYPE = 'application/json';

/** Far beyond any report, so that a film of the same name is not read into memory. */
const MOST_BYTES = 50_000_000;

const picker = () => (window as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '');

/** SHA-256. crypto.subtle exists in secure contexts only, but so do file handles. */
async function digestOf(bytes: BufferSource): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function contentOf(handle: FileSystemFileHandle): Promise<FileContent> {
  const file = await handle.getFile();
  const changedAt = new Date(file.lastModified).toISOString();
  if (file.size > MOST_BYTES) return { text: null, digest: `${file.size} ${file.lastModified}`, changedAt };
  const bytes = await file.arrayBuffer();
  return { text: new TextDecoder().decode(bytes), digest: await digestOf(bytes), changedAt };
}

const failures: Record<string, 'denied' | 'gone'> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
};

export const browserDisk: Disk = {
  canPick: () => picker() !== undefined,
  async pick(suggestedName) {
    try {
      const types = [{ description: '年报助手的报告', accept: { [TYPE]: ['.json'] } }];
      return (await picker()?.({ id: 'nianbao', suggestedName, types })) ?? null;
    } catch (error) {
      // AbortError: the writer closed the dialog. Other errors: a page in a frame may not open it.
      if (nameOf(error) === 'AbortError') return null;
      throw error;
    }
  },
  async write(handle: AccessHandle, text, expected) {
    try {
      const mode = { mode: 'readwrite' } as const;
      // After a restart the browser must ask the writer again; it does so only during a click or key press.
      if ((await handle.queryPermission?.(mode)) === 'prompt') await handle.requestPermission?.(mode);
      const isOurs = ({ digest, text: there }: FileContent) =>
        expected === ANYTHING || digest === expected || there?.trim() === '';
      const before = await contentOf(handle);
      if (!isOurs(before)) return { kind: 'changed', found: before };
      const bytes = new TextEncoder().encode(text);
      const file = await handle.createWritable();
      // The browser writes to a temporary file that replaces the real one on close(), so no half-written file is ever seen.
      await file.write(bytes);
      // Read once more: on a slow disk another computer may have written meanwhile.
      const now = await contentOf(handle);
      if (now.digest !== before.digest) {
        await file.abort();
        return { kind: 'changed', found: now };
      }
      await file.close();
      return { kind: 'saved', digest: await digestOf(bytes) };
    } catch (error) {
      return { kind: failures[nameOf(error)] ?? 'failed' };
    }
  },
  download: (name, text) => download(name, new Blob([text], { type: TYPE })),
};
