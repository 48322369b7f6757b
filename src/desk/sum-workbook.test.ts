import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { collected, unitNamed, type Sent } from '../collection/sum/collected';
import { cellOf, countySum, type CountySum } from '../collection/sum/county-sum';
import { unpacked } from '../collection/sum/packed';
import { reasonsAgainst } from '../collection/sum/readiness';
import { adjust, settleGap, settleSuspect } from '../collection/sum/sum-commands';
import type { Collection } from '../collection/collection';
import type { Step } from '../collection/commands';
import { filledDraft } from '../examples/filled-draft';
import { writeSheets } from '../files/xlsx/write';
import { readXlsx } from '../files/xlsx/read';
import { readZip } from '../files/zip';
import type { Sheet } from '../files/xlsx/sheet';
import { workingPaper } from '../letters/sum-workbook/lists';
import { columnOf } from '../letters/sum-workbook/unit-columns';
import { sumSheets, sumTitle } from '../letters/sum-workbook/sum-workbook';

const at = '2027-01-26T08:00:00Z';
const NEW = 'applications.newlyReceived.naturalPerson';
const OVER = 'applications.carriedOver.naturalPerson';
const GRANTED = 'applications.granted.naturalPerson';
const CHARGES = 'disclosure.charges.amount';
const IN_FORCE = 'disclosure.normativeDocuments.inForce';

const office = unitNamed('云溪县政府办公室', { kind: 'governmentOffice' });
const bureau = unitNamed('=1+1局', { kind: 'department' });
const health = unitNamed('云溪县卫生健康局_x0041_', { kind: 'department' });
const town = unitNamed('云溪县河口镇人民政府', { kind: 'township' });
const late = unitNamed('云溪县南山乡人民政府', { kind: 'township' });
const shown = unitNamed('云溪县税务局', { counted: 'shown' });

const report = (cells: Record<string, string | number>, items: readonly string[] = []) =>
  filledDraft({
    cells,
    draft(draft) {
      draft.indicators = items.flatMap((value) => [
        { name: '按期办结率', value: '98', unit: '', source: '' },
        { name: '政务微博', value, unit: '条', source: '' },
      ]);
    },
  });

const roster = [office, bureau, health, town, late, shown];
const sent: Sent[] = [
  { unit: office, draft: report({ [NEW]: 3, [GRANTED]: 3, [CHARGES]: '0.1' }, ['12']) },
  {
    unit: bureau,
    draft: report({ [NEW]: 4, [GRANTED]: 2, [OVER]: 2, [CHARGES]: '0.2', [IN_FORCE]: 41 }, ['5']),
  },
  { unit: health, draft: report({ [NEW]: '', [OVER]: 5 }) },
  { unit: town, draft: report({ [NEW]: 7, [GRANTED]: 7, [CHARGES]: '1234.567891' }) },
  { unit: shown, draft: report({ [NEW]: 90, [GRANTED]: 90 }) },
];

interface Made {
  collection: Collection;
  sum: CountySum;
  sheets: readonly Sheet[];
  bytes: Uint8Array;
}

async function made(steps: (sum: CountySum) => Step[] = () => []): Promise<Made> {
  const start = collected(roster, sent);
  const collection = steps(countySum(start.collection, start.lines)).reduce(
    (before, { apply }) => apply(before),
    start.collection,
  );
  const sum = countySum(collection, start.lines);
  const sheets = sumSheets(collection, sum, reasonsAgainst(collection, sum, start.lines));
  const bytes = await writeSheets(sheets, { title: sumTitle(collection), writtenAt: at });
  const zip = readZip(bytes);
  const read = zip && readXlsx(bytes, zip);
  if (!read?.ok) throw new Error(read?.message ?? 'no zip');
  return { collection, sum, sheets: read.workbook.sheets, bytes };
}

const textAt = ({ cells }: Sheet, row: number, col: number) =>
  cells
    .find((cell) => cell.row === row && cell.col === col)
    ?.pieces.map(({ text }) => text)
    .join('') ?? '';
const rowsCalled = (sheet: Sheet, name: string, col = 0) =>
  sheet.cells.flatMap(({ row, col: at2 }) => (at2 === col && textAt(sheet, row, at2) === name ? [row] : []));
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
/** Each formula of a sheet with the value it carries. */
const formulasOf = (bytes: Uint8Array, sheet: number) =>
  new Map(
    Array.from(
      part(bytes, `xl/worksheets/sheet${sheet}.xml`).matchAll(
        /<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g,
      ),
      ([, cell = '', formula = '', value = '']) => [cell, [formula.replace(/&apos;/g, "'"), value]] as const,
    ),
  );

