import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../examples/runs';
import { commaLayouts, textLayouts, turnedLayouts, type Boxes } from '../../examples/text-layouts';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { reportOf, valueText } from '../../report/report';
import { readReportFile } from '../read';

const { cells: allCells, cell: cellSpec } = form2021;

type Numbers = Readonly<Record<CellId, string>>;

/** Numbers of one to seven digits whose sums are right, in the order of the form. */
const numbers: fc.Arbitrary<Numbers> = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 40 }), fc.nat({ max: 90_000 })), {
    minLength: allCells.length,
    maxLength: allCells.length,
  })
  .map((counts) => {
    const value: Record<CellId, number> = {};
    allCells.forEach(({ id, sumOf }, at) => {
      if (!sumOf) value[id] = counts[at] ?? 0;
    });
    const sum = (id: CellId): number => {
      const cells = allCells.find((cell) => cell.id === id)?.sumOf;
      return cells ? cells.reduce((total, part) => total + sum(part), 0) : (value[id] ?? 0);
    };
    return Object.fromEntries(allCells.map(({ id }) => [id, String(sum(id))]));
  });

function read(text: string): Numbers {
  const result = readReportFile(new TextEncoder().encode(text));
  if (!result.ok || !result.receipt) throw new Error(result.ok ? 'no receipt' : result.message);
  const report = reportOf(result.draft);
  const { totals } = result.receipt;
  return Object.fromEntries(
    allCells.map(({ id, sumOf }) => [id, sumOf ? (totals[id] ?? '') : valueText(report, id)]),
  );
}

/** The cells that hold something else than they should. */
const otherThan = (found: Numbers, truth: Boxes) =>
  allCells.flatMap(({ id }) => (found[id] === truth(id) ? [] : [`${id}: ${found[id]}`]));
/** Those that hold a number although another stands there, or none. */
const wrong = (found: Numbers, truth: Boxes) =>
  otherThan(found, truth).filter((difference) => /\d$/.test(difference));

describe.each(Object.entries(commaLayouts))('a report as text, %s', (name, write) => {
  /** Three digits after a comma may be the end of a number: without a sum to hold them against, they are not read. */
  const plain = (cell: CellId, text: string) =>
    cell.startsWith('disclosure.') && text.length === 3 ? `${text}0` : text;
  const spoilt = fc.dictionary(
    fc.constantFrom(...allCells.map(({ id }) => id)),
    fc.constantFrom<(string | null)[]>('', null, '—', '/'),
    { maxKeys: 8 },
  );

  test('gives back every number', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const boxes: Boxes = (id) => plain(id, all[id] ?? '');
        expect(otherThan(read(write(boxes)), boxes)).toEqual([]);
      }),
      runs(3),
    );
  });

  test('gives no cell another’s number, whatever is lost and also where numbers have commas in them', () => {
    const large = numbers.chain((all) =>
      fc.record({ all: fc.constant(all), odd: spoilt, comma: fc.constantFrom('', ',', '，') }),
    );
    fc.assert(
      fc.property(large, ({ all, odd, comma }) => {
        const parted = (text: string) => text.replace(/\d(?=(?:\d{3})+$)/g, `$&${comma}`);
        const boxes: Boxes = (id) => (id in odd ? (odd[id] ?? null) : parted(all[id] ?? ''));
        const truth: Boxes = (id) => (id in odd ? (odd[id] ?? null) : (all[id] ?? ''));
        expect(wrong(read(write(boxes)), truth)).toEqual([]);
      }),
      runs(20),
    );
  });

  test('reads 1,234 as no two numbers, and nothing of a table with it', () => {
    const separator = name.includes('，') ? '，' : ',';
    const zeros: Boxes = (id) => (id === 'disclosure.licences.decisions' ? `1${separator}234` : '0');
    expect(wrong(read(write(zeros)), () => '0')).toEqual([]);
  });
});

test('a sentence with commas among numbers stays a sentence', () => {
  const text =
    '云溪县水务局2025年政府信息公开工作年度报告\n一、总体情况\n收到申请5件，办结5件，0件结转。\n三、收到和处理政府信息公开申请情况\n全年5,0,1件，均已办结。\n';
  expect(Object.values(read(text)).filter((found) => found !== '')).toEqual([]);
});

