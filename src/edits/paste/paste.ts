import type { Form } from '../../format/form';
import type { CellId, TableId } from '../../format/table';
import { cellText, type Draft } from '../../report/draft';
import { count, type Report } from '../../report/report';
import { labelHit, rowMeant, type LabelHit } from './paste-labels';
import { cellAt, numberLines, placeOf, waysFrom, type Way } from './paste-places';
import { pastedValue, type PastedValue } from './paste-value';

/** A pasted text and the cell it goes to. */
export interface Placement {
  cell: CellId;
  value: PastedValue;
}

/** A sum that came along, with the note in brackets after it. */
interface PastedTotal {
  cell: CellId;
  text: string;
  note?: string;
}

/** Where a pasted block goes in a table. */
export interface Fit {
  /** Typed cells, each once, in the table's order. */
  placements: Placement[];
  /** Sums that came along, as digits: evidence, never input. */
  totals: PastedTotal[];
  /** Texts that go nowhere: outside the table, in a row that was not recognised, a sum that is no number. */
  leftOver: string[];
  /** Why somebody should look before it is applied; empty where everything is certain. */
  doubts: string[];
}

interface Shape {
  /** Pasted rows that hold numbers, without their label columns. */
  values: string[][];
  /** The grid row each says it is; null where its label is none of ours. null as a whole: no labels came along. */
  rowsByLabel: (number | null)[] | null;
  /** The grid column of each pasted column, by a head that came along; null where there was none. */
  columnsByLabel: number[] | null;
}

/** Tells labels from numbers in a pasted block. */
function shapeOf(form: Form, table: TableId, cells: readonly (readonly string[])[]): Shape {
  const rows = cells.map((texts) => {
    const hits = texts.map((text) => labelHit(form, table, text));
    return { texts, hits, head: isHead(texts, hits) };
  });
  const data = rows.filter(({ head }) => !head);
  const lead = Math.max(0, ...data.map(({ hits }) => lastRowLabel(hits) + 1));
  // A blank row among labelled rows is only spacing; among bare numbers it is a row of blank cells.
  const kept = lead === 0 ? data : data.filter(({ texts }) => texts.some((text) => text !== ''));
  const values = kept.map(({ texts }) => texts.slice(lead));
  return {
    values,
    rowsByLabel: lead === 0 ? null : kept.map(({ hits }) => rowOf(form, table, hits.slice(0, lead))),
    columnsByLabel: columnsOf(
      rows.filter(({ head }) => head).map(({ hits }) => hits),
      lead,
      values[0]?.length ?? 0,
    ),
  };
}

/** A row of the table's head: labels of columns and groups, and nothing else. */
function isHead(texts: readonly string[], hits: readonly (LabelHit | null)[]): boolean {
  return (
    hits.some((hit) => hit !== null) && hits.every((hit, at) => (hit ? hit.kind !== 'row' : texts[at] === ''))
  );
}

function lastRowLabel(hits: readonly (LabelHit | null)[]): number {
  return hits.reduce((last, hit, at) => (hit && hit.kind !== 'column' ? at : last), -1);
}

function rowOf(form: Form, table: TableId, hits: readonly (LabelHit | null)[]): number | null {
  return hits.reduce<number | null>((found, hit) => rowMeant(form, table, hit) ?? found, null);
}

function columnsOf(heads: readonly (LabelHit | null)[][], lead: number, width: number): number[] | null {
  const columns = Array.from({ length: width }, (_, index) =>
    heads.reduce<number | null>((found, head) => {
      const hit = head[lead + index];
      return hit?.kind === 'column' ? hit.at : found;
    }, null),
  );
  const known = columns.filter((column): column is number => column !== null);
  return known.length === width && width > 0 && new Set(known).size === width ? known : null;
}

interface Candidate {
  placements: Placement[];
  totals: PastedTotal[];
  leftOver: string[];
  moved: boolean;
  /** How many pasted sums equal the sum of their cells (sums of 0 not counted), and how many do not. */
  proven: number;
  refuted: number;
}

/**
 * Finds where a pasted block goes: by its labels where it has some, otherwise from the cell it was pasted into. It may
 * hold sums or not; where both would fit, it holds them if at least two come out right. What goes nowhere is named.
 */
export function fit(
  table: TableId,
  anchor: CellId,
  cells: readonly (readonly string[])[],
  view: { draft: Draft; report: Report },
): Fit {
  const { form } = view.report;
  const shape = shapeOf(form, table, cells);
  const doubts: string[] = [];
  const rowWays = waysOfRows(form, table, anchor, shape, doubts);
  const columnWays = waysOfColumns(form, table, anchor, shape);
  const candidates = rowWays.flatMap((rows) =>
    columnWays.map((columns) => candidateOf(table, shape.values, rows, columns, view.report)),
  );
  const best = choose(candidates, doubts);
  const { placements, totals, leftOver, moved } = best;
  const textsOf = (kind: 'dash' | 'unread') =>
    placements.flatMap(({ value }) => (value.kind === kind ? [value.text] : []));
  const dashes = textsOf('dash');
  const unread = textsOf('unread');
  const erased = placements.filter(
    ({ cell, value }) =>
      value.kind !== 'number' && value.kind !== 'unread' && cellText(view.draft, cell) !== '',
  );
  if (moved) doubts.push('粘贴的是整张表，从左上角第一格放起');
  if (leftOver.length > 0)
    doubts.push(`有 ${leftOver.length} 处放不进去：${leftOver.slice(0, 5).join('、')}`);
  if (unread.length > 0) doubts.push(`有 ${unread.length} 格不是数，照原样放进去，请逐格改正`);
  if (dashes.length > 0) {
    const marks = [...new Set(dashes)].slice(0, 3).join('”“');
    doubts.push(`有 ${dashes.length} 格是“${marks}”，按空白处理；没有发生的请填 0`);
  }
  if (erased.length > 0) doubts.push(`有 ${erased.length} 格已经填了数，粘贴后会变成空白`);
  const replaced = isWholeTable(form, table, placements) ? replacedCells(placements, view.draft) : 0;
  if (replaced > 0) doubts.push(`有 ${replaced} 格已经填了别的数，粘贴后会换掉`);
  if (placements.length === 0) doubts.push('没有认出一个能放进这张表的数');
  return { placements, totals, leftOver, doubts };
}

