// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAnswer } from '../checks/answers/answers';
import { filledDraft } from '../examples/filled-draft';
import { form2021 } from '../format/forms';
import { cellPath, type Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { printedText, reportOf } from '../report/report';
import { createEditor, type Editor } from './editor';
import type { DraftPath } from '../report/path';

const { typedCells } = form2021;

/** A field on the page, bound as the components bind theirs. */
function field(editor: Editor, path: DraftPath, element = document.createElement('input')) {
  const { ref, onChange, onBlur } = editor.register(path);
  element.name = path;
  ref(element);
  return {
    element,
    async type(value: string) {
      element.value = value;
      await onChange({ target: element, type: 'change' });
    },
    async blur() {
      await onBlur({ target: element, type: 'blur' });
    },
  };
}

const NEW_PERSON = 'cells.applications.newlyReceived.naturalPerson';
const NEW_FIRM = 'cells.applications.newlyReceived.enterprise';

describe('typing', () => {
  test('reaches draft and report at once, before the field is left', async () => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    await cell.type('31');
    expect(editor.draft().cells.applications['newlyReceived']?.['naturalPerson']).toBe('31');
    expect(editor.view().report.counts['applications.newlyReceived.naturalPerson']).toBe(31);
  });

  test('one visit to a field is one step, taken back as a whole and named', async () => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    for (const text of ['1', '12', '123']) await cell.type(text);
    await cell.blur();
    expect(editor.view().undoLabel).toBe('填写“新收，自然人”');
    editor.undo();
    expect(cell.element.value).toBe('');
    expect(editor.view().undoLabel).toBeNull();
    editor.redo();
    expect(cell.element.value).toBe('123');
  });

  test('two fields are two steps, even if the first was never left', async () => {
    const editor = createEditor(emptyDraft(2026));
    const person = field(editor, NEW_PERSON);
    const firm = field(editor, NEW_FIRM);
    await person.type('1');
    await firm.type('2');
    editor.undo();
    expect([person.element.value, firm.element.value]).toEqual(['1', '']);
    editor.undo();
    expect(person.element.value).toBe('');
  });

  test('a number takes its canonical form when the field is left, not before', async () => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    await cell.type('１，２３４');
    expect(cell.element.value).toBe('１，２３４');
    await cell.blur();
    expect(cell.element.value).toBe('1234');
    editor.undo();
    expect(cell.element.value).toBe('');
  });

  test('what is no number stays as typed', async () => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    await cell.type('约 3 件');
    await cell.blur();
    expect(cell.element.value).toBe('约 3 件');
    expect(editor.view().report.unread).toHaveLength(1);
  });

  test('a number with its note counts while it is typed, and is parted from it when the field is left', async () => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    await cell.type('22件（其中撤回6件）');
    expect(cell.element.value).toBe('22件（其中撤回6件）');
    const id = 'applications.newlyReceived.naturalPerson';
    expect(printedText(editor.view().report, id)).toBe('22（其中撤回6件）');
    await cell.blur();
    expect(cell.element.value).toBe('22');
    expect(printedText(editor.view().report, id)).toBe('22（其中撤回6件）');
    editor.undo();
    expect(cell.element.value).toBe('');
    expect(editor.draft().cellNotes).toEqual({});
  });

  test.each(['·', '*', '—', '无'])('%s stays as typed and is told as from a file (D3)', async (mark) => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    await cell.type(mark);
    await cell.blur();
    expect(cell.element.value).toBe(mark);
    const about = editor.view().finalFindings.filter(({ cells }) => cells.length === 1);
    expect(about.map(({ id }) => id)).toEqual(['D3:applications:dash']);
  });

  test('a field left without a change is no step', async () => {
    const editor = createEditor(emptyDraft(2026));
    const cell = field(editor, NEW_PERSON);
    await cell.type('1');
    await cell.type('');
    await cell.blur();
    expect(editor.view().undoLabel).toBeNull();
  });

  test('typing over a number that was worked out makes it the writer’s own; undo gives both back', async () => {
    const id = 'applications.carriedOver.naturalPerson';
    const editor = createEditor(emptyDraft(2026));
    editor.change('推算结转下年', [
      { path: `cells.${id}`, after: '2' },
      { path: 'inferred', after: [id] },
    ]);
    const cell = field(editor, `cells.${id}`);
    await cell.type('3');
    await cell.blur();
    expect(editor.draft().inferred).toEqual([]);
    editor.undo();
    expect(editor.draft().inferred).toEqual([id]);
    expect(cell.element.value).toBe('2');
  });
});

