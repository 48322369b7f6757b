import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReport } from '../checks/check';
import { readMaterial } from '../files/read-material';
import { pastReportOf } from '../report/last-year/past-report';
import { reportOf } from '../report/report';

/** Reports as they came in, beside a checkout of the project on some machines. What is said of a county's: main.test.ts. */
const reports = new URL('../../../shared/reports/', import.meta.url);

/** The rules that read sentences. */
const ON_TEXT = /^(?:C[1-4]|D1|D8|D9|D10|D11|D12)$/;

/** What a careful reader asks of the published reports. */
const TRUE_ONES = [
  'city-suqian-2024.txt: C3 写的是 1.05%，算出来是 1.08%',
  'city-suqian-2024.txt: D9 像是重复了字：“的的”',
  'seed-0-yecheng-2025.txt: D9 全文有 1 处半角标点',
  'seed-1-hetian-2024.txt: C4 列了 5 个书名号，写的是 4 件',
  'seed-4-wenxian-2024.txt: D9 全文有 58 处半角标点',
];

async function opened(folder: URL, name: string) {
  const read = await readMaterial(new Uint8Array(readFileSync(new URL(encodeURIComponent(name), folder))));
  return read.ok ? read : null;
}

/** What the rules on text find in a file, beside the same agency's report of the year before where there is one. */
async function foundIn(
  folder: URL,
  name: string,
  before: ReadonlyMap<string, ReturnType<typeof pastReportOf>>,
) {
  const read = await opened(folder, name);
  if (!read) return [];
  const { draft } = read;
  const past = before.get(draft.agency.name);
  if (past) draft.lastYear.reports = [past];
  return checkReport(reportOf(draft), 'final').flatMap(({ code, title }) =>
    ON_TEXT.test(code) && title !== '没有写明统计期限' ? [`${code} ${title}`] : [],
  );
}

test.skipIf(!existsSync(reports))(
  'of published reports nothing is said but what is true (skipped where ../shared/reports is absent)',
  async () => {
    const names = readdirSync(reports).filter((name) => /\.(?:txt|html)$/.test(name));
    const none = new Map<string, ReturnType<typeof pastReportOf>>();
    const before = existsSync(new URL('city-suqian-2023.txt', reports)) ? await past2023() : none;
    const said = await Promise.all(
      names.map(async (name) => {
        const found = await foundIn(reports, name, name.includes('suqian-2024') ? before : none);
        return found.map((words) => `${name}: ${words}`);
      }),
    );
    expect(said.flat()).toEqual(TRUE_ONES);
  },
);

async function past2023() {
  const read = await opened(reports, 'city-suqian-2023.txt');
  if (!read) throw new Error('not read');
  const report = reportOf(read.draft);
  return new Map([[report.agency, pastReportOf(report, read.receipt)]]);
}