describe('汇总表 while somebody lacks', () => {
  let book: Made;
  beforeAll(async () => {
    book = await made();
  });
  const units = () => book.sheets[0]!;
  const number = (name: string, id: typeof NEW | typeof OVER | typeof CHARGES, col = 0) =>
    textAt(units(), rowsCalled(units(), name, col)[0]!, columnOf(book.sum.form, id));

  test('says at its top whose numbers they are and what is open, and names its sheets', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '各单位',
      '主动公开',
      '申请情况',
      '复议诉讼',
      '名册与状态',
      '调整与认可',
    ]);
    expect(textAt(units(), 0, 0)).toBe('云溪县 2026 年汇总表（还不能公布）');
    expect(textAt(units(), 1, 3)).toContain('本报告数据汇总了');
    expect(textAt(units(), 2, 3)).toContain('缺 200 格（2 个单位）');
  });

  test('has every number of every unit; a blank is blank, who sent nothing has none and shows why', () => {
    for (const { unit, figures } of book.sum.contributions) {
      const [row] = rowsCalled(units(), unit.name);
      const values = book.sum.form.typedCells.map(({ id }) =>
        textAt(units(), row!, columnOf(book.sum.form, id)),
      );
      const own = figures ? unpacked(figures.values) : values.map(() => null);
      expect(values).toEqual(own.map((value) => value ?? ''));
    }
    expect(textAt(units(), rowsCalled(units(), late.name)[0]!, 2)).toBe('未收');
    expect(textAt(units(), rowsCalled(units(), health.name)[0]!, 2)).toBe('空 1 格');
    expect(number(shown.name, NEW)).toBe('');
    expect(textAt(units(), rowsCalled(units(), shown.name)[0]!, 2)).toBe('仅展示，不计入');
    expect(textAt(units(), rowsCalled(units(), '总计')[0]!, 2)).toBe('4 个单位，缺 1 个');
  });

  test('subtotals where nobody lacks, words where somebody does, in the tables too', () => {
    const scope = (name: string) => rowsCalled(units(), name, 1).pop()!;
    const value = (name: string, id: typeof NEW | typeof CHARGES) =>
      textAt(units(), scope(name), columnOf(book.sum.form, id));
    expect([value('本级', NEW), value('部门和机构', NEW), value('乡镇、街道', NEW)]).toEqual([
      '3',
      '—（缺1）',
      '—（缺1）',
    ]);
    expect([value('部门和机构', CHARGES), number('总计', CHARGES)]).toEqual(['0.2', '—（缺1）']);
    expect(number('总计', NEW)).toBe('—（缺2）');
    expect(book.sheets[2]!.cells.filter(({ number: shownNumber }) => shownNumber !== null)).toEqual([]);
  });

  test('no name becomes a formula or another text', () => {
    const formulas = [1, 2, 3, 4, 5, 6].flatMap((sheet) =>
      Array.from(formulasOf(book.bytes, sheet).values()),
    );
    const whole = [1, 2, 3, 4, 5, 6]
      .map((sheet) => part(book.bytes, `xl/worksheets/sheet${sheet}.xml`))
      .join('');
    expect(whole.match(/<f>/g)).toHaveLength(formulas.length);
    for (const [formula] of formulas)
      expect(formula).toMatch(/^(?:ROUND\()?SUM(?:IF)?\([A-Z$\d:,]+\)(?:,6\))?$/);
  });
});

