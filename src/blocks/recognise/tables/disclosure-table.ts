import { perForm, type Form } from '../../../format/form';
import { oldDisclosureLabels } from '../../../format/old-form';
import type { CellId } from '../../../format/table';
import type { ReceiptColumn, ReceiptRow } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import type { HeadLabel } from '../rows/columns';
import { foundHead, type FoundHead } from '../rows/head';
import { disclosureColumnLabels, disclosureRowLabels } from './disclosure-labels';
import { matchAny, matchLabel, quickPlainLabel } from '../label-match';
import { mayHaveLostSpans, orderedHead } from '../rows/ordered-head';
import { partedByLabel } from '../rows/parted-by-label';
import { outOfOrder, type Rank } from '../rows/row-order';
import { placeValues, type Placed } from '../rows/row-values';
import { readCells, type TableReading, type Values } from '../rows/table-reading';
import {
  isBlank,
  labelReadings,
  labelText,
  splitRow,
  tableRows,
  usualWidth,
  type SplitRow,
  type TableRow,
} from '../rows/table-rows';

const oldLabels = new Set(oldDisclosureLabels.map(quickPlainLabel));
const articles = perForm(
  ({ articleOfRow }) =>
    new Map([...articleOfRow.values()].map((article) => [quickPlainLabel(article), article])),
);

/** The columns of the rows that count documents, for a head to be held against. */
const documentColumns = perForm(({ tables: { disclosure }, documentRows }) => {
  const ids = disclosure.cells.filter(({ row }) => row === documentRows[0]?.id).map(({ column }) => column);
  return { ids, count: ids.length, columnId: (index: number) => ids[index] ?? '' };
});

/** Whether the words of a table are those of the form of 2019. */
export function hasOldLabels(source: SourceTable): boolean {
  return source.cells.some(({ text }) => oldLabels.has(quickPlainLabel(text)));
}

/** （单位：万件）: a number below it is another one. */
const OTHER_COUNT = /[十百千万亿](?:件|项|条|份|次|宗|个)/;
/** 行政事业性收费（元）: what the row itself says of its unit. */
const isInYuan = (label: string): boolean => /元/.test(label) && !/万元/.test(label);

/** What a head row (信息内容 | …) says of the columns below it. */
interface BlockHead {
  documents: FoundHead | null;
  /** The one column of the other blocks, by id; null where its words are none of the form's. */
  single: ReceiptColumn | null;
  /** Why its numbers cannot be taken; empty where they can. */
  trouble: string;
}

function blockHead(
  form: Form,
  row: TableRow,
  body: readonly TableRow[],
  width: number,
  lostSpans: boolean,
): BlockHead {
  const labels: HeadLabel[] = [];
  let single: ReceiptColumn | null = null;
  let trouble = '';
  for (const { text, col } of row.pieces.slice(1)) {
    if (isBlank(text)) continue;
    const match = matchLabel(text, disclosureColumnLabels(form));
    const label = text.replace(/\s+/g, '');
    const index = documentColumns(form).ids.findIndex((id) => id === match?.id);
    if (match && index >= 0) labels.push({ index, at: col, text: label, sure: match.sure });
    else if (match) single = { label, column: match.id, sure: match.sure, moved: false };
    else if (isInYuan(label)) trouble = `栏目写的是“${label}”，规定的单位是万元`;
    else trouble = `栏目“${label}”认不出`;
    // 单位：元 differs from 单位：万元 by one character, but the amount would be wrong by a factor of ten thousand.
    if (match?.id !== 'amount' && OTHER_COUNT.test(label))
      trouble = `栏目写的是“${label}”，看不出是不是按件数填的`;
    if (match?.id === 'amount' && !/万/.test(label)) trouble = `栏目写的是“${label}”，看不出单位是不是万元`;
  }
  // In a list each label takes one place, counted after the one that heads the row labels.
  const placed = row.layout === 'list' ? labels.map((label, at) => ({ ...label, at })) : labels;
  // In a head row that lost a box, labels may no longer stand above their columns.
  const whole = row.layout !== 'grid' || (row.gapless && row.width === width);
  const byPlace =
    labels.length > 0 ? foundHead(whole ? placed : [], body, documentColumns(form), width) : null;
  const byOrder =
    byPlace && byPlace.trouble !== '' && lostSpans
      ? orderedHead(labels, body, documentColumns(form).columnId)
      : null;
  const documents = byOrder ?? byPlace;
  return { documents, single, trouble: documents?.trouble || trouble };
}

