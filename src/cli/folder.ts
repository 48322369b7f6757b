import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countPassedOver, mayBeReport, nonePassedOver, type PassedOver } from '../files/passed-over';

/** Whether there is a folder at a path. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The files of a folder and those within it. */
export interface FolderFiles {
  /** What may be a report, in the order of their names. */
  files: string[];
  /** The others there are: pictures, archives. */
  others: PassedOver;
  /** Folders within it that could not be looked into. */
  closed: string[];
}

async function isFileThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Looks for reports in a folder and those within it; links to files are followed, links to folders, which may lead back, not. */
export async function filesIn(folder: string): Promise<FolderFiles> {
  const found: FolderFiles = { files: [], others: nonePassedOver(), closed: [] };
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = next;
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const entries = await readdir(at, { withFileTypes: true }).catch(() => null);
    if (entries === null) found.closed.push(at);
    // The first of those that are not read are named: always the same ones.
    for (const entry of (entries ?? []).sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) open.push(path);
      // oxlint-disable-next-line no-await-in-loop
      else if (!(entry.isFile() || (await isFileThere(path)))) continue;
      else if (mayBeReport(entry.name)) found.files.push(path);
      else countPassedOver(found.others, entry.name, path);
    }
  }
  found.files.sort();
  return found;
}
