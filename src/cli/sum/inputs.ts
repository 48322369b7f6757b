import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { reason } from '../file';
import { readSumLine, type ReadSum } from './read-sum-line';

/** A sum line with where it stands: the file, and the line where a file holds several. */
export interface SumInput {
  where: string;
  read: ReadSum;
}

/** The sums of a file, or what is wrong with it, as a sentence that names it. */
type Inputs = { ok: true; inputs: SumInput[] } | { ok: false; message: string };

const STDIN = '-';

/** Reads the sum lines of a file, `-` for standard input. Lines of files are passed over; anything else is refused. */
export async function sumInputs(path: string): Promise<Inputs> {
  const where = path === STDIN ? '标准输入' : path;
  const found: { at: number; read: ReadSum }[] = [];
  let at = 0;
  /** Lines of files after the last sum line: a run that did not come to its sum. */
  let unsummed = 0;
  try {
    const input = path === STDIN ? process.stdin : createReadStream(path);
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      at++;
      const text = line.replace(/^\ufeff/, '').trim();
      if (text === '') continue;
      const read = readSumLine(text);
      if (read.kind === 'trouble') return { ok: false, message: `${where} 第 ${at} 行${read.message}` };
      if (read.kind === 'file') unsummed++;
      else {
        unsummed = 0;
        found.push({ at, read: read.read });
      }
    }
  } catch (error) {
    return { ok: false, message: `读不出 ${where}：${reason(error)}` };
  }
  if (unsummed > 0)
    return {
      ok: false,
      message: `${where} 最后有 ${unsummed} 行文件，后面没有它们的汇总行：那一次 collect 没有跑完，请重新运行`,
    };
  if (found.length === 0) return { ok: false, message: `${where} 里没有汇总行` };
  const only = found.length === 1;
  return {
    ok: true,
    inputs: found.map(({ at: line, read }) => ({ where: only ? where : `${where} 第 ${line} 行`, read })),
  };
}
