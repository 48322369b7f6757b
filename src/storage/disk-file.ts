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

/** Writing report files on the disk of this computer. */
export interface Disk {
  /** Whether the writer can choose where a file goes; else the browser's downloads are where. */
  canPick(): boolean;
  /** Has the writer choose; null where they did not. */
  pick(suggestedName: string): Promise<FileSystemFileHandle | null>;
  /** Replaces the file's text. `denied`: the writer or the browser does not allow it (any longer). */
  write(handle: FileSystemFileHandle, text: string): Promise<'saved' | 'denied' | 'failed'>;
  download(name: string, text: string): void;
}

const TYPE = 'application/json';

const picker = () => (window as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '');

export const browserDisk: Disk = {
  canPick: () => picker() !== undefined,
  async pick(suggestedName) {
    try {
      const types = [{ description: '年报助手的报告', accept: { [TYPE]: ['.json'] } }];
      return (await picker()?.({ id: 'nianbao', suggestedName, types })) ?? null;
    } catch (error) {
      // Closing the dialog is an answer; a page in a frame is not allowed to ask.
      if (nameOf(error) === 'AbortError') return null;
      throw error;
    }
  },
  async write(handle: AccessHandle, text) {
    try {
      const mode = { mode: 'readwrite' } as const;
      // After a restart the browser asks the writer again, which only a click or a key may bring about.
      if ((await handle.queryPermission?.(mode)) === 'prompt') await handle.requestPermission?.(mode);
      const file = await handle.createWritable();
      // Written beside the file, which is replaced on closing: it is whole at any time.
      await file.write(text);
      await file.close();
      return 'saved';
    } catch (error) {
      return ['NotAllowedError', 'SecurityError'].includes(nameOf(error)) ? 'denied' : 'failed';
    }
  },
  download: (name, text) => download(name, new Blob([text], { type: TYPE })),
};
