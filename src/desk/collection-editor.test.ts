import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCollection, newUnit, type Collection } from '../collection/collection';
import { addUnits, changeSettings, remark, removeUnit, silence, type Step } from '../collection/commands';
import { createCollectionEditor } from './collection-editor';

const unit = newUnit('u', '云溪县水利局');
const about = { id: 'f' } as Collection['arrivals'][number];

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.string().map((name) => addUnits([newUnit(name, name)])),
  fc.constant(removeUnit(unit)),
  fc.string().map((place) => changeSettings('改名称', { place })),
  fc.boolean().map((silenced) => silence('D1:period', silenced)),
  fc.tuple(fc.string(), fc.constantFrom('a', 'b')).map(([words, visit]) => remark(unit, about, words, visit)),
);

test('any sequence of steps is undone to the start and redone to the end', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const start = newCollection(2026, '云溪县');
      const editor = createCollectionEditor(start);
      for (const step of steps) editor.perform(step);
      const end = editor.view().collection;
      while (editor.view().undoLabel !== null) editor.undo();
      expect(editor.view().collection).toEqual(start);
      while (editor.view().redoLabel !== null) editor.redo();
      expect(editor.view().collection).toEqual(end);
    }),
  );
});

test('what is typed in one visit to a field is one step, in two visits two', () => {
  const editor = createCollectionEditor(newCollection(2026, ''));
  const words = () => editor.view().collection.reviews['u']?.remarks['f'];
  for (const text of ['请', '请补']) editor.perform(remark(unit, about, text, 'first'));
  editor.perform(remark(unit, about, '请补章', 'second'));
  editor.undo();
  expect(words()).toBe('请补');
  editor.undo();
  expect(words()).toBeUndefined();
  editor.redo();
  expect(words()).toBe('请补');
  expect(editor.view().undoLabel).toBe('自己的话');
});
