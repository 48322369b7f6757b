import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tables } from '../format/form';
import { TABLE_IDS, type TableId } from '../format/table';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { pastReportOf } from '../report/last-year/past-report';
import { reportOf } from '../report/report';
import { checkReport } from './check';
import { setCell } from '../examples/filled-draft';

/** Sentences with errors and without, beside a checkout of the project on some machines. */
const path = new URL('../../../shared/cases/sentences.json', import.meta.url);
const there = existsSync(path);

type Numbers = [disclosure: number[], applications: number[][], disputes: number[]];

interface Case {
  id: string;
  group: string;
  /** Whether there is something to find. */
  want: boolean;
  base: string;
  name: string;
  texts: [place: string, text: string][];
}

interface Cases {
  bases: Record<string, Numbers>;
  lastYear: Numbers;
  cases: Case[];
}

const { bases, lastYear, cases }: Cases = there
  ? (JSON.parse(readFileSync(path, 'utf8')) as Cases)
  : { bases: {}, lastYear: [[], [], []], cases: [] };

/** The least share of errors found, and the largest share of true sentences with an alarm. */
const FOUND = 0.98;
const FALSE_ALARMS = 0.02;

function fill(draft: Draft, [disclosure, applications, disputes]: Numbers): void {
  const given: Record<TableId, readonly (readonly number[])[] | readonly number[]> = {
    disclosure,
    applications,
    disputes,
  };
  for (const table of TABLE_IDS)
    for (const { id, place, sumOf } of tables[table].cells) {
      const row = given[table][table === 'applications' ? place.row : place.column];
      const value = typeof row === 'object' ? row[place.column] : row;
      if (sumOf === null) setCell(draft, id, String(value));
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

/** The findings of the rules on text and on last year, by rule and words. */
function findingsOf(draft: Draft): Map<string, string> {
  const found = checkReport(reportOf(draft), 'final').filter(
    ({ code }) => /^[BCD]/.test(code) && !['B3', 'D3', 'D6'].includes(code),
  );
  return new Map(found.map(({ id, code, title }) => [`${id} ${title}`, `${code} ${title}`]));
}

/** What a case has that the same report without its text has not. */
function foundIn({ base, name, texts }: Case): string[] {
  const numbers = bases[base];
  if (!numbers) throw new Error(`No such tables: ${base}`);
  const past = pastReportOf(reportOf(quietDraft(name, 2024, lastYear)), null);
  const make = () => {
    const draft = quietDraft(name, 2025, numbers);
    draft.lastYear.reports = [past];
    return draft;
  };
  const said = make();
  for (const [where, text] of texts) place(said, where, text);
  const before = findingsOf(make());
  return [...findingsOf(said)].filter(([key]) => !before.has(key)).map(([, words]) => words);
}

describe.skipIf(!there)('sentences (skipped where ../shared/cases is absent)', () => {
  test('as many errors are found as were reached before, and no more false alarms', () => {
    const missed: string[] = [];
    const alarms: string[] = [];
    const groups = new Map<string, { errors: number; missed: number; true: number; alarms: number }>();
    for (const item of cases) {
      const group = groups.get(item.group) ?? { errors: 0, missed: 0, true: 0, alarms: 0 };
      groups.set(item.group, group);
      const found = foundIn(item);
      const words = `${item.id} ${item.group}: ${item.texts.map(([, text]) => text).join(' ')}`;
      group[item.want ? 'errors' : 'true']++;
      if (item.want && found.length === 0) {
        group.missed++;
        missed.push(words);
      } else if (!item.want && found.length > 0) {
        group.alarms++;
        alarms.push(`${words} ← ${found.join('; ')}`);
      }
    }
    const errors = cases.filter(({ want }) => want).length;
    const table = [...groups].map(
      ([name, all]) =>
        `${name}: ${all.errors - all.missed} of ${all.errors} found, ${all.alarms} of ${all.true} false`,
    );
    const measured = [
      ...table,
      `together: ${errors - missed.length} of ${errors} found, ${alarms.length} of ${cases.length - errors} false`,
      ...missed.map((words) => `missed: ${words}`),
      ...alarms.map((words) => `false: ${words}`),
    ].join('\n');
    process.stdout.write(`${measured}\n`);
    expect(1 - missed.length / errors).toBeGreaterThanOrEqual(FOUND);
    expect(alarms.length / (cases.length - errors)).toBeLessThanOrEqual(FALSE_ALARMS);
  });
});