describe.each(Object.entries(textLayouts))('a report as text: %s', (_, write) => {
  test('gives back every number', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const boxes: Boxes = (id) => all[id] ?? '';
        expect(otherThan(read(write(boxes)), boxes)).toEqual([]);
      }),
      runs(3),
    );
  });

  test('gives no cell another’s number where boxes are blank, hold a dash, or are lost with their separator', () => {
    const spoilt = fc.dictionary(
      fc.constantFrom(...allCells.map(({ id }) => id)),
      fc.constantFrom<(string | null)[]>('', null, '—', '/'),
      { minKeys: 1, maxKeys: 8 },
    );
    fc.assert(
      fc.property(numbers, spoilt, (all, odd) => {
        const boxes: Boxes = (id) => (id in odd ? (odd[id] ?? null) : (all[id] ?? ''));
        expect(wrong(read(write(boxes)), boxes)).toEqual([]);
      }),
      runs(5),
    );
  });
});

test.each([
  ['（二）部分公开（区分', '处理的，只计'],
  ['3.危及“三安全', '一稳定”'],
  ['1.信访举报', '投诉类申请'],
])('a label that the end of a line breaks takes no other row with it: %s | %s', (first, rest) => {
  const boxes: Boxes = (id) => String(allCells.findIndex((cell) => cell.id === id) % 40);
  const text = textLayouts['copied from a page']?.(boxes) ?? '';
  expect(text).toContain(first + rest);
  const found = otherThan(read(text.replace(first + rest, `${first}\n${rest}`)), boxes);
  expect(found.filter((difference) => /\d$/.test(difference))).toEqual([]);
  // At most the row itself stays blank.
  expect(found.length).toBeLessThanOrEqual(7);
});

describe.each(Object.entries(turnedLayouts))(
  'a report whose numbers stand before their labels: %s',
  (_, write) => {
    test('gives no label the numbers of the next, whatever boxes are blank', () => {
      const spoilt = fc.dictionary(
        fc.constantFrom(...allCells.map(({ id }) => id)),
        fc.constantFrom<(string | null)[]>('', null, '—'),
        { maxKeys: 8 },
      );
      fc.assert(
        fc.property(numbers, spoilt, (all, odd) => {
          const boxes: Boxes = (id) => (id in odd ? (odd[id] ?? null) : (all[id] ?? ''));
          expect(wrong(read(write(boxes)), boxes)).toEqual([]);
        }),
        runs(4),
      );
    });

    test('nor where only some rows are turned', () => {
      const rows = fc.uniqueArray(fc.nat({ max: 26 }), { minLength: 1, maxLength: 26 });
      fc.assert(
        fc.property(numbers, rows, (all, turned) => {
          const boxes: Boxes = (id) => all[id] ?? '';
          expect(wrong(read(write(boxes, (row) => turned.includes(row))), boxes)).toEqual([]);
        }),
        runs(5),
      );
    });
  },
);

/** Layouts of one report with its numbers, beside a checkout of the project on some machines. */
const shared = new URL('../../../../shared/cases/layouts/', import.meta.url);
const there = existsSync(new URL('truth.json', shared));

describe.skipIf(!there)('one report in the layouts people made of it (only where ../shared/cases is)', () => {
  test.each(there ? readdirSync(shared).filter((name) => !name.endsWith('.json')) : [])('%s', (name) => {
    const truth = JSON.parse(readFileSync(new URL('truth.json', shared), 'utf8')) as {
      disclosure: number[];
      applications: number[][];
      disputes: number[];
    };
    const rows = {
      disclosure: [truth.disclosure],
      applications: truth.applications,
      disputes: [truth.disputes],
    };
    const boxes: Boxes = (id) => {
      const { table, place } = cellSpec(id);
      return String(rows[table][place.row]?.[place.column]);
    };
    expect(otherThan(read(readFileSync(new URL(name, shared), 'utf8')), boxes)).toEqual([]);
  });
});

