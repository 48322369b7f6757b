import type { Chip } from '../../collection/unit-row';
import { StateMark, type MarkState } from '../parts/state-mark';

/** Line drawings for the chips that have no mark of a report's state: sheets, arrows, a struck-out sheet, a flag. */
const drawings: Readonly<Partial<Record<Chip, string>>> = {
  undecided: 'M2.5 5.5h7v8h-7zM6.5 5.5v-3h7v8h-4',
  resubmitted: 'M3 12c0-4 2-6 6-6h4M10 2.5 13.5 6 10 9.5',
  returned: 'M13 12c0-4-2-6-6-6H3M6 2.5 2.5 6 6 9.5',
  unread: 'M3.5 2.5h9v11h-9zM3.5 13.5l9-11',
  paper: 'M3.5 2.5h9v11h-9zM6 6h4M6 9h4',
  noReport: 'M3.5 2.5h9v11h-9zM6 6l4 4M10 6l-4 4',
  published: 'M8 10.5V2.5M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  elsewhere: 'M2.5 8h10M9 4.5 12.5 8 9 11.5',
  outside: 'M4 14V2.5h8.5L10.5 5.5l2 3H4',
};

const marks: Readonly<Partial<Record<Chip, MarkState>>> = {
  must: 'error',
  ask: 'warning',
  clear: 'none',
  reading: 'begun',
  missing: 'pending',
  awaited: 'begun',
  passed: 'done',
};

/** A chip's shape, distinct without colour. Screen readers hear only the word beside it. */
export function ChipMark({ chip }: { chip: Chip }) {
  const drawing = drawings[chip];
  if (drawing === undefined) return <StateMark state={marks[chip] ?? 'none'} size={14} />;
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path d={drawing} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
