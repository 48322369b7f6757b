import type { StoredReport } from '../report/stored';

/** A finished report of an agency that does not exist, to look at and to try things on. */
export interface Example {
  id: 'all-zero' | 'ordinary' | 'unbalanced' | 'city';
  /** What it is called on Home. */
  name: string;
  /** What there is to see in it. */
  description: string;
  /** Fetches its file, which is no part of the first load, and does not open it. */
  fetch: () => Promise<{ default: unknown }>;
  /** Fetches the report. */
  load: () => Promise<StoredReport>;
}

async function open(file: Promise<{ default: unknown }>): Promise<StoredReport> {
  const { openStored } = await import('../report/versions');
  const opened = openStored((await file).default);
  if (!opened.ok) throw new Error(`An example does not open: ${opened.failure} ${opened.detail}`);
  return opened.report;
}

const files: readonly Omit<Example, 'load'>[] = [
  {
    id: 'all-zero',
    name: '云溪县机关事务管理局',
    description: '全年没有申请、没有复议诉讼，三张表都是 0',
    fetch: () => import('./all-zero.json'),
  },
  {
    id: 'ordinary',
    name: '云溪县科学技术局',
    description: '普通县直部门：新收 23 件，办结 22 件，结转 2 件，各列都平',
    fetch: () => import('./ordinary.json'),
  },
  {
    id: 'unbalanced',
    name: '云溪县住房和城乡建设局',
    description: '有三处毛病：自然人一列差 1，上年结转与去年报告不同，正文与表格对不上',
    fetch: () => import('./unbalanced.json'),
  },
  {
    id: 'city',
    name: '临澜市人民政府',
    description: '设区的市：数字大到八位，有规章、收费、复议诉讼和考核评议追责',
    fetch: () => import('./city.json'),
  },
];

/** The examples in the order they are offered. Agencies, places, numbers and addresses are invented. */
export const examples: readonly Example[] = files.map((example) => ({
  ...example,
  load: () => open(example.fetch()),
}));