describe('change', () => {
  test('many values are one step', () => {
    const editor = createEditor(emptyDraft(2026));
    editor.change('其余填 0', [
      { path: NEW_PERSON, after: '0' },
      { path: NEW_FIRM, after: '0' },
    ]);
    expect(editor.view().undoLabel).toBe('其余填 0');
    editor.undo();
    expect(editor.draft()).toEqual(emptyDraft(2026));
    expect(editor.view().redoLabel).toBe('其余填 0');
  });

  test('shows in fields already on the page and in ones that come later', () => {
    const editor = createEditor(emptyDraft(2026));
    const before = field(editor, NEW_PERSON);
    editor.change('粘贴', [
      { path: NEW_PERSON, after: '5' },
      { path: NEW_FIRM, after: '6' },
    ]);
    const after = field(editor, NEW_FIRM);
    expect([before.element.value, after.element.value]).toEqual(['5', '6']);
  });

  test('parts of a section can be taken out and brought back', async () => {
    const editor = createEditor(emptyDraft(2026));
    const second = field(editor, 'overview.parts.1.text');
    await second.type('第二');
    const parts = editor.draft().overview.parts;
    editor.change('删除（一）', [{ path: 'overview.parts', after: parts.slice(1) }]);
    expect(editor.draft().overview.parts).toHaveLength(4);
    expect(editor.draft().overview.parts[0]?.text).toBe('第二');
    editor.undo();
    expect(editor.draft().overview.parts).toHaveLength(5);
    expect(editor.draft().overview.parts[1]?.text).toBe('第二');
  });

  test('listeners hear one call for each change, and none after they left', () => {
    const editor = createEditor(emptyDraft(2026));
    let calls = 0;
    const leave = editor.subscribe(() => calls++);
    editor.change('其余填 0', [
      { path: NEW_PERSON, after: '0' },
      { path: NEW_FIRM, after: '0' },
    ]);
    expect(calls).toBe(1);
    leave();
    editor.undo();
    expect(calls).toBe(1);
  });
});

test('a view is computed once and is a snapshot: later changes leave it as it was', async () => {
  const editor = createEditor(emptyDraft(2026));
  const first = editor.view();
  expect(editor.view()).toBe(first);
  const before: Draft = JSON.parse(JSON.stringify(first.draft)) as Draft;
  const cell = field(editor, NEW_PERSON);
  await cell.type('9');
  editor.change('其余填 0', [{ path: NEW_FIRM, after: '0' }]);
  expect(first.draft).toEqual(before);
  expect(editor.view().revision).toBeGreaterThan(first.revision);
});

test('the report is the draft’s after any sequence of changes, and shares with the one before what did not change', () => {
  const editor = createEditor(filledDraft());
  const overview = editor.view().report.overview;
  editor.change('测试', [{ path: NEW_PERSON, after: '8' }]);
  expect(editor.view().report.overview).toBe(overview);

  const change = fc.oneof(
    ...(
      [
        NEW_PERSON,
        'cells.applications.feeNotPaid.naturalPerson',
        'agency.name',
        'overview.lead',
        'overview.parts.1.heading',
        'others.text',
        'signature.agency',
        'lastYear.carriedOver.enterprise',
      ] as const
    ).map((path) => fc.record({ path: fc.constant(path), after: fc.constantFrom('', '0', '7', '约 3 件') })),
    fc.record({ path: fc.constant<DraftPath>('others.unpaid'), after: fc.boolean() }),
    fc.record({ path: fc.constant<DraftPath>('others.fees'), after: fc.constantFrom('', 'none', 'charged') }),
    fc.record({ path: fc.constant<DraftPath>('year'), after: fc.integer({ min: 2024, max: 2027 }) }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      for (const one of changes) {
        if (one) editor.change('测试', [one]);
        else editor.undo();
        expect(editor.view().report).toEqual(reportOf(editor.draft()));
      }
    }),
    { numRuns: 40 },
  );
});