const isHead = (form: Form, split: SplitRow): boolean => {
  const [first] = split.row.pieces.filter(({ text }) => !isBlank(text));
  const words = split.row.pieces.map(({ text }) => matchLabel(text, disclosureColumnLabels(form)));
  return (
    split.values.every(({ text }) => isBlank(text)) &&
    (quickPlainLabel(first?.text ?? '') === quickPlainLabel(form.contentLabel) || words.some(Boolean))
  );
};

/** The one number of a row that has one column: in the box after its label, whatever its width, and nowhere else. */
function placeSingle(split: SplitRow): Placed {
  const filled = split.values.filter(({ text }) => !isBlank(text));
  const [first] = filled;
  if (!first) return { ok: true, byIndex: new Map() };
  if (split.row.doubt !== '') return { ok: false, why: split.row.doubt };
  if (filled.length > 1) return { ok: false, why: `有 ${filled.length} 个数，这一行只有一栏` };
  return { ok: true, byIndex: new Map([[0, first]]) };
}

interface Entry {
  split: SplitRow;
  head: BlockHead | null;
  /** The paragraph of article 20 that stands over its block; null where the file does not say. */
  article: string | null;
  match: ReturnType<typeof matchAny>;
}

/** The place of a row in the form; a row of numbers without a label it knows is unnamed. */
function rankOf(form: Form, { split, match }: Entry): Rank {
  if (match) return form.tables.disclosure.rows.findIndex(({ id }) => id === match.id);
  return split.values.some(({ text }) => !isBlank(text)) ? 'unnamed' : null;
}

/** Whether a row stands under a paragraph of article 20 that is another row's. */
const isUnderAnother = (form: Form, { article, match }: Entry): boolean =>
  article !== null && match !== null && form.articleOfRow.get(match.id) !== article;

function placed(form: Form, { split, head, match }: Entry): Placed {
  if (split.values.every(({ text }) => isBlank(text))) return { ok: true, byIndex: new Map() };
  const columns = form.tables.disclosure.cells.filter(({ row }) => row === match?.id);
  if (columns.length > 1) {
    if (!head?.documents || head.documents.head.columns.size === 0)
      return { ok: false, why: head?.trouble || '表头认不出，看不出各栏是谁的数' };
    return placeValues(split, head.documents.head);
  }
  const [only] = columns;
  if (only?.unit === 'money' && isInYuan(labelText(split)))
    return { ok: false, why: `行名写的是“${labelText(split)}”，看不出单位是不是万元` };
  // 12.5万元 says its unit itself where the head says none; where both do and differ, nobody can tell.
  const saysUnit =
    only?.unit === 'money' &&
    head?.single?.column === only.column &&
    !/元/.test(head.single.label) &&
    split.values.some(({ text }) => /万元/.test(text));
  if (head?.trouble && !saysUnit) return { ok: false, why: head.trouble };
  // An amount without its head has no unit.
  if (only?.unit === 'money' && head?.single?.column !== only.column)
    return { ok: false, why: '没有找到“本年收费金额（单位：万元）”一栏，看不出单位' };
  if (head?.single && head.single.column !== only?.column)
    return { ok: false, why: `上面的栏目是“${head.single.label}”，不是这一行的` };
  return placeSingle(split);
}

