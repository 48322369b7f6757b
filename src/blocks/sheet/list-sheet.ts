import { heightOf } from './row-height';
import type { PlainSheet } from './plain-sheet';

/** Fill colour of the head, RRGGBB. */
const HEAD = 'F2F2F2';

/** A table of texts as a sheet. Its first row is the head, frozen on screen and repeated on every page. */
export function listSheet(
  name: string,
  rows: readonly (readonly string[])[],
  /** Widths in characters. */
  columns: readonly number[],
): PlainSheet {
  return {
    name,
    columns,
    rows: rows.map((texts) => Math.max(...columns.map((width, col) => heightOf(texts[col] ?? '', width)))),
    boxes: rows.flatMap((texts, row) =>
      columns.map((_, col) => ({
        row,
        col,
        rows: 1,
        cols: 1,
        value: texts[col] ?? '',
        align: row === 0 ? ('center' as const) : ('left' as const),
        fill: row === 0 ? HEAD : undefined,
      })),
    ),
    frozen: { rows: 1, columns: 1 },
    isLandscape: true,
    heading: name,
  };
}
