import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../format/forms';
import type { CellId } from '../../../format/table';
import { emptyDraft } from '../../../report/empty-draft';
import { reportOf } from '../../../report/report';
import { blockHtml, blockText, cellsOf, clearing, extended, textAt, wholeTable } from './block';

const { cells: allCells, cell: cellSpec } = form2021;

const GRANTED: CellId = 'applications.granted.naturalPerson';

describe('a block', () => {
  test('is the rectangle between two cells, whichever was first', () => {
    const rows = cellsOf(form2021, { anchor: 'applications.partlyGranted.enterprise', end: GRANTED });
    expect(rows).toEqual([
      ['applications.granted.naturalPerson', 'applications.granted.enterprise'],
      ['applications.partlyGranted.naturalPerson', 'applications.partlyGranted.enterprise'],
    ]);
  });

  test('holds the totals it passes over', () => {
    const rows = cellsOf(form2021, {
      anchor: 'applications.otherHandling.otherOrganisation',
      end: 'applications.carriedOver.total',
    });
    expect(rows.map((row) => row.map((id) => id.replace('applications.', '')))).toEqual([
      ['otherHandling.otherOrganisation', 'otherHandling.total'],
      ['handledTotal.otherOrganisation', 'handledTotal.total'],
      ['carriedOver.otherOrganisation', 'carriedOver.total'],
    ]);
  });

  test('takes in a wide box whole', () => {
    expect(
      cellsOf(form2021, {
        anchor: 'disclosure.normativeDocuments.inForce',
        end: 'disclosure.licences.decisions',
      }),
    ).toEqual([
      [
        'disclosure.normativeDocuments.made',
        'disclosure.normativeDocuments.repealed',
        'disclosure.normativeDocuments.inForce',
      ],
      ['disclosure.licences.decisions'],
    ]);
  });

  test('grows and shrinks at its end', () => {
    const one = { anchor: GRANTED, end: GRANTED };
    const right = extended(form2021, one, 'right');
    expect(right.end).toBe('applications.granted.enterprise');
    expect(extended(form2021, extended(form2021, right, 'down'), 'down').end).toBe(
      'applications.stateSecret.enterprise',
    );
    expect(extended(form2021, right, 'left')).toEqual(one);
    expect(extended(form2021, one, 'left')).toEqual(one);
  });

  test('stays in its table however it is grown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allCells),
        fc.array(fc.constantFrom('up', 'down', 'left', 'right'), { maxLength: 40 }),
        ({ id, table }, steps) => {
          const block = steps.reduce((at, step) => extended(form2021, at, step), { anchor: id, end: id });
          const cells = cellsOf(form2021, block).flat();
          expect(cells).toContain(id);
          expect(cells.every((cell) => cellSpec(cell).table === table)).toBe(true);
        },
      ),
    );
  });

  test('can be the whole table', () => {
    expect(cellsOf(form2021, wholeTable(form2021, GRANTED)).flat()).toHaveLength(175);
    expect(cellsOf(form2021, wholeTable(form2021, 'disputes.review.total')).flat()).toHaveLength(15);
    expect(cellsOf(form2021, wholeTable(form2021, 'disclosure.licences.decisions')).flat()).toHaveLength(10);
  });
});

test('a block is copied as a spreadsheet writes it, and cleared without its totals', () => {
  const draft = emptyDraft(2026);
  draft.cells.disputes['review'] = { upheld: '1', corrected: '0', otherResult: '', undecided: '约 2' };
  const textOf = (id: CellId) => textAt({ draft, report: reportOf(draft) }, id);
  const block = { anchor: 'disputes.review.upheld', end: 'disputes.review.total' } as const;
  expect(blockText(form2021, textOf, block)).toBe('1\t0\t\t约 2\t');
  expect(clearing(form2021, textOf, block)).toEqual([
    { path: 'cells.disputes.review.upheld', after: '' },
    { path: 'cells.disputes.review.corrected', after: '' },
    { path: 'cells.disputes.review.undecided', after: '' },
  ]);
});

test('a text that is no number does no harm elsewhere', () => {
  const one = { anchor: GRANTED, end: GRANTED };
  for (const formula of ['=1+1', ' +1', '@SUM(A1)', '＝1+1']) {
    expect(blockText(form2021, () => formula, one)).toBe(`'${formula}`);
    expect(blockHtml(form2021, () => formula, one)).toContain(`<td>'${formula}</td>`);
  }
  expect(blockText(form2021, () => '-3', one)).toBe('-3');
  expect(blockHtml(form2021, () => '<b>&', one)).toBe('<table><tr><td>&lt;b>&amp;</td></tr></table>');
});
