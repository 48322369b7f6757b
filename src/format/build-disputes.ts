import type { CellSpec, GridCell, Line, TableSpec } from './table';

/** One of the groups that each have the same columns. `text` is its own head; null where the head above says it. */
interface Group {
  id: string;
  name: string;
  text: string | null;
}

/** What a form says of 表四（政府信息公开行政复议、行政诉讼情况）. */
export interface DisputesData {
  /** Width of each grid column in twips. */
  gridColumns: readonly number[];
  heads: readonly { text: string; groups: readonly Group[] }[];
  outcomes: readonly Line[];
  total: Line;
}

/** 表四 as a table: one row of numbers, group beside group, each with its outcomes and their total. */
export function buildDisputes({ gridColumns, heads, outcomes, total }: DisputesData): TableSpec {
  const columns = [...outcomes, total];
  const width = columns.length;
  const groups = heads.flatMap((head) => head.groups.map((group) => ({ ...group, head: head.text })));

  const cells: CellSpec[] = groups.flatMap((group, groupIndex) =>
    columns.map((column, columnIndex) => ({
      id: `disputes.${group.id}.${column.id}` as const,
      table: 'disputes' as const,
      row: group.id,
      column: column.id,
      place: { row: 0, column: groupIndex * width + columnIndex },
      unit: 'count' as const,
      sumOf:
        column === total ? outcomes.map((outcome) => `disputes.${group.id}.${outcome.id}` as const) : null,
    })),
  );

  const headBoxes: GridCell[] = [];
  let col = 0;
  for (const { text, groups: below } of heads) {
    const cols = below.length * width;
    headBoxes.push({ row: 0, col, rows: 1, cols, text, scope: 'colgroup', align: 'center' });
    col += cols;
  }
  const columnBoxes = groups.flatMap(({ text }, groupIndex) => {
    // A group without a head of its own has its column labels two rows high.
    const place = text === null ? { row: 1, rows: 2 } : { row: 2, rows: 1 };
    return columns.map((column, index): GridCell => ({
      ...place,
      col: groupIndex * width + index,
      cols: 1,
      text: column.label,
      scope: 'col',
      align: 'center',
    }));
  });
  const groupBoxes = groups.flatMap(({ text }, index): GridCell[] =>
    text === null
      ? []
      : [{ row: 1, col: index * width, rows: 1, cols: width, text, scope: 'colgroup', align: 'center' }],
  );
  const numberBoxes = cells.map((cell): GridCell => ({
    row: 3,
    col: cell.place.column,
    rows: 1,
    cols: 1,
    text: '',
    cell: cell.id,
    align: 'center',
  }));
  // Row by row from the top, as the table is printed and read aloud.
  const grid = [...headBoxes, ...columnBoxes, ...groupBoxes, ...numberBoxes].sort(
    (one, other) => one.row - other.row || one.col - other.col,
  );

  return {
    id: 'disputes',
    section: 4,
    gridColumns,
    headRows: 3,
    grid,
    rows: groups.map(({ id, name, text, head }) => ({
      id,
      label: text === null ? head : `${head} ${text}`,
      name,
    })),
    columns,
    cells,
  };
}
