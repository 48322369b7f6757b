import type { Reason, ReasonKind } from '../../../collection/sum/readiness';
import type { CellId } from '../../../format/table';
import { SCOPE_ID } from './scope-line';

/** Where J stops once no cell is left to settle: at a reason against the sum, in a cell where it is about cells. */
export interface Stop {
  kind: ReasonKind;
  cell: CellId | null;
}

/** The stop after one, and from the last to the first; null where nothing is against the sum. */
export function nextStop(reasons: readonly Pick<Reason, 'kind' | 'cells'>[], from: Stop | null): Stop | null {
  const stops = reasons.flatMap(({ kind, cells }): Stop[] =>
    cells.length === 0 ? [{ kind, cell: null }] : cells.map((cell) => ({ kind, cell })),
  );
  const at = stops.findIndex(({ kind, cell }) => kind === from?.kind && cell === from.cell);
  return stops[(at + 1) % stops.length] ?? null;
}

/** The stop one is at: the link or the 口径 that has the focus, or the cell in hand if it was the last stop. */
export function stopInHand(last: Stop | null, cell: CellId): Stop | null {
  const focused = document.activeElement;
  const link = focused?.closest<HTMLElement>('[data-reason]')?.dataset['reason'];
  if (link !== undefined) return { kind: link as ReasonKind, cell: null };
  if (focused?.id === SCOPE_ID) return { kind: 'scope', cell: null };
  return last?.cell === cell ? last : null;
}

/** Brings the focus to a stop that is no cell: a reason that leads off the page waits for Enter. */
export function focusStop({ kind }: Stop): void {
  const there =
    kind === 'scope'
      ? document.getElementById(SCOPE_ID)
      : document.querySelector<HTMLElement>(`[data-reason='${kind}'] button`);
  there?.focus();
}
