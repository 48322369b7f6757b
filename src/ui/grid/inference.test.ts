import { expect, test } from 'vitest';
import { createEditor } from '../../editor/editor';
import { emptyDraft } from '../../report/empty-draft';
import { confirmation, inferenceOf } from './inference';

const id = 'applications.carriedOver.naturalPerson';

function open(values: Record<string, string>) {
  const draft = emptyDraft(2026);
  for (const [row, line] of Object.entries(draft.cells.applications))
    line['naturalPerson'] = values[row] ?? '0';
  return createEditor(draft);
}

const offered = (editor: ReturnType<typeof open>, column = 'naturalPerson') =>
  inferenceOf(editor.view().report, editor.draft(), column);

test('结转下年 is worked out, marked, confirmed, and undone as one step each', () => {
  const editor = open({ newlyReceived: '31', carriedIn: '1', granted: '31', carriedOver: '2' });
  const inference = offered(editor);
  expect(inference?.value).toBe(1);
  editor.change(inference?.label ?? '', inference?.changes ?? []);
  expect(editor.draft().cells.applications['carriedOver']?.['naturalPerson']).toBe('1');
  expect(editor.draft().inferred).toEqual([id]);
  expect(editor.view().undoLabel).toBe('推算结转下年（自然人）');
  expect(offered(editor)).toBeNull();

  editor.change('核对', confirmation(editor.draft(), id));
  expect(editor.draft().inferred).toEqual([]);
  editor.undo();
  expect(editor.draft().inferred).toEqual([id]);
  editor.undo();
  expect(editor.draft().inferred).toEqual([]);
  expect(editor.draft().cells.applications['carriedOver']?.['naturalPerson']).toBe('2');
});

test('nothing is worked out from blanks, below 0, or in the total column', () => {
  expect(offered(open({ newlyReceived: '31', carriedIn: '', granted: '31', carriedOver: '2' }))).toBeNull();
  expect(offered(open({ newlyReceived: '3', granted: '5', carriedOver: '0' }))).toBeNull();
  expect(offered(open({ newlyReceived: '5', granted: '3' }), 'total')).toBeNull();
});
