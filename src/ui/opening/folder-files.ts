import { passOver } from '../../desk/reading/passed-over';
import { hasKnownEnding } from '../../files/accepted';

/** Files, more than any office reviews at once: a whole drive dropped by mistake must not be read to its end. */
const MOST_FILES = 1000;

/**
 * Whether a file of a folder is looked at: pictures and what programs leave behind are passed over; ~$甲.docx is
 * Word's own note that 甲.docx is open.
 */
export function mayBeReport(name: string): boolean {
  return hasKnownEnding(name) && !/^(?:~\$|\.)/.test(name);
}

/** What programs leave in a folder, and no person put there. */
const LEFT_BEHIND = /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i;

const isOther = (name: string): boolean => !hasKnownEnding(name) && !LEFT_BEHIND.test(name);

/** The files of a folder that are looked at; of how many were not the page tells. */
export function filesOfFolder(files: readonly File[]): File[] {
  passOver(files.filter(({ name }) => isOther(name)).length);
  return files.filter(({ name }) => mayBeReport(name));
}

/** Whether this browser lets one choose a folder. Phones mostly do not. */
export function canChooseFolder(): boolean {
  return 'webkitdirectory' in document.createElement('input');
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  return new Promise((resolve) => {
    // readEntries gives some hundred entries at a time, and an empty list at the end.
    const next = (): void =>
      reader.readEntries(
        (some) => {
          found.push(...some);
          if (some.length === 0 || found.length > MOST_FILES) resolve(found);
          else next();
        },
        () => resolve(found),
      );
    next();
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

interface Found {
  files: File[];
  others: number;
}

async function walk(entry: FileSystemEntry, found: Found): Promise<void> {
  if (found.files.length >= MOST_FILES) return;
  if (entry.isFile) {
    if (isOther(entry.name)) found.others++;
    const file = mayBeReport(entry.name) ? await fileOf(entry as FileSystemFileEntry) : null;
    if (file) found.files.push(file);
    return;
  }
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  // By name, as a person sees them; the browser gives them in any order.
  for (const inside of entries.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')))
    await walk(inside, found);
}

/**
 * The dropped files, those in folders included. A file dropped by itself is taken whatever it is, so that the page can
 * say why it is not read. Must be called within the drop event: afterwards the browser gives no access.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const files = Array.from(transfer.files);
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: Found = { files: [], others: 0 };
  for (const entry of entries) if (entry) await walk(entry, found);
  passOver(found.others);
  return found.files;
}
