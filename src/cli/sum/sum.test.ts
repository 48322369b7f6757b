import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collected, unitNamed, type Sent } from '../../collection/sum/collected';
import { partialSumOf } from '../../collection/sum/partial-sum';
import { formFor } from '../../report/form-of';
import { filledDraft } from '../../examples/filled-draft';
import { outputTo } from '../output';
import { run } from '../run';
import { sumJson, type SumJson } from './sum-json';

const folder = mkdtempSync(join(tmpdir(), 'nianbao 相加-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sum(...files: string[]) {
  let [stdout, stderr] = ['', ''];
  const output = outputTo(
    (text) => (stdout += text),
    (text) => (stderr += text),
  );
  return { status: await run(['sum', ...files], output), stdout, stderr };
}

const file = (name: string, ...lines: (string | object)[]) => {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
};

const NEW = 'applications.newlyReceived.naturalPerson';
const OVER = 'applications.carriedOver.naturalPerson';
const CHARGES = 'disclosure.charges.amount';

const numbers = (cells: Record<string, string | number>, year = 2026) =>
  filledDraft({ cells, draft: (draft) => (draft.year = year) });

/** The sum line of a run over some units; those of which nothing was sent stand in its roster alone. */
function line(names: readonly string[], sent: Record<string, Sent['draft']>, year = 2026): SumJson {
  const roster = names.map((name) => unitNamed(name));
  const all = roster.flatMap((unit): Sent[] => {
    const draft = sent[unit.name];
    return draft ? [{ unit, draft }] : [];
  });
  const { collection, lines } = collected(roster, all, { year });
  return sumJson(
    partialSumOf(collection, lines, ({ unit }) => `${unit.name}.docx`),
    formFor(year),
    year,
  );
}

const WATER = '云溪县水利局';
const SCHOOLS = '云溪县教育局';
const ARCHIVE = '云溪县档案馆';
const three = {
  [WATER]: numbers({ [NEW]: 3, [OVER]: 3, [CHARGES]: '0.1' }),
  [SCHOOLS]: numbers({ [NEW]: 4, [OVER]: 4, [CHARGES]: '0.2' }),
  [ARCHIVE]: numbers({ [NEW]: '', [OVER]: 5 }),
};
const all = [WATER, SCHOOLS, ARCHIVE];
const only = (name: keyof typeof three) => ({ [name]: three[name] });
const fileLine = { file: '2026/水利局.docx', unit: WATER, state: 'received', findings: [] };

let water = '';
let schools = '';
let archive = '';
beforeAll(() => {
  water = file('water.jsonl', fileLine, line(all, only(WATER)));
  schools = file('schools.jsonl', '', line(all, only(SCHOOLS)), '');
  archive = file('archive.jsonl', `\ufeff${JSON.stringify(line(all, only(ARCHIVE)))}\r`);
});

describe('adds the lines of several runs to the line of one', () => {
  test('in any order and nesting, blanks and missing units named', async () => {
    const whole = line(all, three);
    const first = file('first.jsonl', (await sum(water, schools)).stdout);
    const second = file('second.jsonl', (await sum(archive, water)).stdout);
    for (const files of [
      [water, schools, archive],
      [archive, water, schools],
      [first, archive],
      [schools, second],
    ]) {
      const { status, stdout, stderr } = await sum(...files);
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toEqual(whole);
    }
    expect(whole.sum.disclosure[9]).toBe('0.3');
    expect(whole.sum.applications[0]?.[0]).toBe(7);
    expect(whole.cells.map(({ cell, lacking }) => [cell, lacking])).toEqual([
      [NEW, [ARCHIVE]],
      ['applications.newlyReceived.total', [ARCHIVE]],
    ]);
    const part = JSON.parse((await sum(first)).stdout) as SumJson;
    expect(part.missing).toEqual([ARCHIVE]);
    expect(part.units.map(({ unit }) => unit)).toEqual([SCHOOLS, WATER].sort());
  });

  test('several in one file; a number nobody gave is null', async () => {
    const lines = [WATER, SCHOOLS].map((name) => line([name], { [name]: numbers({ [NEW]: '' }) }));
    const { stdout } = await sum(file('both.jsonl', fileLine, lines[0]!, fileLine, lines[1]!));
    const added = JSON.parse(stdout) as SumJson;
    expect(added.sum.applications[0]?.slice(0, 2)).toEqual([null, 0]);
    expect(added.cells[0]).toMatchObject({
      table: 'applications',
      row: 0,
      column: 0,
      lacking: [SCHOOLS, WATER].sort(),
    });
  });
});

describe('what would be added twice is named with both inputs, and nothing is added', () => {
  test('a unit of two runs', async () => {
    const { status, stdout, stderr } = await sum(water, schools, file('again.jsonl', line(all, only(WATER))));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`1 个单位在 ${water} 和 ${join(folder, 'again.jsonl')} 里都有：${WATER}`);
    expect(stderr).toContain('没有相加');
    expect((await sum(water, water)).status).toBe(1);
  });

  test("a county's total as a unit of its city, beside the county's own units", async () => {
    const government = '云溪县人民政府';
    const draft = numbers({ [NEW]: 7, [OVER]: 7 });
    const city = file(
      'city.jsonl',
      line([government, '丹溪县人民政府'], { [government]: draft, 丹溪县人民政府: draft }),
    );
    const { status, stdout, stderr } = await sum(city, water);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`云溪县的 1 个单位又在 ${water} 里：全县的数会加两遍`);
    // In one roster with its own units it is one of them.
    const own = file('own.jsonl', line([government, ...all], { [government]: draft }));
    expect((await sum(own, water)).status).toBe(0);
  });
});

