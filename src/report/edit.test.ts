import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyHistory, inverse, record, redo, undo, type Edit, type History } from './edit';

type State = Record<string, string>;

const PATHS = ['cells.applications.granted.enterprise', 'overview.lead', 'title'];

function apply(state: State, edit: Edit): State {
  const next = { ...state };
  for (const { path, before, after } of edit.changes) {
    expect(next[path]).toBe(before);
    next[path] = after as string;
  }
  return next;
}

/** An edit that fits a state: it sets some of the paths, one of them perhaps twice. */
function editOf(state: State, label: string, sets: readonly (readonly [string, string])[]): Edit {
  let now = state;
  const changes = sets.map(([path, after]) => {
    const change = { path, before: now[path], after };
    now = { ...now, [path]: after };
    return change;
  });
  return { label, changes };
}

const start: State = Object.fromEntries(PATHS.map((path) => [path, '']));
const sets = fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom('', '0', '1', '2')), {
  maxLength: 4,
});

describe('an edit', () => {
  test('and its inverse leave everything as it was, even where it changes one place twice', () => {
    fc.assert(
      fc.property(sets, (changes) => {
        const edit = editOf(start, '粘贴', changes);
        expect(apply(apply(start, edit), inverse(edit))).toEqual(start);
        expect(inverse(inverse(edit))).toEqual(edit);
      }),
    );
  });
});

describe('the history', () => {
  const first: Edit = { label: '其余填 0（2 格）', changes: [{ path: 'a', before: '', after: '0' }] };

  test('has nothing to undo or redo at the start', () => {
    expect(undo(emptyHistory)).toBeNull();
    expect(redo(emptyHistory)).toBeNull();
  });

  test('takes no step that changes nothing', () => {
    const nothing = [
      { path: 'a', before: '1', after: '1' },
      { path: 'b', before: { x: [1] }, after: { x: [1] } },
    ];
    expect(record(emptyHistory, { label: '空', changes: nothing })).toBe(emptyHistory);
    expect(record(emptyHistory, { label: '空', changes: [] })).toBe(emptyHistory);
    const mixed = record(emptyHistory, { label: '粘贴', changes: [...nothing, ...first.changes] });
    expect(mixed.done).toEqual([{ label: '粘贴', changes: first.changes }]);
  });

  test('tells blank from null and from absent', () => {
    for (const [before, after] of [
      ['', null],
      [null, undefined],
      [0, '0'],
    ])
      expect(record(emptyHistory, { label: 'x', changes: [{ path: 'a', before, after }] }).done).toHaveLength(
        1,
      );
  });

  test('a new step ends what could be redone', () => {
    const undone = undo(record(emptyHistory, first))!.history;
    expect(undone.undone).toHaveLength(1);
    expect(record(undone, first).undone).toEqual([]);
  });

  test('a step that changes nothing does not end it', () => {
    const undone = undo(record(emptyHistory, first))!.history;
    expect(record(undone, { label: '空', changes: [] })).toBe(undone);
  });

  test('undo and redo carry the name of the step', () => {
    const history = record(emptyHistory, first);
    const back = undo(history)!;
    expect(back.edit.label).toBe(first.label);
    expect(redo(back.history)!.edit).toEqual(first);
  });

  test('keeps the newest five hundred steps', () => {
    let history: History = emptyHistory;
    for (let step = 0; step < 600; step++)
      history = record(history, {
        label: String(step),
        changes: [{ path: 'a', before: String(step), after: String(step + 1) }],
      });
    expect(history.done).toHaveLength(500);
    expect(history.done[0]!.label).toBe('100');
    expect(undo(history)!.edit.changes).toEqual([{ path: 'a', before: '600', after: '599' }]);
  });

  test('undo after record restores, and redo after undo is as if neither had been', () => {
    fc.assert(
      fc.property(fc.array(sets, { maxLength: 6 }), sets, (earlier, changes) => {
        let state = start;
        let history: History = emptyHistory;
        for (const each of earlier) {
          const edit = editOf(state, '输入', each);
          history = record(history, edit);
          state = apply(state, edit);
        }
        const edit = editOf(state, '粘贴', changes);
        const recorded = record(history, edit);
        fc.pre(recorded !== history);
        const after = apply(state, edit);
        const back = undo(recorded)!;
        expect(apply(after, back.edit)).toEqual(state);
        expect(back.history.done).toEqual(history.done);
        const again = redo(back.history)!;
        expect(again.history).toEqual(recorded);
        expect(apply(state, again.edit)).toEqual(after);
      }),
    );
  });

  test('walks like a list of states with a cursor, whatever the order of steps', () => {
    const action = fc.oneof(
      { weight: 3, arbitrary: sets.map((changes) => ({ kind: 'edit' as const, changes })) },
      { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let history: History = emptyHistory;
        let state = start;
        let states = [start];
        let cursor = 0;
        for (const step of actions) {
          let edit: Edit | undefined;
          if (step.kind === 'edit') {
            edit = editOf(state, '输入', step.changes);
            const recorded = record(history, edit);
            if (recorded !== history) states = [...states.slice(0, ++cursor), apply(state, edit)];
            history = recorded;
          } else {
            const moved = step.kind === 'undo' ? undo(history) : redo(history);
            if (moved) cursor += step.kind === 'undo' ? -1 : 1;
            ({ edit, history } = moved ?? { edit, history });
          }
          if (edit) state = apply(state, edit);
          expect(state).toEqual(states[cursor]);
          expect([history.done.length, history.undone.length]).toEqual([cursor, states.length - 1 - cursor]);
        }
      }),
    );
  });
});
