import { matchHeading } from '../../blocks/recognise/outline/headings';
import { isValueLike } from '../../blocks/recognise/rows/cell-value';
import type { Form } from '../../format/form';
import type { TableId } from '../../format/table';
import { isBlank, type TextLine } from './text-lines';

/** What parts the fields of a row besides tabs and bars. */
const SEPARATORS = [';', '；', ',', '，'] as const;
type Separator = (typeof SEPARATORS)[number];

/** In characters: longer lines are paragraphs. */
const LONGEST_LINE = 400;

/** The fields of a line; not parted within brackets, as labels have commas there (区分处理的，只计这一情形). */
function fieldsOf(text: string, separator: Separator): string[] {
  const fields = [''];
  let depth = 0;
  for (const character of text) {
    if (/[（(]/.test(character)) depth++;
    if (/[）)]/.test(character)) depth--;
    if (character === separator && depth === 0) fields.push('');
    else fields[fields.length - 1] += character;
  }
  return fields.map((field) => field.trim());
}

/** How many fields at the end of a row may be numbers or blanks. */
function valuesAtEnd(fields: readonly string[]): number {
  const label = fields.map((field) => !isValueLike(field)).lastIndexOf(true);
  return fields.length - 1 - label;
}

const hasNumber = (fields: readonly string[]): boolean => fields.some((field) => /\d/.test(field));
const isRow = (fields: readonly string[]): boolean =>
  fields.length > 1 && hasNumber(fields.slice(fields.length - valuesAtEnd(fields)));

/** The rows of a table: how many numbers they have, how many columns all in all, how many parts a total has before it. */
interface Shape {
  values: readonly number[];
  width: number;
  parts: number;
  least: number;
}

function shapeOf({ tables }: Form, table: TableId): Shape {
  const width = tables[table].gridColumns.length;
  const columns = tables[table].columns.length;
  if (table === 'disclosure') return { values: [1, columns], width, parts: 0, least: 3 };
  if (table === 'applications') return { values: [columns], width, parts: columns - 1, least: 3 };
  return { values: [columns * tables[table].rows.length], width, parts: columns - 1, least: 1 };
}

/** A number that may be one with a comma in it: 1,234. */
const mayBeThousands = (fields: readonly string[]): boolean =>
  fields.some((field, at) => /^[1-9]\d{0,2}$/.test(fields[at - 1] ?? '') && /^\d{3}$/.test(field));

/** Whether each total of a row is the sum of what stands before it, so that its fields are what they seem. */
function addsUp(fields: readonly string[], { values: [count = 0], parts }: Shape): boolean {
  if (parts === 0) return false;
  const numbers = fields.slice(-count).map((field) => (/^\d{1,9}$/.test(field) ? Number(field) : Number.NaN));
  return numbers.every((total, at) => {
    if (at % (parts + 1) !== parts) return true;
    return numbers.slice(at - parts, at).reduce((sum, part) => sum + part, 0) === total;
  });
}

/** Whether a row has the right number of fields, and no comma of it may belong to a number. */
function isCertain(fields: readonly string[], separator: Separator, shape: Shape): boolean {
  const count = valuesAtEnd(fields);
  const isWhole = fields.length === shape.width && shape.values.some((values) => count >= values);
  if (!isWhole && !shape.values.includes(count)) return false;
  const isComma = separator === ',' || separator === '，';
  return !isComma || !mayBeThousands(fields) || addsUp(fields, shape);
}

/** The rows of one table among the lines of its part, with tabs between their fields; null where that is not certain. */
function tabbed(
  lines: readonly TextLine[],
  separator: Separator,
  shape: Shape,
): Map<TextLine, string> | null {
  const rows = lines
    .filter(({ text }) => !isBlank(text) && text.length <= LONGEST_LINE)
    .map((line) => ({ line, fields: fieldsOf(line.text, separator) }));
  const counting = rows.filter(({ fields }) => isRow(fields));
  const [first] = counting;
  const last = counting[counting.length - 1];
  if (!first || !last || counting.length < shape.least) return null;
  if (!counting.every(({ fields }) => isCertain(fields, separator, shape))) return null;
  let from = rows.indexOf(first);
  const isHead = (fields: readonly string[]) =>
    fields.length > 1 && !hasNumber(fields) && !fields.some((field) => /[。：:]/.test(field));
  while (from > 0 && isHead(rows[from - 1]?.fields ?? [])) from--;
  const within = rows.slice(from, rows.indexOf(last) + 1);
  // A sentence among the rows: nobody can say where the table ends.
  if (within.some(({ line }) => line.text.includes('。') || line.text.includes('\t'))) return null;
  return new Map(
    within.flatMap(({ line, fields }) => (fields.length > 1 ? [[line, fields.join('\t')] as const] : [])),
  );
}

const TABLE_OF: Readonly<Partial<Record<number, TableId>>> = {
  2: 'disclosure',
  3: 'applications',
  4: 'disputes',
};

/**
 * Lines of a text whose tables have commas or semicolons between their fields, with tabs in their place. Only below the
 * heading of a table's part, and only where every row of the table has the right number of fields; a comma that may stand
 * within a number (1,234) parts nothing.
 */
export function withTabs(lines: readonly TextLine[], form: Form): readonly TextLine[] {
  const heads = lines.flatMap(({ text }, at) => {
    const isAnyRow = SEPARATORS.some((separator) => isRow(fieldsOf(text.slice(0, LONGEST_LINE), separator)));
    const match = isAnyRow ? null : matchHeading(text);
    return match ? [{ at, section: match.section }] : [];
  });
  const changed = new Map<TextLine, string>();
  heads.forEach(({ at, section }, place) => {
    const table = TABLE_OF[section];
    if (!table) return;
    const within = lines.slice(at + 1, heads[place + 1]?.at ?? lines.length);
    for (const separator of SEPARATORS) {
      const rows = tabbed(within, separator, shapeOf(form, table));
      for (const [line, text] of rows ?? []) changed.set(line, text);
      if (rows) break;
    }
  });
  if (changed.size === 0) return lines;
  return lines.map((line) => ({ ...line, text: changed.get(line) ?? line.text }));
}
