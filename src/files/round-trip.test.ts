import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { form2021 } from '../format/forms';
import type { CellId } from '../format/table';
import { checkCode } from '../report/check-code';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, valueText, type Report } from '../report/report';
import { sectionText } from '../report/text/section-text';
import { randomDraft } from '../examples/random-draft';
import { runs } from '../examples/runs';
import { writeDocx } from './docx/write';
import { writeHtml } from './html/write';
import { writeJson } from './json/write';
import { readReportFile } from './read';
import { writeText } from './text/write';

const { cells: allCells, articleOfRow, cell: cellSpec, tables, typedCells } = form2021;
const applicationColumns = form2021.tables.applications.columns;

const encoder = new TextEncoder();

/** The numbers a report prints, by cell; blank where it prints none. */
const numbers = (report: Report) => allCells.map(({ id }) => valueText(report, id));

function readBack(bytes: Uint8Array) {
  const read = readReportFile(bytes);
  if (!read.ok || !read.receipt) throw new Error(read.ok ? 'own file' : read.message);
  const { draft, receipt } = read;
  const report = reportOf(draft);
  return {
    report,
    receipt,
    numbers: allCells.map(({ id, sumOf }) => (sumOf ? (receipt.totals[id] ?? '') : valueText(report, id))),
  };
}

/** Text as wild as people write it: any characters of reports in any order, a full stop at the end. */
const wild = fc
  .string({
    unit: fc.constantFrom(
      ...'申请公开政府信息数据年度工作局县一二三十月日条件（）：，、；《》“”—…％ 0123456789.-/ab'.split(''),
    ),
    minLength: 4,
    maxLength: 70,
  })
  // A browser shows two spaces as one, so a page cannot give them back.
  .map((text) => `${text.trim().replace(/ {2,}/g, ' ')}。`);
