import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readout } from '../report/readout';
import { convert } from './convert';
import { readReport } from './file';
import { outputTo } from './output';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS = ['docx', 'html', 'txt', 'json'] as const;
const example = fileURLToPath(new URL('../examples/city.json', import.meta.url));
/** Writes a file of that kind. Returns the exit code and what was said, which is nothing where all goes well. */
async function to(name: string, kind: (typeof KINDS)[number], from: string) {
  let said = '';
  const say = (text: string) => (said += text);
  const code = await convert(
    { from, to: join(folder, name), kind, layout: 'official', docxKind: 'publish' },
    outputTo(say, say),
  );
  return { code, said };
}
const DONE = { code: 0, said: '' };

/** All that `read` prints, but for what was read how. */
async function saying(path: string) {
  const read = await readReport(path);
  if (!read.ok) throw new Error(read.message);
  return { ...readout(read.report, read.receipt), receipt: null };
}

describe('a report goes from every kind of file that is read to every kind that is written', () => {
  const pairs = KINDS.flatMap((from) => KINDS.map((kind) => [from, kind] as const));
  test.each(pairs)('%s → %s', async (from, kind) => {
    expect(await to(`from.${from}`, from, example)).toEqual(DONE);
    expect(await to(`${from}-to.${kind}`, kind, join(folder, `from.${from}`))).toEqual(DONE);
    expect(await saying(join(folder, `${from}-to.${kind}`))).toEqual(await saying(example));
  });
});

describe('what is read of a file', () => {
  test.each(['docx', 'html', 'txt'] as const)(
    '.%s comes with its receipt and the form it follows',
    async (kind) => {
      await to(`read.${kind}`, kind, example);
      const read = await readReport(join(folder, `read.${kind}`));
      expect(read.ok && read.receipt).toMatchObject({ form: '2021', cellsRead: 200, exceptions: [] });
    },
  );

  test.each([
    ['2019', (text: string) => text],
    ['mixed', (text: string) => text.replace(/（六）其他处理\t1[^\n]*/, '')],
  ])('a text of the form of 2019 is named: %s', async (form, change) => {
    await to('new.txt', 'txt', example);
    const text = readFileSync(join(folder, 'new.txt'), 'utf8').replace('本年制发件数', '本年新制作数量');
    const rows = text.split('\n').filter((row) => !/逾期未按收费|（六）其他处理\t3/.test(row));
    const old = rows.map((row) => row.replace(/1\.申请人无正当理由[^\t]*/, '')).join('\n');
    const path = join(folder, `${form}.txt`);
    writeFileSync(path, form === '2019' ? old : change(text));
    const read = await readReport(path);
    expect(read.ok && read.receipt?.form).toBe(form);
  });
});