/** A whole table pasted over one that is filled may be another year's, or another report's. */
function isWholeTable({ tables }: Form, table: TableId, placements: readonly Placement[]): boolean {
  return placements.length === tables[table].cells.filter(({ sumOf }) => sumOf === null).length;
}

/** How many filled cells would be overwritten with something else, so that the writer is told. */
export function replacedCells(placements: readonly Placement[], draft: Draft): number {
  return placements.filter((at) => replaces(at, draft)).length;
}

function replaces({ cell, value }: Placement, draft: Draft): boolean {
  const before = cellText(draft, cell);
  return before !== '' && (value.kind === 'number' || value.kind === 'unread') && value.text !== before;
}

/** A row that goes nowhere. */
const NOWHERE = -1;

function waysOfRows(form: Form, table: TableId, anchor: CellId, shape: Shape, doubts: string[]): Way[] {
  if (!shape.rowsByLabel)
    return waysFrom(numberLines(form)[table].rows, placeOf(form, anchor).row, shape.values.length);
  const to = shape.rowsByLabel.map((row) => row ?? NOWHERE);
  const known = to.filter((row) => row !== NOWHERE);
  if (known.length < to.length) doubts.push(`有 ${to.length - known.length} 行的名称没有认出来`);
  if (known.some((row, at) => at > 0 && row <= (known[at - 1] ?? 0)))
    doubts.push('各行的顺序和表格不一样，按名称放');
  return [{ to, moved: false }];
}

function waysOfColumns(form: Form, table: TableId, anchor: CellId, shape: Shape): Way[] {
  if (shape.columnsByLabel) return [{ to: shape.columnsByLabel, moved: false }];
  const { columns } = numberLines(form)[table];
  const width = shape.values[0]?.length ?? 0;
  // With its label column a block begins at the first column of numbers.
  const whole =
    shape.rowsByLabel !== null && (width === columns.all.length || width === columns.typed.length);
  return waysFrom(columns, whole ? (columns.all[0] ?? 0) : placeOf(form, anchor).column, width);
}

function candidateOf(table: TableId, values: string[][], rows: Way, columns: Way, report: Report): Candidate {
  const { form } = report;
  const placed = new Map<CellId, PastedValue>();
  const totals: Candidate['totals'] = [];
  const leftOver: string[] = [];
  values.forEach((line, down) =>
    line.forEach((text, across) => {
      const target = cellAt(form, table, rows.to[down] ?? NOWHERE, columns.to[across] ?? NOWHERE);
      const value = target && pastedValue(form, target.id, text);
      // A box over several columns takes one number, in whichever of its columns the pasted block has it.
      const taken = target && !target.first && (placed.get(target.id)?.kind ?? 'blank') !== 'blank';
      if (!target || !value || taken || (!target.first && value.kind === 'blank')) {
        if (text.trim() !== '') leftOver.push(text);
      } else if (form.cell(target.id).sumOf === null) placed.set(target.id, value);
      else if (value.kind === 'number')
        totals.push({
          cell: target.id,
          text: value.text,
          ...(value.note === '' ? {} : { note: value.note }),
        });
      else if (value.kind !== 'blank') leftOver.push(text);
    }),
  );
  const checks = totals.map(({ cell, text }) => ({ text, sum: sumAfter(cell, placed, report) }));
  return {
    placements: [...placed].map(([cell, value]) => ({ cell, value })),
    totals,
    leftOver,
    moved: rows.moved || columns.moved,
    proven: checks.filter(({ text, sum }) => sum === Number(text) && sum > 0).length,
    refuted: checks.filter(({ text, sum }) => sum !== Number(text)).length,
  };
}

/** What a cell would hold, or sum up to, with the pasted numbers in place; null with a blank in it. */
export function sumAfter(
  id: CellId,
  placed: ReadonlyMap<CellId, PastedValue>,
  report: Report,
): number | null {
  const { sumOf } = report.form.cell(id);
  if (!sumOf) {
    const value = placed.get(id);
    if (!value) return count(report, id);
    return value.kind === 'number' ? Number(value.text) : null;
  }
  let sum = 0;
  for (const part of sumOf) {
    const value = sumAfter(part, placed, report);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function choose(candidates: Candidate[], doubts: string[]): Candidate {
  const [only] = candidates;
  if (!only) throw new Error('No way to place the pasted block');
  if (candidates.length === 1) return only;
  // One sum may be right by chance (结转下年 1 beside a single case granted), two are not.
  const [best, second] = candidates
    .filter(({ refuted }) => refuted === 0)
    .sort((one, other) => other.proven - one.proven);
  if (best && best.proven >= (second?.proven ?? 0) + 2) return best;
  doubts.push('看不出粘贴的内容里有没有总计，请看一看放得对不对');
  // Without proof all numbers are taken for typed ones: if that is wrong, the sums show it at once.
  return candidates.reduce((least, candidate) =>
    candidate.totals.length < least.totals.length ? candidate : least,
  );
}
