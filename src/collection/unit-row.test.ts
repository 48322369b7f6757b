import { expect, test } from 'vitest';
import { arrived } from './arrived';
import { newCollection, newUnit, type Collection } from './collection';
import type { Line, LineFinding } from './line';
import { standingsOf } from './standing';
import { lineKey, unitRows, whileReading } from './unit-row';
import { filledReport } from '../examples/filled-draft';
import { figuresOf } from './sum/figures';

const roster = [
  newUnit('e', '云溪县河东街道办事处'),
  newUnit('w', '云溪县河西街道办事处'),
  newUnit('a', '档案馆'),
];
const arrivals = roster.map(({ id, name }) => arrived(id, name));
const collection: Collection = { ...newCollection(2026, '云溪县'), roster, arrivals };
const plain: Line = {
  findings: [],
  yearInTitle: 2026,
  asLastYear: 0,
  isOldForm: false,
  beside: null,
  unread: [],
  sentences: [],
  subjects: [],
  figures: figuresOf(filledReport(), [], null),
};
const finding = (id: string, afterAlike: boolean): LineFinding => ({
  id,
  must: false,
  title: id,
  afterAlike,
});

function rows(lines: Readonly<Record<string, Partial<Line>>>) {
  const known = standingsOf(collection).standings.map((standing): [string, Line] => {
    const key = lineKey(collection, standing, standing.current!);
    return [key, { ...plain, ...lines[standing.unit.id] }];
  });
  const all = unitRows(collection, new Map(known));
  return (id: string) => all.find((row) => row.id === id)!;
}

const same = Array.from({ length: 8 }, (_, at) => `两家都有的第 ${at} 句`);

test('雷同 says how much is last year’s and whose sentences another unit has', () => {
  const row = rows({
    e: { sentences: same, asLastYear: 0.563 },
    w: { sentences: same },
    a: { asLastYear: 1 },
  });
  expect(row('e').likeness).toBe('去年 56%，河西街道 8 句');
  expect(row('w').likeness).toBe('河东街道 8 句');
  expect(row('a').likeness).toBe('去年 100%');
});

test('what is like another unit is asked after the texts and before personal data', () => {
  const findings = [finding('C1:x', false), finding('D8:mobile:0', true)];
  const row = rows({ e: { sentences: same, findings }, w: { sentences: same, findings: findings.slice(1) } });
  expect(row('e').found.map(({ id }) => id)).toEqual(['C1:x', 'B5:alike', 'D8:mobile:0']);
  expect(row('w').first).toBe('与云溪县河东街道办事处 8 句相同');
  expect(row('w').ask).toBe(2);
});

test('年度 says what only the title gives otherwise', () => {
  const row = rows({ e: { yearInTitle: 2025 }, w: { yearInTitle: null, isOldForm: true } });
  expect([row('e').yearForm, row('w').yearForm, row('a').yearForm]).toEqual(['标题 2025', '旧表', '']);
});

test('that other numbers stand in the file is said, and it is not among those in which nothing was found', () => {
  const must = { ...finding('A1:x', false), must: true };
  const row = rows({
    e: { beside: 'report' },
    w: { beside: 'table' },
    a: { beside: 'report', findings: [must] },
  });
  expect([row('e').chip, row('w').chip, row('a').chip]).toEqual(['ask', 'ask', 'must']);
  expect(row('e').first).toBe('文件里不止一份报告，只取了一份，请打开对照原件');
  expect(row('w').first).toContain('同一张表有两份，数不一样');
  expect(row('a').first).toBe('A1:x');
});

test('while files are read a unit without one is 还没读到; the others stand as they do', () => {
  const without = { ...collection, arrivals: arrivals.slice(0, 1) };
  const all = unitRows(without, new Map());
  expect(all.map(({ chip }) => chip)).toEqual(['reading', 'missing', 'missing']);
  expect(whileReading(all).map(({ chip, state }) => [chip, state])).toEqual([
    ['reading', '待审'],
    ['awaited', '还没读到'],
    ['awaited', '还没读到'],
  ]);
});
