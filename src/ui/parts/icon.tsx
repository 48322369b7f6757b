/** Line drawings on a 16 px grid, drawn for this program. */
const paths = {
  back: 'm10 3-5 5 5 5',
  next: 'm6 3 5 5-5 5',
  down: 'm4 6 4 4 4-4',
  undo: 'M5.5 2.5l-3 3 3 3M3 5.5h6.3a3.9 3.9 0 0 1 0 7.8H5',
  redo: 'M10.5 2.5l3 3-3 3M13 5.5H6.7a3.9 3.9 0 0 0 0 7.8H11',
  tick: 'm3 8.4 3.4 3.4L13 4.6',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  downward: 'M8 3v9.5M4 8.5l4 4 4-4',
  remove: 'M2.5 4.5h11M6 4.5V2.7h4v1.8M4 4.5l.7 8.8h6.6l.7-8.8M6.7 7v4m2.6-4v4',
  plus: 'M8 3v10M3 8h10',
  download: 'M8 2.5v8M4.5 7 8 10.5 11.5 7M2.8 13.2h10.4',
  wait: 'M8 4v4.2l2.6 1.6M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7z',
  alert: 'M8 2 14.5 13.5h-13zM8 6.3v3.5m0 1.3v1.2',
  help: 'M8 1.3a6.7 6.7 0 1 1 0 13.4A6.7 6.7 0 0 1 8 1.3zM6 6.4c0-1.1.9-1.9 2-1.9s2 .8 2 1.8c0 1.3-2 1.5-2 3m0 1.4v1.2',
} as const;

export type IconName = keyof typeof paths;

/** A drawing that repeats what words beside it (or a label on its button) say; screen readers pass over it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path d={paths[name]} stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