describe('an input that cannot be used is named, and nothing is added', () => {
  const change = (part: object) => JSON.stringify({ ...line(all, only(WATER)), ...part });
  const numbersOf = () => line(all, only(WATER)).sum;
  test.each([
    ['a file that is not there', () => join(folder, 'none.jsonl'), /读不出 .*找不到/],
    ['an empty one', () => file('empty.jsonl', ''), /没有汇总行/],
    ['half a line', () => file('half.jsonl', change({}).slice(0, 900)), /第 1 行不是完整的一行 JSON/],
    ['other JSON', () => file('other.jsonl', '{"a":1}'), /不是 collect --json 或 sum 印的行/],
    ['a number alone', () => file('number.jsonl', '12'), /不是 collect --json 或 sum 印的行/],
    ['a run that was stopped', () => file('stop.jsonl', change({}), fileLine), /没有跑完/],
    ['a newer shape', () => file('new.jsonl', change({ version: 2 })), /更新的版本/],
    ['a newer form', () => file('form.jsonl', change({ form: '2031' })), /更新的版本/],
    ['no units', () => file('units.jsonl', change({ units: undefined })), /缺了内容/],
    [
      'a number written as text',
      () =>
        file('text.jsonl', change({ sum: { ...numbersOf(), disputes: numbersOf().disputes.map(String) } })),
      /格数不是报告格式的/,
    ],
    [
      'a total that is not that of its parts',
      () =>
        file(
          'total.jsonl',
          change({ sum: { ...numbersOf(), disputes: numbersOf().disputes.map((_, at) => at) } }),
        ),
      /合计不等于各格之和/,
    ],
    [
      'a row too many',
      () =>
        file(
          'rows.jsonl',
          change({ sum: { ...numbersOf(), applications: [...numbersOf().applications, []] } }),
        ),
      /格数不是报告格式的/,
    ],
    [
      'another year',
      () => file('year.jsonl', line([SCHOOLS], { [SCHOOLS]: numbers({}, 2025) }, 2025)),
      /2026 年的.*2025 年的，不能相加/,
    ],
  ])('%s', async (_, path, words) => {
    const { status, stdout, stderr } = await sum(water, path());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('none at all', async () => {
    const { status, stderr } = await sum();
    expect(status).toBe(2);
    expect(stderr).toContain('缺少汇总行的文件');
  });
});
