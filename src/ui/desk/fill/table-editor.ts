import type { Arrival } from '../../../collection/collection';
import { fillByHand } from '../../../collection/commands';
import { handFilledOf, withHandFilled } from '../../../collection/hand-filled';
import type { CollectionSession } from '../../../desk/collection-session';
import { createEditor, type Editor } from '../../../editor/editor';
import { guardedEditor } from '../../../editor/guarded-editor';
import type { CellId } from '../../../format/table';
import { cellPath, cellText, type Draft } from '../../../report/draft';
import { formOf } from '../../../report/form-of';
import type { DraftChange } from '../../../report/path';
import { newId } from '../../../storage/new-id';

/** The tables of a file as they are typed: the grid of a report over what the collection keeps of that file. */
export interface TableEditor {
  editor: Editor;
  /** Takes over what was being typed and lets go of the collection. */
  stop: () => void;
}

type Open = Pick<
  CollectionSession,
  'view' | 'subscribe' | 'perform' | 'undo' | 'redo' | 'access' | 'snapshots'
>;

/** What brings a draft's tables to those of another. */
function changesTo(draft: Draft, next: Draft): { changes: DraftChange[]; cells: CellId[] } {
  const cells = formOf(draft)
    .typedCells.map(({ id }) => id)
    .filter((id) => cellText(draft, id) !== cellText(next, id));
  const changes: DraftChange[] = cells.map((id) => ({ path: cellPath(id), after: cellText(next, id) }));
  changes.push({ path: 'cellNotes', after: next.cellNotes });
  changes.push({ path: 'printedTotals', after: next.printedTotals });
  return { changes, cells };
}

/**
 * Opens the tables of a file for typing. The collection owns what was typed: every change becomes a step of it, what is
 * typed in one visit to a cell one step, and 撤销 is the collection's. What changes there otherwise, by that or by a merge,
 * is shown in the cells; `onFollowed` is told which.
 */
export function createTableEditor(
  session: Open,
  { id }: Pick<Arrival, 'id'>,
  draft: Draft,
  onFollowed: (cells: readonly CellId[]) => void,
): TableEditor {
  const own = createEditor(draft);
  const opening = newId();
  let visit = 0;
  let isFollowing = false;
  const kept = () => session.view().collection.arrivals.find((arrival) => arrival.id === id) ?? null;
  /** As a text, so that both can be compared: what a cell may not be left with, as blanks alone, is no difference. */
  const typed = (of: Draft) => JSON.stringify(handFilledOf(of));

  function hand(): void {
    const file = kept();
    if (isFollowing || !file || typed(own.draft()) === typed(withHandFilled(own.draft(), file.byHand)))
      return;
    const label = `${own.view().undoLabel ?? ''}（手工填）`;
    session.perform(fillByHand(file, handFilledOf(own.draft()), label, `${opening} ${visit}`));
  }

  function follow(): void {
    const file = kept();
    if (!file) return;
    const next = withHandFilled(own.draft(), file.byHand);
    if (typed(own.draft()) === typed(next)) return;
    const { changes, cells } = changesTo(own.draft(), next);
    isFollowing = true;
    own.change('', changes);
    isFollowing = false;
    onFollowed(cells);
  }

  const stops = [own.subscribe(hand), session.subscribe(follow)];
  const guarded = guardedEditor(own, {
    mayWrite: () => session.access() === 'writing',
    onBulk: (_, label) => session.snapshots.take(session.view().collection, { kind: 'before', label }),
  });
  const step = (act: () => void): void => {
    own.commitTyping();
    visit++;
    act();
    visit++;
  };
  return {
    editor: {
      ...guarded,
      register(path) {
        const field = guarded.register(path);
        return {
          ...field,
          onBlur: async (event) => {
            await field.onBlur(event);
            visit++;
          },
        };
      },
      change: (label, changes) => step(() => guarded.change(label, changes)),
      undo: () => step(session.undo),
      redo: () => step(session.redo),
    },
    stop() {
      own.commitTyping();
      for (const stop of stops) stop();
    },
  };
}
