import type { CellId, CellSpec, GridCell, Line, TableSpec } from './table';

interface Row {
  id: string;
  /** What stands in the row's own box of the official form. */
  text: string;
  name: string;
}

/** What a form says of 表三（收到和处理政府信息公开申请情况）. */
export interface ApplicationsData {
  /** Width of each grid column in twips: the label columns, then one for each applicant and the total. */
  gridColumns: readonly number[];
  /** What the box in the corner says of the sums. */
  balanceSentence: string;
  applicantsLabel: string;
  /** What the form calls all applicants but the first (自然人). */
  organisationsLabel: string;
  applicants: readonly [Line, ...Line[]];
  total: Line;
  /** The rows above the results: newly received and carried in. */
  received: readonly Row[];
  resultsLabel: string;
  /** `label` is that of a group's tall box; null where its one row stands alone. */
  results: readonly { label: string | null; rows: readonly Row[] }[];
  handledTotal: Row;
  carriedOver: Row;
}

/** A group of results (不予公开, 无法提供 …) by the ids of its rows; `name` is its label without the number. */
export interface ResultGroup {
  label: string;
  name: string;
  rows: readonly string[];
}

/** 表三 with what rules and sentences ask of it beside its cells. */
export interface ApplicationsTable {
  table: TableSpec;
  /** The rows whose sum is the total handled. */
  resultRows: readonly string[];
  resultGroups: readonly ResultGroup[];
}

/** Rows of the head: applicants, kinds of applicant, kinds of organisation. */
const HEAD_ROWS = 3;
/** Columns of row labels: part, group, row. */
const LABEL_COLUMNS = 3;

/** A label in a sentence: 四、结转下年度继续办理 is 结转下年度继续办理, （三）不予公开 is 不予公开. */
export function withoutItsNumber(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|（.）)/, '');
}

/** 表三 as a table: a row's total is that of its applicants, the total handled is that of all results. */
export function buildApplications(data: ApplicationsData): ApplicationsTable {
  const columns = [...data.applicants, data.total];
  const groups = [...data.results, { label: null, rows: [data.handledTotal] }];
  const resultRows = data.results.flatMap(({ rows }) => rows.map(({ id }) => id));
  const rows = [...data.received, ...groups.flatMap((group) => group.rows), data.carriedOver];
  const labels = new Map(groups.flatMap(({ label, rows: own }) => own.map((row) => [row, label] as const)));

  const sumOf = (row: Row, column: Line): CellId[] | null => {
    if (row === data.handledTotal) return resultRows.map((id) => `applications.${id}.${column.id}` as const);
    if (column === data.total)
      return data.applicants.map(({ id }) => `applications.${row.id}.${id}` as const);
    return null;
  };
  const cells = rows.flatMap((row, rowIndex) =>
    columns.map((column, columnIndex): CellSpec => ({
      id: `applications.${row.id}.${column.id}`,
      table: 'applications',
      row: row.id,
      column: column.id,
      place: { row: rowIndex, column: columnIndex },
      unit: 'count',
      sumOf: sumOf(row, column),
    })),
  );

  return {
    table: {
      id: 'applications',
      section: 3,
      gridColumns: data.gridColumns,
      headRows: HEAD_ROWS,
      grid: [...headBoxes(data), ...rowBoxes(data, groups, columns)],
      rows: rows.map((row) => {
        const label = labels.get(row) ?? null;
        return { id: row.id, label: label === null ? row.text : `${label} ${row.text}`, name: row.name };
      }),
      columns,
      cells,
    },
    resultRows,
    resultGroups: data.results.flatMap(({ label, rows: own }) =>
      label === null ? [] : [{ label, name: withoutItsNumber(label), rows: own.map(({ id }) => id) }],
    ),
  };
}

/** The head: 自然人 and 总计 are two rows high, the organisations stand below a label of their own. */
function headBoxes({
  balanceSentence,
  applicantsLabel,
  organisationsLabel,
  applicants,
  total,
}: ApplicationsData): GridCell[] {
  const from = LABEL_COLUMNS;
  const [person, ...organisations] = applicants;
  return [
    { row: 0, col: 0, rows: HEAD_ROWS, cols: from, text: balanceSentence, align: 'left', face: 'kai' },
    {
      row: 0,
      col: from,
      rows: 1,
      cols: applicants.length + 1,
      text: applicantsLabel,
      scope: 'colgroup',
      align: 'center',
    },
    { row: 1, col: from, rows: 2, cols: 1, text: person.label, scope: 'col', align: 'center' },
    {
      row: 1,
      col: from + 1,
      rows: 1,
      cols: organisations.length,
      text: organisationsLabel,
      scope: 'colgroup',
      align: 'center',
    },
    {
      row: 1,
      col: from + applicants.length,
      rows: 2,
      cols: 1,
      text: total.label,
      scope: 'col',
      align: 'center',
    },
    ...organisations.map(({ label }, index): GridCell => ({
      row: 2,
      col: from + 1 + index,
      rows: 1,
      cols: 1,
      text: label,
      scope: 'col',
      align: 'center',
    })),
  ];
}

function rowBoxes(
  { received, resultsLabel, carriedOver }: ApplicationsData,
  groups: ApplicationsData['results'],
  columns: readonly Line[],
): GridCell[] {
  const grid: GridCell[] = [];
  let row = HEAD_ROWS;
  const numbers = (id: string) => {
    columns.forEach((column, index) => {
      const cell = `applications.${id}.${column.id}` as const;
      grid.push({ row, col: LABEL_COLUMNS + index, rows: 1, cols: 1, text: '', cell, align: 'center' });
    });
    row++;
  };
  const full = ({ id, text }: Row) => {
    grid.push({ row, col: 0, rows: 1, cols: LABEL_COLUMNS, text, scope: 'row', align: 'left' });
    numbers(id);
  };
  const tall = (col: number, rows: number, text: string) =>
    grid.push({ row, col, rows, cols: 1, text, scope: 'rowgroup', align: 'left' });

  received.forEach(full);
  tall(
    0,
    groups.reduce((height, group) => height + group.rows.length, 0),
    resultsLabel,
  );
  for (const group of groups) {
    if (group.label !== null) tall(1, group.rows.length, group.label);
    for (const { id, text } of group.rows) {
      const place = group.label === null ? { col: 1, cols: 2 } : { col: 2, cols: 1 };
      grid.push({ row, ...place, rows: 1, text, scope: 'row', align: 'left' });
      numbers(id);
    }
  }
  full(carriedOver);
  return grid;
}