test('any sequence of changes is undone to the start and redone to the end', () => {
  const paths = typedCells.map((cell) => cellPath(cell.id));
  const change = fc.array(
    fc.record({ path: fc.constantFrom(...paths), after: fc.constantFrom('', '0', '7', '约3') }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (steps) => {
      const editor = createEditor(emptyDraft(2026));
      for (const [index, changes] of steps.entries()) editor.change(`第 ${index} 步`, changes);
      const end = editor.draft();
      while (editor.view().undoLabel !== null) editor.undo();
      expect(editor.draft()).toEqual(emptyDraft(2026));
      while (editor.view().redoLabel !== null) editor.redo();
      expect(editor.draft()).toEqual(end);
    }),
    { numRuns: 50 },
  );
});

test('what is noted is in the draft, is no step of its own, and outlives undo and redo', async () => {
  const editor = createEditor(emptyDraft(2026));
  await field(editor, NEW_PERSON).type('9');
  editor.note('reviewVersion', 1);
  expect(editor.draft().reviewVersion).toBe(1);
  expect(editor.view().undoLabel).toContain('新收');
  const { revision } = editor.view();
  editor.undo();
  editor.note('reviewVersion', 2);
  expect(editor.view().redoLabel).toContain('新收');
  editor.redo();
  expect(editor.draft().reviewVersion).toBe(2);
  expect(editor.draft().cells.applications['newlyReceived']!['naturalPerson']).toBe('9');
  expect(editor.view().revision).toBeGreaterThan(revision);
});

describe('an answered finding', () => {
  const CARRIED_IN = 'cells.applications.carriedIn.naturalPerson';
  const firstB1 = (editor: Editor) => editor.view().finalFindings.find(({ code }) => code === 'B1');

  test('does not count, asks again when its number changes, and is answered again by undo', () => {
    const draft = filledDraft({ cells: { 'applications.carriedIn.naturalPerson': 2 } });
    draft.cells.applications['carriedOver'] = { ...draft.cells.applications['carriedIn'] };
    draft.lastYear.carriedOver['naturalPerson'] = '3';
    const editor = createEditor(draft);
    const { report } = editor.view();
    expect(editor.view().statuses.applications.line).toBe('1 处必须改');
    const finding = firstB1(editor);
    if (!finding) throw new Error('B1 does not ask');
    const reason = { reason: '上年数据更正', at: '2027-01-10T08:00:00.000Z' };
    editor.change('说明原因', [{ path: 'answers', after: withAnswer(report, finding, undefined, reason) }]);
    expect(editor.view().statuses.applications).toMatchObject({ state: 'done', counts: { error: 0 } });
    expect(firstB1(editor)).toBeUndefined();
    expect(editor.view().finalAnswered.map((item) => item.answer.reason)).toEqual(['上年数据更正']);

    editor.change('填写', [
      { path: CARRIED_IN, after: '1' },
      { path: 'cells.applications.carriedOver.naturalPerson', after: '1' },
    ]);
    expect(editor.view().statuses.applications.state).toBe('error');
    expect(editor.view().lapsed.get(finding.id)?.reason).toBe('上年数据更正');
    editor.undo();
    expect(editor.view().statuses.applications.state).toBe('done');
    editor.undo();
    expect(firstB1(editor)).toEqual(finding);
  });
});
