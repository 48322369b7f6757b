import { realpath, stat } from 'node:fs/promises';
import { addPassedOver, nonePassedOver, type PassedOver } from '../../files/passed-over';
import { filesIn, isFolder } from '../folder';

/** The files at some paths, each once, and what has to be said of the folders. */
interface FilesToRead {
  files: string[];
  /** The files beside them that no report is in: pictures, archives. */
  others: PassedOver;
  closed: string[];
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

/** Those of these paths at which there is nothing. */
export async function missingPaths(paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(paths.map(isThere));
  return paths.filter((_, at) => !there[at]);
}

async function truePath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Gone since it was listed: reading it says so.
    return path;
  }
}

/** The files in some folders, or named themselves; `known` holds the true paths of what is not read again, and takes those found. */
async function filesToRead(paths: readonly string[], known: Set<string>): Promise<FilesToRead> {
  const found: FilesToRead = { files: [], others: nonePassedOver(), closed: [] };
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- the order is that of the call
    const inside = (await isFolder(path))
      ? await filesIn(path)
      : { files: [path], others: nonePassedOver(), closed: [] };
    addPassedOver(found.others, inside.others);
    found.closed.push(...inside.closed);
    for (const file of inside.files) {
      // oxlint-disable-next-line no-await-in-loop
      const real = await truePath(file);
      if (!known.has(real)) found.files.push(file);
      known.add(real);
    }
  }
  return found;
}

/** The files of a call, in its order. */
export interface ChosenFiles extends Omit<FilesToRead, 'files'> {
  lastYear: readonly string[];
  now: readonly string[];
}

/** The files a call names: last year's first, the roster never; others are counted of this year's only. */
export async function chosenFiles(call: {
  roster: string;
  lastYear: readonly string[];
  folders: readonly string[];
}): Promise<ChosenFiles> {
  const known = new Set([await truePath(call.roster)]);
  const before = await filesToRead(call.lastYear, known);
  const { files, others, closed } = await filesToRead(call.folders, known);
  return { lastYear: before.files, now: files, others, closed: [...before.closed, ...closed] };
}
