import { expect, test } from 'vitest';
import { collected, unitNamed } from '../../collection/sum/collected';
import { countyDraft } from '../../collection/sum/county-draft';
import { countySum } from '../../collection/sum/county-sum';
import { followSum } from '../../collection/sum/follow-sum';
import { takenSum } from '../../collection/sum/taken-sum';
import { createEditor } from '../../editor/editor';
import { filledDraft } from '../../examples/filled-draft';
import type { Draft } from '../../report/draft';
import { dataSentence } from '../../prose/data-sentences';

const unit = unitNamed('云溪县水利局', { kind: 'department' });
const NEW = 'applications.newlyReceived.naturalPerson';

function begun(count: number) {
  const draft = filledDraft({ cells: { [NEW]: count } });
  draft.indicators = [{ name: '培训场次', value: String(count), unit: '场', source: '' }];
  const { collection, lines } = collected([unit], [{ unit, draft }]);
  const taking = takenSum(collection, countySum(collection, lines), 'c', '2027-01-26T08:00:00Z');
  return { taking, draft: countyDraft(collection, taking) };
}

test('following the sum is one step of the report: one undo takes all of it back, and redo makes it again', () => {
  const editor = createEditor(begun(3).draft);
  const text = dataSentence(editor.view().report, 'received', true) ?? '';
  editor.change('写', [
    { path: 'overview.parts.1.text', after: text },
    { path: 'insertedSentences', after: [{ id: 'received', short: true, text }] },
  ]);
  const before: Draft = editor.draft();
  const { changes } = followSum(before, begun(8).taking, new Set());
  editor.change('跟上汇总', changes);
  expect(editor.view().undoLabel).toBe('跟上汇总');
  expect(editor.draft()).toMatchObject({
    cells: { applications: { newlyReceived: { naturalPerson: '8' } } },
    indicators: [{ value: '8' }],
    countySum: { values: { [`cells.${NEW}`]: '8' } },
  });
  const after = editor.draft();
  expect(after.overview.parts[1]?.text).toBe(text.replace('3件', '8件'));
  editor.undo();
  expect(editor.draft()).toEqual(before);
  expect(editor.view().stepped?.fields).toContain(`cells.${NEW}`);
  expect(editor.view().stepped?.fields).not.toContain('countySum');
  editor.redo();
  expect(editor.draft()).toEqual(after);
});