describe('a text whose tables are out of the ordinary', () => {
  const plain: Boxes = (id) => (cellSpec(id).sumOf ? '0' : cellSpec(id).unit === 'money' ? '12.5' : '0');
  const write = (name: string, boxes: Boxes = plain) => textLayouts[name]?.(boxes) ?? '';
  const receiptOf = (text: string) => {
    const result = readReportFile(new TextEncoder().encode(text));
    if (!result.ok || !result.receipt) throw new Error('not read');
    return { draft: result.draft, receipt: result.receipt };
  };

  test('a table whose numbers stand before their labels stays blank, and its rows are named', () => {
    const { draft, receipt } = receiptOf(
      [
        '云溪县水务局2025年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项',
        '信息内容 本年制发件数 本年废止件数 现行有效件数\n0\n0\n0\n规章\n3\n1\n7\n行政规范性文件\n第二十条第（五）项',
        '信息内容\n本年处理决定数量\n5120\n行政许可\n第二十条第（六）项',
        '信息内容\n本年处理决定数量\n618\n行政处罚\n\n45\n行政强制\n第二十条第（八）项',
        '信息内容\n本年收费金额（单位：万元）\n9.8\n行政事业性收费\n三、收到和处理政府信息公开申请情况',
      ].join('\n'),
    );
    const taken = Object.values(draft.cells.disclosure).flatMap((row) => Object.values(row ?? {}));
    expect(taken.filter((text) => text !== '')).toEqual([]);
    expect(receipt.exceptions.join()).toMatch(
      /“规章”、“行政许可”、“行政处罚” 3 行，看不出数写在标签前面还是后面/,
    );
  });

  test('a sentence beside a list stays a sentence', () => {
    const text = write('one cell a line').replace(
      '（本列数据',
      '本年度收到政府信息公开申请28件。\n（本列数据',
    );
    const { draft, receipt } = receiptOf(text);
    expect(draft.tableNotes.applications).toBe('本年度收到政府信息公开申请28件。');
    expect(receipt.cellsRead).toBe(200);
  });

  test('a number that goes on in the line below its row is named, and neither half is taken', () => {
    const text = write('copied from a page').replace('行政许可\t0', '行政许可\t33\n64');
    const { draft, receipt } = receiptOf(text);
    expect(draft.cells.disclosure['licences']?.['decisions']).toBe('');
    expect(draft.tableNotes.disclosure).toBe('');
    expect(receipt.exceptions.join()).toMatch(/行政许可.*下面一行还有数/);
  });

  test('a row alone on a page, without its head, is named', () => {
    const { draft, receipt } = receiptOf(
      '四、结转下年度继续办理 3 0 0 0 0 0 3\n五、存在的主要问题及改进情况\n甲。\n',
    );
    expect(draft.opening.text).toBe('');
    expect(draft.cells.applications['carriedOver']?.['naturalPerson']).toBe('');
    expect(receipt.exceptions.join()).toMatch(/结转下年.*写的是 3 0 0 0 0 0 3/);
  });

  test('columns that changed places are not taken for the form’s', () => {
    const text = write('one cell a line').replace('商业企业\n科研机构', '科研机构\n商业企业');
    const { receipt } = receiptOf(text);
    expect(receipt.cellsRead).toBe(25);
    expect(receipt.exceptions.join()).toMatch(/表头认不出/);
  });

  test('numbers that went over to the next row are not taken', () => {
    const odd: Boxes = (id) =>
      id === 'applications.repeated.naturalPerson' || id === 'applications.repeated.total' ? '1' : plain(id);
    const label = '3.要求提供公开出版物';
    // The last number of one row stands below the next label: the rows are one short and one long.
    const text = write('one cell a line', odd).replace(`1\n${label}`, `${label}\n1`);
    const found = receiptOf(text);
    expect(wrong(read(text), odd)).toEqual([]);
    expect(found.receipt.exceptions.join()).toMatch(/有 6 个数，表有 7 栏.*有 8 个数，表有 7 栏/);
  });

  test.each([
    ['a row one number short', '1\n0\n0\n0\n1', '1\n0\n0\n1'],
    ['a number broken in two', '1\n0\n0\n0\n1', '1\n0\n0\n0\n0\n1'],
  ])('%s leaves the rows around it as they are', (_, from, to) => {
    const odd: Boxes = (id) =>
      id === 'applications.repeated.naturalPerson' || id === 'applications.repeated.legalService'
        ? '1'
        : plain(id);
    const text = write('one cell a line', odd);
    expect(text).toContain(from);
    const found = read(text.replace(from, to));
    expect(wrong(found, odd)).toEqual([]);
    expect(found['applications.publications.total']).toBe('0');
    expect(found['applications.petitions.total']).toBe('0');
  });
});
