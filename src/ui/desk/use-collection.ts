import { useMemo, useSyncExternalStore } from 'react';
import { unitRows, whileReading, type Lines, type UnitRow } from '../../collection/unit-row';
import type { CollectionView } from '../../desk/collection-editor';
import type { CollectionSession } from '../../desk/collection-session';
import type { IntakeState } from '../../desk/intake';

/** The open collection; the component is drawn again when it changes. */
export function useCollectionView({ view, subscribe }: CollectionSession): CollectionView {
  return useSyncExternalStore(subscribe, view);
}

/** How far files are read; the component is drawn again when that changes. */
export function useIntake({ intake }: CollectionSession): IntakeState {
  return useSyncExternalStore(intake.subscribe, intake.state);
}

/** The lines worked out so far; the component is drawn again when there are more. */
export function useLines({ lines }: CollectionSession): Lines {
  return useSyncExternalStore(lines.subscribe, lines.lines);
}

/** The rows of the table, from what came, what was settled and the reports checked so far. */
export function useUnitRows(session: CollectionSession): UnitRow[] {
  const { collection } = useCollectionView(session);
  const lines = useLines(session);
  const { isReceiving } = useIntake(session);
  return useMemo(() => {
    const rows = unitRows(collection, lines);
    return isReceiving ? whileReading(rows) : rows;
  }, [collection, lines, isReceiving]);
}
