import { passOver } from '../../desk/reading/passed-over';
import { hasKnownEnding } from '../../files/accepted';
import {
  countPassedOver,
  isNobodys,
  mayBeReport,
  nonePassedOver,
  passedOverNames,
  passedOverWords,
  type PassedOver,
} from '../../files/passed-over';

/** Files, more than any office reviews at once: a whole drive dropped by mistake must not be read to its end. */
const MOST_FILES = 2000;
/** Files of a drive that are looked at by name before one gives up. */
const MOST_LOOKED_AT = 100_000;
/** Files that a person may have chosen one by one although they look like no reports; more were dropped as a heap. */
const MOST_BY_HAND = 20;

/** So many names fit into the corner of a phone's screen, each of at most so many characters. */
const NAMED = 3;
const LONGEST_NAME = 24;
/** Characters left of a longer one at its beginning and at its end, where the number of a copy and the kind of file stand. */
const LEFT_OF_NAME = [11, 10] as const;

function shortName(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST_NAME) return name;
  const [head, tail] = LEFT_OF_NAME;
  return `${characters.slice(0, head).join('')}…${characters.slice(-tail).join('')}`;
}

/** How many were not read, and the first of them by name, so that somebody can look for them. */
function wordsOn(others: PassedOver): string {
  const first = others.first.slice(0, NAMED).map(shortName);
  return passedOverWords(others) + passedOverNames({ ...others, first });
}

/** The files of a folder that are looked at; which were not the page tells. */
export function filesOfFolder(files: readonly File[]): File[] {
  const others = nonePassedOver();
  for (const { name } of files) if (!mayBeReport(name)) countPassedOver(others, name);
  passOver(wordsOn(others));
  return files.filter(({ name }) => mayBeReport(name));
}

/** Whether this browser lets one choose a folder. Phones mostly do not. */
export function canChooseFolder(): boolean {
  return 'webkitdirectory' in document.createElement('input');
}

interface Found {
  files: File[];
  others: PassedOver;
  lookedAt: number;
}

const isFull = ({ files, lookedAt }: Found): boolean =>
  files.length >= MOST_FILES || lookedAt >= MOST_LOOKED_AT;

/** What may be a report or hold one in a folder; the rest is only counted, as a folder may have thousands of pictures. */
function entriesOf(folder: FileSystemDirectoryEntry, found: Found): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const kept: FileSystemEntry[] = [];
  return new Promise((resolve) => {
    // readEntries gives some hundred entries at a time, and an empty list at the end.
    const next = (): void =>
      reader.readEntries(
        (some) => {
          found.lookedAt += some.length;
          for (const entry of some)
            if (entry.isDirectory || mayBeReport(entry.name)) kept.push(entry);
            else countPassedOver(found.others, entry.name);
          if (some.length === 0 || isFull(found)) resolve(kept);
          else next();
        },
        () => resolve(kept),
      );
    next();
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

async function walk(entry: FileSystemEntry, found: Found): Promise<void> {
  if (isFull(found)) return;
  if (entry.isFile) {
    const file = mayBeReport(entry.name) ? await fileOf(entry as FileSystemFileEntry) : null;
    if (file) found.files.push(file);
    return;
  }
  const entries = await entriesOf(entry as FileSystemDirectoryEntry, found);
  // By name, as a person sees them; the browser gives them in any order.
  for (const inside of entries.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')))
    await walk(inside, found);
}

/** Of files dropped by themselves all, so that it is said why one is not read; but not what nobody meant, nor heaps. */
function withoutHeaps(files: readonly File[]): File[] {
  if (files.length < 2) return [...files];
  const strange = files.filter(({ name }) => !hasKnownEnding(name)).length;
  const isTaken = strange > MOST_BY_HAND ? mayBeReport : (name: string) => !isNobodys(name);
  const others = nonePassedOver();
  for (const { name } of files) if (!isTaken(name)) countPassedOver(others, name);
  passOver(wordsOn(others));
  return files.filter(({ name }) => isTaken(name));
}

/**
 * The dropped files, those in folders included. A file dropped by itself is taken whatever it is, so that the page can
 * say why it is not read. Must be called within the drop event: afterwards the browser gives no access.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const files = Array.from(transfer.files);
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return withoutHeaps(files);
  const found: Found = { files: [], others: nonePassedOver(), lookedAt: 0 };
  for (const entry of entries) {
    if (entry?.isFile && !mayBeReport(entry.name)) countPassedOver(found.others, entry.name);
    if (entry) await walk(entry, found);
  }
  const cut = isFull(found) ? `文件太多，只收了前 ${found.files.length} 份，其余的请分几次收。` : '';
  passOver(cut + wordsOn(found.others));
  return found.files;
}
