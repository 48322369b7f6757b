import { buildApplications, type ApplicationsData, type ResultGroup } from './build-applications';
import { buildDisclosure, type DisclosureData } from './build-disclosure';
import { buildDisputes, type DisputesData } from './build-disputes';
import { inQuotes } from './plain-label';
import type { Section } from './sections';
import {
  TABLE_IDS,
  type CellId,
  type CellSpec,
  type GridCell,
  type Line,
  type TableId,
  type TableSpec,
} from './table';

/** A national form (报告格式) as its own folder of data says it; the official words stand there and nowhere else. */
export interface FormData {
  /** What a stored draft calls the form: the year it was issued in. */
  id: string;
  /** The first year whose reports are written on it. */
  firstYear: number;
  sections: readonly Section[];
  overviewFields: readonly string[];
  problemFields: readonly string[];
  disclosure: DisclosureData;
  applications: ApplicationsData;
  disputes: DisputesData;
  /** Wordings of labels met in published reports that mean the form's own, by row or column id. */
  labelVariants: Readonly<Record<string, readonly string[]>>;
}

/** A form built from its data, for look-up. Made once and compared by identity: results are cached by it (perForm). */
export interface Form {
  id: string;
  firstYear: number;
  tables: Readonly<Record<TableId, TableSpec>>;
  /** The six parts, in printing order. */
  sections: readonly Section[];
  /** The usual sub-headings of section one and of section five. */
  overviewFields: readonly string[];
  problemFields: readonly string[];

  /** All cells in the form's own order: those a person types, and those that are sums of others. */
  cells: readonly CellSpec[];
  typedCells: readonly CellSpec[];
  totalCells: readonly CellSpec[];
  /** Throws on an id the form does not have, like every look-up by id here: ids come from code, so it is a bug. */
  cell: (id: CellId) => CellSpec;
  /** The row and the column a cell stands in. */
  rowOf: (id: CellId) => Line;
  columnOf: (id: CellId) => Line;
  /** A cell as a label or a sentence names it: “新收，自然人”. */
  nameOf: (id: CellId) => string;
  /** The box of the printed grid that holds a cell. */
  boxOf: (id: CellId) => GridCell;
  /** Whether a text from outside (an address, a file) names a cell of the form. */
  isCellId: (text: string) => text is CellId;

  /** The columns of the applications table without its total, 自然人 first, and what the others are called together. */
  applicants: readonly [Line, ...Line[]];
  organisationsLabel: string;
  /** The rows whose sum is the total handled, and the groups some of them stand in. */
  resultRows: readonly string[];
  resultGroups: readonly ResultGroup[];
  /** The rows that count documents made, repealed and in force. */
  documentRows: readonly Line[];
  /** The paragraph of article 20 that heads a row of the disclosure table, by the row's id. */
  articleOfRow: ReadonlyMap<string, string>;
  labelVariants: Readonly<Record<string, readonly string[]>>;
  /** Words of column heads and group labels that head no column of their own. */
  groupLabels: readonly string[];
  /** What heads the row labels of the disclosure table (信息内容). */
  contentLabel: string;
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`Not of this form: ${id}`);
  return value;
}

/** A table whose boxes say which of them hold sums. */
function withTotals(table: TableSpec): TableSpec {
  const sums = new Set(table.cells.filter(({ sumOf }) => sumOf !== null).map(({ id }) => id));
  return {
    ...table,
    grid: table.grid.map((box) => (box.cell && sums.has(box.cell) ? { ...box, total: true } : box)),
  };
}

/** Makes a form of its data. */
export function buildForm(data: FormData): Form {
  const { table: applications, resultRows, resultGroups } = buildApplications(data.applications);
  const tables: Record<TableId, TableSpec> = {
    disclosure: withTotals(buildDisclosure(data.disclosure)),
    applications: withTotals(applications),
    disputes: withTotals(buildDisputes(data.disputes)),
  };
  const cells = TABLE_IDS.flatMap((id) => tables[id].cells);
  const specs = TABLE_IDS.map((id) => tables[id]);
  const byId = new Map<string, CellSpec>(cells.map((cell) => [cell.id, cell]));
  const boxes = new Map(
    specs.flatMap(({ grid }) => grid.flatMap((box) => (box.cell ? [[box.cell, box]] : []))),
  );
  /** Indexed by cell instead of line: rules look up the line of every blank cell at every keystroke. */
  const lines = (kind: 'rows' | 'columns', idOf: (cell: CellSpec) => string) =>
    new Map(
      specs.flatMap((spec) => {
        const ofTable = new Map(spec[kind].map((line) => [line.id, line]));
        return spec.cells.map((cell) => [cell.id, known(ofTable, idOf(cell))] as const);
      }),
    );
  const rows = lines('rows', ({ row }) => row);
  const columns = lines('columns', ({ column }) => column);

  const cell = (id: CellId) => known(byId, id);
  const rowOf = (id: CellId) => known(rows, id);
  const columnOf = (id: CellId) => known(columns, id);
  const { blocks, contentLabel } = data.disclosure;
  const { applicants, applicantsLabel, organisationsLabel } = data.applications;
  const { id, firstYear, sections, overviewFields, problemFields, labelVariants } = data;
  return {
    id,
    firstYear,
    tables,
    sections,
    overviewFields,
    problemFields,
    cells,
    typedCells: cells.filter(({ sumOf }) => sumOf === null),
    totalCells: cells.filter(({ sumOf }) => sumOf !== null),
    cell,
    rowOf,
    columnOf,
    nameOf: (cellId) => inQuotes(`${rowOf(cellId).name}，${columnOf(cellId).name}`),
    boxOf: (cellId) => known(boxes, cellId),
    isCellId: (text): text is CellId => byId.has(text),
    applicants,
    organisationsLabel,
    resultRows,
    resultGroups,
    documentRows: blocks
      .filter((block) => block.columns.some((column) => column.id === 'inForce'))
      .flatMap((block) => block.rows),
    articleOfRow: new Map(
      blocks.flatMap(({ article, rows: own }) => own.map((row) => [row.id, article] as const)),
    ),
    labelVariants,
    groupLabels: [applicantsLabel, organisationsLabel, contentLabel],
    contentLabel,
  };
}

/** Caches a function of a form, one result for each form: there are few forms, and they never change. */
export function perForm<Value>(make: (form: Form) => Value): (form: Form) => Value {
  const made = new WeakMap<Form, { value: Value }>();
  return (form) => {
    const known = made.get(form) ?? { value: make(form) };
    made.set(form, known);
    return known.value;
  };
}
