import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MOST_BYTES, tooLarge } from '../files/kind';
import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { reportOf, type Report } from '../report/report';
import { readBytes } from './pdf-beside';

export type Read =
  | { ok: true; draft: Draft; report: Report; receipt: Receipt | null }
  | { ok: false; message: string };
export type Written = { ok: true } | { ok: false; message: string };

const NOT_ALLOWED = '没有权限，或者文件正被别的程序打开';
const reasons: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EBUSY: NOT_ALLOWED,
  EROFS: '磁盘不能写入',
  ENOSPC: '磁盘满了',
};

/** Why the system refused, in Chinese where it is one of the usual reasons. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && reasons[code]) || message;
}

export type Bytes = { ok: true; bytes: Uint8Array } | { ok: false; message: string };

/** The bytes of a file, or why they cannot be had. One that is too large for a report is not read at all. */
export async function bytesOf(path: string): Promise<Bytes> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { ok: false, message: tooLarge(size) };
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    return { ok: false, message: reason(error) };
  }
}

/** Reads a report from a file of any kind. What cannot be read is one line in Chinese that names the file. */
export async function readReport(path: string): Promise<Read> {
  const file = await bytesOf(path);
  const read = file.ok ? await readBytes(file.bytes) : file;
  return read.ok
    ? { ok: true, draft: read.draft, report: reportOf(read.draft), receipt: read.receipt }
    : { ok: false, message: `读不出 ${path}：${read.message}` };
}

/** Writes a file whole or not at all: beside its place first, then moved there in one step. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Written> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
    return { ok: true };
  } catch (error) {
    await rm(beside, { force: true });
    return { ok: false, message: `写不进 ${path}：${reason(error)}` };
  }
}