describe('汇总表 of a sum that is settled', () => {
  let book: Made;
  beforeAll(async () => {
    book = await made((sum) => {
      const of = (name: string) => sum.contributions.find(({ unit }) => unit.name === name)!;
      const change = (unit: typeof bureau, cell: string, by: string, id: string) =>
        adjust({ id, unit: unit.id, cell, by, reason: '同一件', at }, unit);
      const doubt = sum.suspects.find(({ unit }) => unit === health)!;
      return [
        settleGap(of(late.name), [], 'excluded', at),
        settleGap(of(health.name), [NEW], 'zero', at),
        ...(doubt ? [settleSuspect(doubt, of(health.name), sum.form, 'excluded', '台账另有', at)] : []),
        change(bureau, NEW, '-1', 'a'),
        change(bureau, CHARGES, '0.05', 'b'),
      ];
    });
  });
  const total = (id: string) => {
    const units = book.sheets[0]!;
    const [row] = rowsCalled(units, '总计');
    return textAt(units, row!, columnOf(book.sum.form, id as typeof NEW));
  };

  test('the 200 numbers of the county stand below the units and in the tables, each formula with its value', () => {
    const numbers = book.sum.form.cells.map(({ id }) => [id, cellOf(book.sum, id).value]);
    expect(book.sum.form.cells.map(({ id }) => [id, total(id)])).toEqual(numbers);
    const inTables = [1, 2, 3].map((sheet) =>
      book.sheets[sheet]!.cells.filter(({ number }) => number !== null),
    );
    expect(inTables.map((cells) => cells.length)).toEqual([10, 175, 15]);
    const printed = inTables.flat().map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    expect(printed.sort()).toEqual(numbers.map(([, value]) => String(value)).sort());
    for (const sheet of [2, 3, 4])
      expect(Array.from(formulasOf(book.bytes, sheet)).length).toBeGreaterThan(9);
    expect(total(CHARGES)).toBe('1234.917891');
    expect(total(NEW)).toBe('13');
  });

  test('an adjustment is seen in its number, and stands with its reason in the working paper', () => {
    const formulas = Array.from(formulasOf(book.bytes, 1).values());
    expect(formulas).toContainEqual(['4-1', '3']);
    expect(formulas).toContainEqual(['0.2+0.05', '0.25']);
    const paper = book.sheets[5]!;
    const rows = rowsCalled(paper, '调整');
    expect(rows.map((row) => [1, 3, 4, 5].map((col) => textAt(paper, row, col)))).toEqual([
      [bureau.name, '-1', '同一件', '2027-01-26 16:00'],
      [bureau.name, '+0.05', '同一件', '2027-01-26 16:00'],
    ]);
    expect(rowsCalled(paper, '确认为 0')).toHaveLength(1);
    expect(textAt(book.sheets[0]!, rowsCalled(book.sheets[0]!, late.name)[0]!, 2)).toBe('未收，不计入');
  });

  test('who is left out is not counted, and blanks that were taken for 0 are told from numbers', () => {
    const units = book.sheets[0]!;
    const said = (name: string, col = 0) => textAt(units, rowsCalled(units, name, col).pop()!, 2);
    expect([said('乡镇、街道', 1), said('总计')]).toEqual(['1 个单位，不计入 1 个', '4 个单位，不计入 1 个']);
    expect(said(health.name)).toContain('空着、确认为 0 的 1 格');
    expect(said(office.name)).not.toContain('确认为 0');
  });

  test('附加统计项 are added up behind the numbers', () => {
    const units = book.sheets[0]!;
    const col = Math.max(...units.cells.map((cell) => cell.col));
    const [row] = rowsCalled(units, '总计');
    expect([textAt(units, row!, col), textAt(units, rowsCalled(units, office.name)[0]!, col)]).toEqual([
      '17',
      '12',
    ]);
    expect(textAt(units, row!, col - 1)).toBe('比率、平均数不相加');
  });

  test('a page holds the units with one table or three rows of it, each with their names', () => {
    const sheet = part(book.bytes, 'xl/worksheets/sheet1.xml');
    expect(Array.from(sheet.matchAll(/<brk id="(\d+)"/g), ([, id]) => Number(id))).toEqual([
      13, 34, 55, 76, 97, 118, 139, 160, 181, 188,
    ]);
    expect(sheet).toContain('orientation="landscape"');
    expect(part(book.bytes, 'xl/workbook.xml')).toContain('各单位!$4:$6,各单位!$A:$C');
  });
});

test('what was not compared with last year is told from what has no difference', () => {
  const IN = 'applications.carriedIn.naturalPerson';
  const heir = { ...health, successions: [{ from: '云溪县国土局', how: 'split' as const, shares: {} }] };
  const past = (unit: typeof office) => ({
    unit,
    draft: filledDraft({ cells: { [OVER]: 9 }, draft: (draft) => (draft.year = 2025) }),
    asLastYear: true,
  });
  const { collection, lines } = collected(
    [office, heir],
    [
      { unit: office, draft: report({ [IN]: 9, [GRANTED]: 9 }) },
      { unit: heir, draft: report({ [IN]: 1, [GRANTED]: 1 }) },
      past(office),
      past(heir),
    ],
  );
  const paper = workingPaper(collection, countySum(collection, lines));
  const rows = paper.boxes.flatMap(({ row, value }) => (value === '结转的差' ? [row] : []));
  const told = rows.map((row) =>
    [1, 2, 3, 4].map((col) => paper.boxes.find((box) => box.row === row && box.col === col)?.value),
  );
  expect(told.slice(0, 2)).toEqual([
    [heir.name, '自然人', '上年 没有，今年 1', '上年的份额没有写（名册“承继”）'],
    ['合计', '自然人', '上年 9（缺 1 个单位），今年 10', '比得了的单位差 0；1 个单位没有比'],
  ]);
});

test('a roster in which nobody counts has no number and no formula', async () => {
  const { collection, lines } = collected([shown], []);
  const sum = countySum(collection, lines);
  const bytes = await writeSheets(sumSheets(collection, sum, reasonsAgainst(collection, sum, lines)), {
    title: '空',
    writtenAt: at,
  });
  for (const sheet of [1, 2, 3, 4])
    expect(part(bytes, `xl/worksheets/sheet${sheet}.xml`)).not.toMatch(/<f>|<c r="[A-Z]+\d+" s="\d+"><v>/);
});
