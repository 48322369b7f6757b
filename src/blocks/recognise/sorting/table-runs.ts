import { perForm, type Form } from '../../../format/form';
import type { TableId } from '../../../format/table';
import { titleParts } from '../../../report/names/title-parts';
import type { SourceTable } from '../../source';
import { applicationRowLabels } from '../tables/applications-labels';
import { disclosureRowLabels } from '../tables/disclosure-labels';
import { isValueLike } from '../rows/cell-value';
import type { Line } from '../lines/lines';
import { matchAny, quickPlainLabel } from '../label-match';
import { isBlank, labelReadings, splitRow, tableRows } from '../rows/table-rows';

/**
 * Pieces of one table that belong together: they follow one another in one part of the file, and each goes on with
 * the rows where the last one ended.
 */
export interface Run {
  table: TableId;
  section: number;
  pieces: SourceTable[];
  /** Whether its labels say which table it is; a single label or bare numbers do not. */
  certain: boolean;
  /** Whether the words above it name another year than the report's. */
  ofAnotherYear: boolean;
  /** The lines above it that are its caption, where they part it from what stands before. */
  captions: readonly Line[];
  /** The rows of the form it has numbers for, by their place there, as they follow in the file. */
  rows: number[];
}

const rowLabels = { disclosure: disclosureRowLabels, applications: applicationRowLabels } as const;

/** The rows of the form a piece has numbers for, by their place there; the disputes table has only one. */
export function rowsIn(form: Form, source: SourceTable, table: TableId): number[] {
  const filled = tableRows(source)
    .map(splitRow)
    .filter(({ values }) => values.some(({ text }) => !isBlank(text)));
  if (table === 'disputes')
    return filled.some(({ values }) => values.some(({ text }) => !isBlank(text) && isValueLike(text)))
      ? [0]
      : [];
  const labels = rowLabels[table](form);
  return filled.flatMap((row) => {
    const match = matchAny(labelReadings(row), labels);
    // A label recognised only by likeness may be half of one that a page cut in two.
    return match && match.sure !== 'similar' ? [labels.findIndex(({ id }) => id === match.id)] : [];
  });
}

/** Whether a piece goes on where a run has ended: last year's table begins again, or has rows already read. */
export function goesOn(run: Run, rows: readonly number[]): boolean {
  const [first] = rows;
  if (first === undefined) return true;
  const last = run.rows[run.rows.length - 1] ?? -1;
  return first > last && !rows.some((row) => run.rows.includes(row));
}

/** In characters: a longer line is a paragraph, not a caption. */
const LONGEST_CAPTION = 60;
const QUOTED = /[〔[（(《【][^〕\]）)》】]{0,60}[〕\]）)》】]/g;
const formTexts = perForm(
  ({ tables }) =>
    new Set(Object.values(tables).flatMap(({ grid }) => grid.map(({ text }) => quickPlainLabel(text)))),
);

/** The date a report is signed on: 2025年1月20日 ends what stands before a table and heads nothing. */
const SIGNED_ON =
  /^(?!.{0,60}(?:截至|截止|到|至))[一-龥（）()、 ]{0,60}20\d\d\s{0,3}年\s{0,3}\d{1,2}\s{0,3}月\s{0,3}\d{1,2}\s{0,3}日$/;

function yearsIn(text: string): number[] {
  const plain = text.normalize('NFKC').trim();
  if (SIGNED_ON.test(plain)) return [];
  const own = plain.replace(QUOTED, '');
  return Array.from(own.matchAll(/(?:^|\D)(20\d\d)(?!\d)/g), (match) => Number(match[1]));
}

/** Whether a line stands over a table of another year: 附：2023年情况, 上年数据. */
function namesAnotherYear(text: string, year: number | null): boolean {
  if (text.length > LONGEST_CAPTION || /[，。；,;]/.test(text)) return false;
  if (/^.{0,10}(?:上年度|上一年|去年|往年|历年|上年(?!结转))/.test(text)) return true;
  const years = yearsIn(text);
  return year !== null && years.length > 0 && !years.includes(year);
}

/** Whether a line between two pieces parts them for good: a heading, an annex, words of another year. */
export function parts(form: Form, text: string, year: number | null): boolean {
  const plain = quickPlainLabel(text);
  if (formTexts(form).has(plain)) return false;
  // （二）部分公开（区分 | 处理的，…）: a label of the form that a line end broke.
  if (plain.length >= 4 && [...formTexts(form)].some((label) => label.startsWith(plain))) return false;
  if (
    /^(?:附件|附表|附[：:]|[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)/.test(
      text.trim(),
    )
  )
    return true;
  const years = text.length > LONGEST_CAPTION ? [] : yearsIn(text);
  const another = years.length > 0 && (year === null || !years.includes(year));
  return another || namesAnotherYear(text, year);
}

/** Whether a line is the title of a report of another year, or again of this one's; null for any other line. */
export function entitlesAnotherYear(text: string, year: number | null): boolean | null {
  const titled = text.length > LONGEST_CAPTION ? null : (titleParts(text)?.year ?? null);
  return titled === null || year === null ? null : titled !== year;
}

/** How many of the lines above a table may be its caption. */
const CAPTION_LINES = 3;

/** The caption of a table that is not the report's own, among the lines above it: 附：2023年情况, 单位：件. */
export function captionOf(form: Form, above: readonly Line[], year: number | null): readonly Line[] {
  const near = above.slice(-CAPTION_LINES);
  const isCaption = ({ text }: Line) => text.length <= LONGEST_CAPTION && !/[，。；,;]/.test(text);
  const first = near.findIndex((line) => isCaption(line) && parts(form, line.text, year));
  return first < 0 ? [] : near.slice(first).filter(isCaption);
}

/** Whether the lines above a table say that it is of another year. */
export const isOfAnotherYear = (above: readonly Line[], year: number | null): boolean =>
  above.slice(-CAPTION_LINES).some(({ text }) => namesAnotherYear(text, year));
