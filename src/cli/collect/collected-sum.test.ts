import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { judge } from '../../collection/judged';
import { lineOf } from '../../collection/line';
import { valueOf } from '../../collection/sum/figures';
import { filledDraft } from '../../examples/filled-draft';
import { form2021 } from '../../format/forms';
import { figuresAlone } from './collected-sum';

test('of a report in which every cell is filled little more than a byte a cell is kept for the sum', () => {
  const draft = filledDraft();
  const received = { draft, receipt: null, checkCode: '' };
  const line = lineOf(judge(received, { unit: null, year: 2026, pasts: [], splits: [] }), received);
  const kept = figuresAlone({ ...line, figures: { ...line.figures, doubts: [] } });
  for (const { id } of form2021.typedCells)
    expect(valueOf(kept.figures, form2021, id)).toBe(valueOf(line.figures, form2021, id));
  // Names and numbers of what is kept with them; a number a cell would take more than a thousand by itself.
  expect(serialize(kept).byteLength).toBeLessThan(2 * form2021.typedCells.length + 200);
});