const usual = fc
  .array(
    fc.constantFrom(
      '公开政府信息126条',
      '收到申请48件',
      '制度还不够健全',
      '召开培训3场',
      '（含县级）',
      '“三审三校”',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `${parts.join('，')}。`);
const sentence = fc.oneof({ weight: 2, arbitrary: usual }, { weight: 1, arbitrary: wild });
const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'));
const prose = fc.record({
  headings: fc.constantFrom('runIn' as const, 'ownLine' as const),
  lead: paragraphs,
  parts: fc.array(
    fc.record({ heading: fc.constantFrom('主动公开', '监督保障', '下一步打算'), text: paragraphs }),
    { maxLength: 4 },
  ),
});

/** Numbers as wild as they come, texts as people write them. */
const plainDraft: fc.Arbitrary<Draft> = fc
  .record({
    random: randomDraft,
    agency: fc.constantFrom('云溪县科学技术局', '云溪市人民政府', '青石镇人民政府'),
    overview: prose,
    problems: prose,
    opening: paragraphs,
    others: paragraphs,
    date: fc.constantFrom('', '2027-01-02', '2026-12-31'),
  })
  .map(({ random, agency, overview, problems, opening, others, date }) => {
    const empty = emptyDraft(random.year);
    return {
      ...empty,
      cells: random.cells,
      agency: { ...empty.agency, name: agency },
      opening: { ...empty.opening, text: opening },
      overview,
      problems,
      others: { ...empty.others, text: others },
      signature: { agency: null, date },
    };
  });

describe('a report written and read back is the same', () => {
  const texts = (report: Report) =>
    ([0, 1, 2, 3, 4, 5, 6] as const).map((section) => sectionText(report, section));
  const printed = (draft: Draft) => {
    const report = reportOf(draft);
    const { title, signature } = report;
    return { title, signature, numbers: numbers(report), texts: texts(report), code: checkCode(report) };
  };
  const again = (bytes: Uint8Array) => {
    const { report, receipt, numbers: read } = readBack(bytes);
    return {
      title: receipt.title,
      signature: report.signature,
      numbers: read,
      texts: texts(report),
      code: checkCode(report, receipt),
    };
  };

  test('as text', () => {
    fc.assert(
      fc.property(plainDraft, (draft) => {
        expect(again(encoder.encode(writeText(compose(reportOf(draft)))))).toEqual(printed(draft));
      }),
      runs(30),
    );
  });

  test('as a web page', () => {
    fc.assert(
      fc.property(plainDraft, (draft) => {
        expect(again(encoder.encode(writeHtml(compose(reportOf(draft)), { shading: true })))).toEqual(
          printed(draft),
        );
      }),
      runs(12),
    );
  });

  test('as a Word file', async () => {
    const options = { shading: true, title: '', agency: '', writtenAt: '2027-01-22T08:00:00Z' };
    await fc.assert(
      fc.asyncProperty(
        plainDraft,
        fc.constantFrom('gbt9704' as const, 'official' as const),
        async (draft, layout) => {
          const bytes = await writeDocx(compose(reportOf(draft)), { ...options, layout });
          expect(again(bytes)).toEqual(printed(draft));
        },
      ),
      runs(5),
    );
  });

  test('whatever its texts are, no number is ever another', () => {
    fc.assert(
      fc.property(randomDraft, (draft) => {
        const before = numbers(reportOf(draft));
        const read = readReportFile(encoder.encode(writeHtml(compose(reportOf(draft)), { shading: true })));
        if (!read.ok || !read.receipt) return;
        const after = reportOf(read.draft);
        typedCells.forEach(({ id }) =>
          expect([before[allCells.findIndex((cell) => cell.id === id)], '']).toContain(valueText(after, id)),
        );
      }),
      runs(25),
    );
  });
});

/** Every typed cell with a number of its own, so that a number in another cell's place is known. */
function tellingDraft(): Draft {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县水务局';
  typedCells.forEach(({ table, row, column }, index) => {
    const cells = draft.cells[table][row];
    if (cells) cells[column] = String(index + 1001);
  });
  draft.overview.lead = '概述。';
  return draft;
}

/**
 * Whether the receipt says that a cell's column or row is not known for sure, or that its table lacks a column:
 * where head and numbers lost a box each, nothing in the file tells which.
 */
function isMarked(receipt: ReturnType<typeof readBack>['receipt'], id: CellId): boolean {
  const { table, row, column } = cellSpec(id);
  const found = receipt.tables.find((candidate) => candidate.table === table);
  const inRow = found?.rows.find((candidate) => candidate.row === row || candidate.row === 'all');
  const inColumn = found?.columns.find(
    (candidate) => candidate.column === (table === 'disputes' ? `${row}.${column}` : column),
  );
  const doubtful = (part?: { sure: string; moved: boolean }) =>
    part === undefined || part.sure !== 'exact' || part.moved;
  return found?.missingColumns.length !== 0 || doubtful(inRow) || doubtful(inColumn) || inRow?.remark !== '';
}

describe('structural damage never puts a number into another cell without a mark', () => {
  const draft = tellingDraft();
  const before = numbers(reportOf(draft));
  const html = writeHtml(compose(reportOf(draft)), { shading: false });
  const text = writeText(compose(reportOf(draft)));
  const cellsIn = html.match(/<t[dh][ >].*?<\/t[dh]>/g) ?? [];
  const rowsIn = html.match(/<tr>.*?<\/tr>/g) ?? [];
  const inner = (cell: string) => cell.replace(/^<t[dh][^>]*>|<\/t[dh]>$/g, '');
  const labels = cellsIn.filter((cell) => /[一-龥]/.test(inner(cell)));

  /** The cells that hold a number of another without the receipt saying so. */
  const unmarked = (damaged: string): string[] => {
    const bytes = encoder.encode(damaged);
    const read = readReportFile(bytes);
    if (!read.ok) return [];
    const after = readBack(bytes);
    return allCells.flatMap(({ id }, index) => {
      const got = after.numbers[index];
      const silent = got !== '' && got !== before[index] && !isMarked(after.receipt, id);
      return silent ? [`${id}: ${got} instead of ${before[index]}`] : [];
    });
  };

  const one = (list: readonly string[]) => fc.nat({ max: list.length - 1 }).map((index) => list[index] ?? '');
  const damage = fc.oneof(
    one(cellsIn).map((cell) => (page: string) => page.replace(cell, '')),
    one(rowsIn).map((row) => (page: string) => page.replace(row, '')),
    one(labels).map((label) => (page: string) => page.replace(inner(label), '')),
    fc
      .tuple(one(labels), fc.nat({ max: 30 }), fc.constantFrom('', '口', '其'))
      .map(([label, at, other]) => (page: string) => {
        const words = inner(label);
        const place = at % words.length;
        return page.replace(`>${words}<`, `>${words.slice(0, place)}${other}${words.slice(place + 1)}<`);
      }),
    fc.tuple(one(labels), one(labels)).map(
      ([first, second]) =>
        (page: string) =>
          page
            .replace(`>${inner(first)}<`, '>甲<')
            .replace(`>${inner(second)}<`, `>${inner(first)}<`)
            .replace('>甲<', `>${inner(second)}<`),
    ),
    fc.tuple(one(rowsIn), one(rowsIn)).map(
      ([first, second]) =>
        (page: string) =>
          page.replace(first, '<i>').replace(second, first).replace('<i>', second),
    ),
  );

  test('on a web page, up to three at once', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        expect(unmarked(damages.reduce((page, apply) => apply(page), html))).toEqual([]);
      }),
      runs(40),
    );
  });

  test('two labels of the disclosure table that changed places', () => {
    const page = html
      .replace('>规章<', '>甲<')
      .replace('>行政规范性文件<', '>规章<')
      .replace('>甲<', '>行政规范性文件<');
    expect(page).not.toBe(html);
    expect(unmarked(page)).toEqual([]);
  });

  /** The page with the labels of two rows in each other's place, then the first of them lost where it now stands. */
  const swappedAndLost = (first: string, second: string, withNumber: boolean): string => {
    const [upper = '', lower = ''] = [first, second].map((label) =>
      rowsIn.find((row) => row.includes(`>${label}<`)),
    );
    const kept = upper.replace(`>${first}<`, `>${second}<`);
    const lost = lower.replace(`>${second}<`, '><');
    const box = withNumber ? (lost.match(/<td[ >].*?<\/td>/g) ?? []) : [];
    return html.replace(upper, kept).replace(
      lower,
      box.reduce((row, cell) => row.replace(cell, ''), lost),
    );
  };
  const rowPairs = (rows: readonly { label: string }[]) =>
    rows.flatMap((one) =>
      rows.flatMap((other) => (one === other ? [] : [[one.label, other.label] as const])),
    );

  test('labels of two rows of the disclosure table that changed places, and one of them lost', () => {
    const articleOf = (label: string) =>
      articleOfRow.get(tables.disclosure.rows.find((row) => row.label === label)?.id ?? '');
    const pairs = rowPairs(tables.disclosure.rows);
    // Where the number is lost as well, the paragraph of article 20 over the row is all that tells.
    const telling = pairs.filter(([first, second]) => articleOf(first) !== articleOf(second));
    const damaged = [
      ...pairs.map(([first, second]) => swappedAndLost(first, second, false)),
      ...telling.map(([first, second]) => swappedAndLost(first, second, true)),
    ];
    expect(damaged.flatMap(unmarked)).toEqual([]);
  });

  test('labels of two rows of the applications table that changed places, and one of them lost', () => {
    const labels = rowPairs(
      tables.applications.rows.map(({ label }) => ({ label: label.split(' ').pop() ?? '' })),
    );
    const known = labels.filter((pair) =>
      pair.every((label) => rowsIn.some((row) => row.includes(`>${label}<`))),
    );
    expect(known.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.constantFrom(...known), ([first, second]) => {
        expect(unmarked(swappedAndLost(first, second, false))).toEqual([]);
      }),
      runs(20),
    );
  });

  test('in a text: fields lost, doubled or swapped', () => {
    const lines = text.split('\n');
    const rows = lines.flatMap((line, at) => (line.includes('\t') ? [at] : []));
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.nat({ max: 14 }),
        fc.constantFrom('lose', 'double', 'blank'),
        (at, field, how) => {
          const fields = (lines[at] ?? '').split('\t');
          const place = field % fields.length;
          const kept = [...lines];
          const put =
            how === 'lose' ? [] : how === 'double' ? [fields[place] ?? '', fields[place] ?? ''] : [''];
          kept[at] = [...fields.slice(0, place), ...put, ...fields.slice(place + 1)].join('\t');
          expect(unmarked(kept.join('\n'))).toEqual([]);
        },
      ),
      runs(40),
    );
  });

  test('whole columns lost', () => {
    fc.assert(
      fc.property(fc.nat({ max: applicationColumns.length + 2 }), fc.boolean(), (column, withHead) => {
        let seen = 0;
        const kept = text.split('\n').map((line) => {
          const fields = line.split('\t');
          if (fields.length !== 10) return line;
          seen++;
          return !withHead && seen <= 3 ? line : fields.filter((_, at) => at !== column).join('\t');
        });
        expect(unmarked(kept.join('\n'))).toEqual([]);
      }),
      runs(15),
    );
  });
});

test('flipped bytes never throw', async () => {
  const draft = tellingDraft();
  const blocks = compose(reportOf(draft));
  const word = await writeDocx(blocks, {
    layout: 'official',
    shading: true,
    title: '',
    agency: '',
    writtenAt: '2027-01-22T08:00:00Z',
  });
  const files = [
    word,
    encoder.encode(writeHtml(blocks, { shading: true })),
    encoder.encode(writeText(blocks)),
    encoder.encode(writeJson(draft, '')),
  ];
  const before = numbers(reportOf(draft));
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 254 })), { minLength: 1, maxLength: 4 }),
      (file, flips) => {
        const damaged = file.slice();
        for (const [at, by] of flips)
          damaged[at % damaged.length] = (damaged[at % damaged.length] ?? 0) ^ (by + 1);
        const read = readReportFile(damaged);
        // A Word file either reads right or is refused: its parts carry a check sum.
        const got = file === word && read.ok ? numbers(reportOf(read.draft)) : before;
        expect(got).toEqual(before);
      },
    ),
    runs(40),
  );
});
