import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { TABLE_IDS, type TableId } from '../format/table';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { checkReport } from './check';
import { setCell } from '../examples/filled-draft';

const { tables } = form2021;

/** Published reports, beside a checkout of the project on some machines. Each case has a twin in this room. */
const folder = new URL('../../../shared/reports/', import.meta.url);

const HEADINGS = [/^一、总体/, /^二、主动公开/, /^三、收到/, /^四、政府信息公开/, /^五、存在/, /^六、其他/];

/** The texts of a report between its headings; the tables come from what is known of it. */
function draftOf(file: string, agency: Partial<Draft['agency']> = {}): Draft {
  const read = (suffix: string) => readFileSync(new URL(`${file}${suffix}`, folder), 'utf8');
  const known = JSON.parse(read('.expected.json')) as Record<TableId, unknown[]> & {
    year: number;
    title: string;
  };
  const lines = read('.txt')
    .split('\n')
    .map((line) => line.replace(/^#+\s*/, '').trim());
  const places = HEADINGS.map((heading) => lines.findIndex((line) => heading.test(line)));
  const between = (from: number, to?: number) =>
    from < 0
      ? ''
      : lines
          .slice(from + 1, to)
          .filter((line) => line !== '')
          .join('\n');
  const draft = emptyDraft(known.year);
  draft.title = known.title;
  draft.agency = { ...draft.agency, name: known.title.replace(/\s|\d{4}\s*年.*/g, ''), ...agency };
  draft.opening.text = lines
    .slice(0, places[0])
    .filter((line) => line.length > 30)
    .join('\n');
  draft.overview = { headings: 'runIn', lead: between(places[0] ?? -1, places[1]), parts: [] };
  draft.problems = { headings: 'runIn', lead: between(places[4] ?? -1, places[5]), parts: [] };
  draft.others.text = between(places[5] ?? -1);
  for (const table of TABLE_IDS)
    for (const { id, place, sumOf } of tables[table].cells) {
      const row = table === 'applications' ? known.applications[place.row] : known[table];
      const value = Array.isArray(row) ? (row[place.column] as number | null) : null;
      if (!sumOf && value !== null) setCell(draft, id, String(value));
    }
  return draft;
}

/** Without the rules that read numbers in the text: they have tests of their own on these reports. */
const codes = (draft: Draft) =>
  checkReport(reportOf(draft), 'final')
    .filter(({ code }) => !/^(?:B3|C[12346])$/.test(code))
    .map(({ code, severity, section }) => `${code} ${severity} ${section}`);

describe.skipIf(!existsSync(folder))(
  'the real reports (skipped where ../shared/reports is not there)',
  () => {
    const bureau = { kind: 'department' } as const;
    const city = { kind: 'government', level: 'prefecture' } as const;
    const unsigned = 'D6 warning 0';
    const noPeriod = 'D1 warning 0';
    const halfWidth = 'D9 warning 1';

    test('和田 2024: only the date of the signature is not typed here', () => {
      expect(codes(draftOf('seed-1-hetian-2024', bureau))).toEqual([unsigned]);
    });

    test('叶城 2025: 科协 in the opening, no table four, a column one value short', () => {
      expect(codes(draftOf('seed-0-yecheng-2025', bureau))).toEqual([
        unsigned,
        unsigned,
        halfWidth,
        'D3 error 3',
        'A1 pending 3',
        'D3 error 4',
      ]);
    });

    test('卫东 2025: no period, a column missing', () => {
      expect(codes(draftOf('seed-2-weidong-2025', bureau))).toEqual([
        unsigned,
        noPeriod,
        halfWidth,
        'D3 error 3',
        'A1 pending 3',
      ]);
    });

    test('温县 2024: no period, one blank, not a word on fees', () => {
      expect(codes(draftOf('seed-4-wenxian-2024', bureau))).toEqual([
        unsigned,
        noPeriod,
        halfWidth,
        'D3 error 3',
        'A1 pending 3',
        'C5 error 6',
      ]);
    });

    test('温县 2024: 63 half-width marks', () => {
      const titles = checkReport(reportOf(draftOf('seed-4-wenxian-2024', bureau)), 'final').map(
        ({ title }) => title,
      );
      expect(titles).toContain('全文有 63 处半角标点');
    });

    test('宿迁 2023: balanced; 责任追究 is not mentioned', () => {
      expect(codes(draftOf('city-suqian-2023', city))).toEqual([unsigned, noPeriod, 'D4 warning 1']);
    });

    test('宿迁 2023 to 2024: 结转 and 现行有效 follow', () => {
      const draft = draftOf('city-suqian-2024', city);
      const before = reportOf(draftOf('city-suqian-2023', city)).counts;
      for (const column of Object.keys(draft.lastYear.carriedOver))
        draft.lastYear.carriedOver[column] = String(before[`applications.carriedOver.${column}`]);
      for (const row of Object.keys(draft.lastYear.inForce))
        draft.lastYear.inForce[row] = String(before[`disclosure.${row}.inForce`]);
      expect(Object.values(draft.lastYear.carriedOver)).toHaveLength(7);
      expect(codes(draft).filter((code) => /^[AB]/.test(code))).toEqual([]);
      expect(checkReport(reportOf(draft), 'final').map(({ title }) => title)).toContain(
        '像是重复了字：“的的”',
      );
    });
  },
);