function receiptRow(form: Form, entry: Entry, double: boolean, moved: boolean, values: Values): ReceiptRow {
  const { split, match } = entry;
  const shared = { label: labelText(split), place: split.row.place };
  if (!match || double) {
    const why = double ? '有几行都写着这个标签' : '这一行的标签认不出';
    const cells = readCells(form, { ok: false, why }, split.values, () => 'disclosure..', values);
    return { ...shared, row: null, sure: 'none', moved: false, cells, remark: why };
  }
  const columns = form.tables.disclosure.cells.filter(({ row }) => row === match.id);
  const cellAt = (index: number): CellId => columns[index]?.id ?? 'disclosure..';
  const where = placed(form, entry);
  const cells = readCells(form, where, split.values, cellAt, values);
  return {
    ...shared,
    row: match.id,
    sure: match.sure,
    moved,
    cells,
    remark: where.ok ? '' : where.why,
  };
}

/** Rows: each is compared with the others, and no report has as many. */
const MOST_ENTRIES = 200;

function entriesOf(form: Form, sources: readonly SourceTable[]): { entries: Entry[]; heads: BlockHead[] } {
  const entries: Entry[] = [];
  const heads: BlockHead[] = [];
  let current: BlockHead | null = null;
  let article: string | null = null;
  // A paragraph goes with the block whose head follows it.
  let isFresh = false;
  for (const source of sources) {
    const rows = tableRows(source);
    rows.forEach((row, place) => {
      const split = partedByLabel(splitRow(row), disclosureRowLabels(form));
      if (isHead(form, split)) {
        const rest = rows.slice(place + 1);
        const end = rest.findIndex((other) => isHead(form, splitRow(other)));
        const body = end < 0 ? rest : rest.slice(0, end);
        current = blockHead(
          form,
          row,
          body,
          row.layout === 'grid' ? usualWidth(rows) : row.width,
          mayHaveLostSpans(source, { rows: false }),
        );
        heads.push(current);
        if (!isFresh) article = null;
        isFresh = false;
        return;
      }
      const heading = articles(form).get(quickPlainLabel(labelText(split)));
      if (heading) {
        article = heading;
        isFresh = true;
        return;
      }
      const match = matchAny(labelReadings(split), disclosureRowLabels(form));
      const filled = split.values.some(({ text }) => !isBlank(text));
      // 第二十条第（一）项 and other lines without numbers.
      if (!match && !filled) return;
      if (entries.length < MOST_ENTRIES) entries.push({ split, head: current, article, match });
    });
  }
  return { entries, heads };
}

/** Reads the disclosure table from the pieces it stands in; nothing of it where it follows the form of 2019. */
export function readDisclosure(form: Form, sources: readonly SourceTable[]): TableReading {
  const spec = form.tables.disclosure;
  const oldForm = sources.some(hasOldLabels);
  const { entries, heads } = entriesOf(form, sources);
  const values: Values = new Map();
  const moved = outOfOrder(
    entries.map((entry) => rankOf(form, entry)),
    spec.rows.length,
  );
  const rows = oldForm
    ? []
    : entries.map((entry, at) => {
        const same = entries.filter(({ match }) => match && match.id === entry.match?.id);
        return receiptRow(
          form,
          entry,
          same.length > 1,
          moved[at] === true || isUnderAnother(form, entry),
          values,
        );
      });
  const columns = heads.flatMap(({ documents, single }) => [
    ...(documents?.columns ?? []),
    ...(single ? [single] : []),
  ]);
  const byId = new Map(columns.map((column) => [column.column, column]));
  const rowIds = new Set(rows.map(({ row }) => row));
  return {
    receipt: {
      table: 'disclosure',
      found: true,
      refused: oldForm ? '用的是 2019 年的旧格式，栏目含义不同，一个数也没有换算' : '',
      columns: oldForm ? [] : [...byId.values()],
      rows,
      missingRows: oldForm ? [] : spec.rows.filter(({ id }) => !rowIds.has(id)).map(({ id }) => id),
      missingColumns: oldForm ? [] : spec.columns.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
    },
    values,
    oldForm,
    unsplit: {},
  };
}
