import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import city from '../../examples/city.json';
import { randomDraft } from '../../examples/random-draft';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { checkCode } from '../../report/check-code';
import type { Draft } from '../../report/draft';
import { printedText, reportOf } from '../../report/report';
import { openStored } from '../../report/versions';
import type { Block } from '../block';
import { compose } from '../compose';
import { sourceOf } from '../source-of';
import { reopen } from './reopen';

const { cells: allCells, cell: cellSpec, columnOf, rowOf } = form2021;

function cityDraft(): Draft {
  const stored = openStored(city);
  if (!stored.ok) throw new Error(stored.failure);
  return stored.report.draft;
}

/** A report opened again from pages that are its own, or as somebody left them in Word. */
function opened(draft: Draft, pages: readonly Block[] = compose(reportOf(draft))) {
  const whole = reopen(sourceOf(pages), draft, checkCode(reportOf(draft)));
  if (!whole) throw new Error('too long');
  return whole;
}

test('pages nobody touched give back the report, whatever is written in it', () => {
  fc.assert(
    fc.property(randomDraft, (draft) => {
      expect(opened(draft)).toEqual({ draft, receipt: null });
    }),
    { numRuns: 100 },
  );
});

describe('where somebody changed the pages, they win', () => {
  const draft = cityDraft();
  draft.inferred = ['applications.granted.enterprise'];
  draft.sources = { 'applications.granted.enterprise': '法制科，1月8日' };
  const blocks = compose(reportOf(draft));

  /** The pages with other words in the box of a cell. */
  const withCell = (cell: CellId, text: string) =>
    blocks.map((block) =>
      block.kind === 'grid'
        ? { ...block, cells: block.cells.map((box) => (box.cell === cell ? { ...box, text } : box)) }
        : block,
    );
  const withText = (change: (block: Exclude<Block, { kind: 'grid' }>) => string | null) =>
    blocks.flatMap((block): Block[] => {
      if (block.kind === 'grid') return [block];
      const text = change(block);
      return text === null ? [] : [{ ...block, text }];
    });

  test('any one cell, sums and blanks too', () => {
    const report = reportOf(draft);
    fc.assert(
      fc.property(
        fc.constantFrom(...allCells),
        fc.constantFrom('', '0', '7', '31'),
        ({ id, table, row, column, sumOf }, text) => {
          const before = printedText(report, id);
          fc.pre(before !== text);
          const { draft: got, receipt } = opened(draft, withCell(id, text));
          const [only, second] = receipt?.changed ?? [];
          expect([only?.cell, only?.before, only?.after, second]).toEqual([id, before, text, undefined]);
          expect(only?.place.replace(/[‘’“”]/g, '')).toContain(rowOf(id).name.replace(/[“”]/g, ''));
          expect(only?.place).toContain(columnOf(id).name);
          const taken = sumOf ? (got.printedTotals[id] ?? '') : got.cells[table][row]?.[column];
          expect(taken).toBe(text);
          // Every other number is still that of the pages: sums that no longer fit stand as printed.
          const after = reportOf(got);
          const others = allCells.filter((cell) => cell.id !== id);
          const shown = others.map((cell) => after.printedTotals[cell.id] ?? printedText(after, cell.id));
          expect(shown.map(String)).toEqual(others.map((cell) => printedText(report, cell.id)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what pages cannot say stays: sources, reasons, kind, dates; what was worked out no longer is', () => {
    const { draft: got } = opened(draft, withCell('applications.granted.enterprise', '3'));
    const { cells, inferred, printedTotals, ...rest } = got;
    const { cells: _, inferred: worked, printedTotals: none, ...kept } = draft;
    expect(rest).toEqual(kept);
    expect([inferred, worked, none]).toEqual([[], ['applications.granted.enterprise'], {}]);
    expect(cells.applications['granted']!['enterprise']).toBe('3');
    expect(Object.keys(printedTotals).map((id) => cellSpec(id as CellId).row)).toEqual([
      'granted',
      'handledTotal',
      'handledTotal',
    ]);
  });

  test('a number moved to the next cell is two changes', () => {
    const moved = compose(reportOf(draft)).map((block) => {
      if (block.kind !== 'grid' || block.table !== 'disputes') return block;
      const value = block.cells.find(({ cell }) => cell === 'disputes.review.upheld')?.text ?? '';
      return {
        ...block,
        cells: block.cells.map((box) =>
          box.cell === 'disputes.review.upheld'
            ? { ...box, text: '' }
            : box.cell === 'disputes.review.corrected'
              ? { ...box, text: value }
              : box,
        ),
      };
    });
    const { receipt } = opened(draft, moved);
    expect(receipt?.changed.map(({ place, before, after }) => [place, before, after])).toEqual([
      [expect.stringContaining('维持'), '231', ''],
      [expect.stringContaining('纠正'), '28', '231'],
    ]);
  });

  test('a word, a paragraph, a heading, the title, who signs and the date', () => {
    const { title, others } = reportOf(draft);
    const pages = withText((block) => {
      if (block.kind === 'title') return block.text.replace('2026', '2025');
      if (block.kind === 'heading') return block.text;
      if (block.role === 'signature') return '临澜市人民政府办公室';
      if (block.role === 'date') return '2027年3月1日';
      if (block.section === 0) return block.text.replace('六个部分', '6个部分');
      if (block.section === 1 && block.text.startsWith('2026')) return `${block.text}另加一句。`;
      if (block.section === 4) return null;
      return block.text;
    });
    const { draft: got, receipt } = opened(draft, pages);
    expect(receipt?.changed.map(({ place }) => place)).toEqual([
      '标题',
      '开头第 1 段',
      '第一部分第 1 段',
      '原第四部分表格下的注（删去）',
      '落款机关',
      '成文日期',
    ]);
    const report = reportOf(got);
    expect(report.title).toBe(title.replace('2026', '2025'));
    expect(got.year).toBe(2025);
    expect(report.signature).toEqual({ agency: '临澜市人民政府办公室', date: '2027-03-01' });
    expect(report.opening.join('')).toContain('6个部分');
    // The pages still say 2026 there, whatever the year of the title has become.
    expect(report.opening.join('')).toContain('统计期限为2026年1月1日');
    expect(report.others).toEqual(others);
    expect(report.tableNotes.disputes).toEqual([]);
    expect(got.cells).toEqual(draft.cells);
    // Written anew from what was taken over, the pages are those that were found.
    expect(checkCode(report)).toBe(checkCode(reportOf(got), receipt));
  });

  test('the sentence on fees stays as printed where the number it follows is changed', () => {
    const charged = cityDraft();
    charged.others = { ...charged.others, fees: 'none', unpaid: true, feeText: null, text: '另一段。' };
    const { others } = reportOf(charged);
    const pages = compose(reportOf(charged)).map((block) =>
      block.kind === 'grid'
        ? {
            ...block,
            cells: block.cells.map((box) =>
              box.cell?.startsWith('applications.feeNotPaid.') ? { ...box, text: '5' } : box,
            ),
          }
        : block,
    );
    const { draft: got } = opened(charged, pages);
    expect(reportOf(got).others).toEqual(others);
    expect(got.others.text).toBe('另一段。');
  });

  test('a section six in other words', () => {
    const { others } = reportOf(draft);
    const all = withText((block) =>
      block.kind === 'paragraph' && block.section === 6 ? `${block.text}改过。` : block.text,
    );
    const { draft: got } = opened(draft, all);
    expect(reportOf(got).others).toEqual(others.map((text) => `${text}改过。`));
  });

  test('a table taken out leaves blanks, and its own word', () => {
    const pages = blocks.filter((block) => block.kind !== 'grid' || block.table !== 'disputes');
    const { draft: got, receipt } = opened(draft, pages);
    expect(receipt?.changed.filter(({ cell }) => cell !== null)).toHaveLength(15);
    expect(Object.values(got.cells.disputes['review']!)).toEqual(['', '', '', '']);
    expect(receipt?.tables.find(({ table }) => table === 'disputes')?.found).toBe(false);
  });
});

describe('pages of a former version of the program, which worded a sentence otherwise', () => {
  const draft = cityDraft();
  draft.others = { ...draft.others, fees: 'none', feeText: null, text: '' };
  const asPrinted = { ...draft, others: { ...draft.others, feeText: '去年没有收取过信息处理费。' } };
  const pages = compose(reportOf(asPrinted));
  const printed = checkCode(reportOf(asPrinted));

  test('are as nobody changed them: nothing is said, and their words stay', () => {
    expect(reopen(sourceOf(pages), draft, printed)).toEqual({ draft: asPrinted, receipt: null });
  });

  test('and came with something that no report takes in: that is said, and no change', () => {
    const note = { text: '请再核对。', place: '文本框', reason: '文本框里的文字' };
    const { draft: got, receipt } = reopen({ ...sourceOf(pages), leftOut: [note] }, draft, printed) ?? {};
    expect(got).toEqual(asPrinted);
    expect(receipt?.leftOut).toContainEqual(note);
    expect(receipt?.changed).toEqual([]);
  });

  test('and were changed since: all that reads otherwise is said', () => {
    const changed = pages.map((block) =>
      block.kind === 'title' ? { ...block, text: block.text.replace('2026', '2025') } : block,
    );
    const { receipt } = reopen(sourceOf(changed), draft, printed) ?? {};
    expect(receipt?.changed.map(({ place }) => place)).toEqual([
      '标题',
      '原第六部分第 1 段（删去）',
      '第六部分第 1 段（新增）',
    ]);
  });
});

test('a report within that is longer than any is not compared, unless the pages are its own', () => {
  const draft = cityDraft();
  draft.others.text = '甲\n'.repeat(20_000);
  expect(opened(draft).draft).toBe(draft);
  expect(reopen(sourceOf(compose(reportOf(cityDraft()))), draft, '')).toBeNull();
});
