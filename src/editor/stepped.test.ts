import { describe, expect, it } from 'vitest';
import { form2021 } from '../format/forms';
import { emptyDraft } from '../report/empty-draft';
import { createEditor } from './editor';
import { steppedOf } from './stepped';

describe('steppedOf', () => {
  it('names cells for what is kept by cell, also where it is kept as a whole', () => {
    const id = 'applications.granted.naturalPerson';
    for (const [path, before, after] of [
      [`cells.${id}`, '1', ''],
      ['inferred', [id, 'applications.granted.enterprise'], ['applications.granted.enterprise']],
      ['printedTotals', {}, { [id]: '3' }],
      ['sources', { [id]: '周敏' }, { [id]: '办公室周敏' }],
    ] as const)
      expect(steppedOf('undo', { label: 'x', changes: [{ path, before, after }] }, form2021).fields).toEqual([
        `cells.${id}`,
      ]);
  });

  it('leaves out what only goes along with a text', () => {
    const changes = [
      { path: 'overview.lead', before: '', after: '一' },
      { path: 'insertedSentences', before: [], after: [{ id: 'a' }] },
    ];
    expect(steppedOf('redo', { label: 'x', changes }, form2021).fields).toEqual(['overview.lead']);
  });
});

describe('an editor', () => {
  it('tells the last undo or redo until something else is done', () => {
    const editor = createEditor(emptyDraft(2025));
    expect(editor.view().stepped).toBeNull();
    editor.change('填写一段', [{ path: 'overview.lead', after: '一' }]);
    editor.undo();
    expect(editor.view().stepped).toEqual({ kind: 'undo', label: '填写一段', fields: ['overview.lead'] });
    editor.redo();
    expect(editor.view().stepped?.kind).toBe('redo');
    editor.change('再写一段', [{ path: 'problems.lead', after: '二' }]);
    expect(editor.view().stepped).toBeNull();
    // Nothing is left to be made again.
    editor.redo();
    expect(editor.view().stepped).toBeNull();
  });
});
