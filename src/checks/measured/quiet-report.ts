import { TABLE_IDS, type TableId } from '../../format/table';
import type { Draft, PastReport } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { formOf } from '../../report/form-of';
import { pastReportOf } from '../../report/last-year/past-report';
import { reportOf } from '../../report/report';
import { checkReport } from '../check';
import { rules } from '../rules';

/** For tests: the typed and computed numbers of the three tables, in the order of print. */
export type Numbers = [disclosure: number[], applications: number[][], disputes: number[]];

function fill(draft: Draft, [disclosure, applications, disputes]: Numbers): void {
  const given: Record<TableId, readonly (readonly number[])[] | readonly number[]> = {
    disclosure,
    applications,
    disputes,
  };
  const { tables } = formOf(draft);
  for (const table of TABLE_IDS)
    for (const { id, place, sumOf } of tables[table].cells) {
      const row = given[table][table === 'applications' ? place.row : place.column];
      const value = typeof row === 'object' ? row[place.column] : row;
      const [, line = '', column = ''] = id.split('.');
      const cells = draft.cells[table][line];
      if (sumOf === null && cells) cells[column] = String(value);
    }
}

/** A report of a county bureau in which nothing but the blank opening of a kind is to be said. */
function quietDraft(name: string, year: number, numbers: Numbers): Draft {
  const draft = emptyDraft(year);
  draft.agency = { ...draft.agency, name, kind: 'department', level: 'county' };
  draft.opening.text = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  draft.overview.parts.forEach((part) => (part.text = '按照年度安排完成了这项工作。'));
  draft.problems.parts.forEach((part) => (part.text = '解读的形式不多，已经开始用图表说明。'));
  draft.others.fees = 'none';
  draft.signature.date = `${year + 1}-01-22`;
  fill(draft, numbers);
  return draft;
}

function place(draft: Draft, where: string, text: string): void {
  if (where === 'opening') draft.opening.text = text;
  else if (where === '六') {
    draft.others.fees = '';
    draft.others.text = text;
  } else if (where === '五') {
    const [first] = draft.problems.parts;
    if (first) first.text = text;
  } else {
    const part = draft.overview.parts.find(({ heading }) => heading === where);
    if (!part) throw new Error(`No such part: ${where}`);
    part.text = text;
  }
}

/** What sentences can be wrong in. */
const FAMILIES: readonly string[] = ['lastYear', 'prose', 'completeness', 'wording'];
const NOT_MEASURED: readonly string[] = ['B3', 'D3', 'D6'];

/** The findings of the rules on text and on last year, by rule and words. */
function findingsOf(draft: Draft): Map<string, string> {
  const found = checkReport(reportOf(draft), 'final').filter(
    ({ code }) => FAMILIES.includes(rules[code].family) && !NOT_MEASURED.includes(code),
  );
  return new Map(found.map(({ id, code, title }) => [`${id} ${title}`, `${code} ${title}`]));
}

/** A report that says something, and the tables it and the one before it have. */
export interface Saying {
  name: string;
  numbers: Numbers;
  lastYear: Numbers;
  texts: readonly (readonly [place: string, text: string])[];
}

/** The report of 2025 beside the one before, saying nothing of this. */
function quietBeside({ name, numbers }: Saying, past: PastReport): Draft {
  const draft = quietDraft(name, 2025, numbers);
  draft.lastYear.reports = [past];
  return draft;
}

/** The report of the year before, and what is found in the report that says nothing: the same for hundreds of sayings. */
const quiet = new Map<string, { past: PastReport; found: ReadonlyMap<string, string> }>();

function withoutSaying(saying: Saying): { past: PastReport; found: ReadonlyMap<string, string> } {
  const { name, numbers, lastYear } = saying;
  const key = JSON.stringify([name, numbers, lastYear]);
  const known = quiet.get(key);
  if (known) return known;
  const past = pastReportOf(reportOf(quietDraft(name, 2024, lastYear)), null);
  const made = { past, found: findingsOf(quietBeside(saying, past)) };
  quiet.set(key, made);
  return made;
}

/** For tests: what is found in a report of 2025 that says such things and not in the same report without them. */
export function foundInSaying(saying: Saying): string[] {
  const { past, found } = withoutSaying(saying);
  const said = quietBeside(saying, past);
  for (const [where, text] of saying.texts) place(said, where, text);
  return [...findingsOf(said)].filter(([key]) => !found.has(key)).map(([, words]) => words);
}

/** One sentence with what is to be found in it. */
export interface Measured {
  group: string;
  want: boolean;
  words: string;
  found: readonly string[];
}

/** For tests: how many wrong sentences were found and how many true ones blamed, by group and by name. */
export function measure(all: readonly Measured[]): { found: number; false: number; words: string } {
  const groups = new Map<string, Measured[]>();
  for (const item of all) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  const wrong = (items: readonly Measured[]) => items.filter(({ want }) => want);
  const right = (items: readonly Measured[]) => items.filter(({ want }) => !want);
  const missed = wrong(all).filter(({ found }) => found.length === 0);
  const alarms = right(all).filter(({ found }) => found.length > 0);
  const share = (some: readonly Measured[], of: readonly Measured[]) => some.length / Math.max(of.length, 1);
  const line = (name: string, items: readonly Measured[]) =>
    `${name}: ${wrong(items).filter(({ found }) => found.length > 0).length} of ${wrong(items).length} found, ` +
    `${right(items).filter(({ found }) => found.length > 0).length} of ${right(items).length} false`;
  return {
    found: 1 - share(missed, wrong(all)),
    false: share(alarms, right(all)),
    words: [
      ...[...groups].map(([name, items]) => line(name, items)),
      line('together', all),
      ...missed.map(({ group, words }) => `missed: ${group}: ${words}`),
      ...alarms.map(({ group, words, found }) => `false: ${group}: ${words} ← ${found.join('; ')}`),
    ].join('\n'),
  };
}
