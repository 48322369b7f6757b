import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import type { CellId } from '../format/table';
import { count, reportOf, valueText, type Report } from '../report/report';
import { sectionText } from '../report/text/section-text';
import { examples, type Example } from '.';

const { typedCells } = form2021;
const applicationColumns = form2021.tables.applications.columns;

async function reportOfExample(id: Example['id']): Promise<Report> {
  const example = examples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`no example ${id}`);
  return reportOf((await example.load()).draft);
}

/** 第一项＋第二项 less 第三项＋第四项, by column. */
function imbalance(report: Report): Record<string, number> {
  const value = (row: string, column: string) =>
    count(report, `applications.${row}.${column}` as CellId) ?? NaN;
  return Object.fromEntries(
    applicationColumns.map(({ id }) => [
      id,
      value('newlyReceived', id) +
        value('carriedIn', id) -
        value('handledTotal', id) -
        value('carriedOver', id),
    ]),
  );
}

describe.each(examples)('$name', ({ id, name, load }) => {
  test('leaves no cell of the form blank and none unreadable', async () => {
    const report = reportOf((await load()).draft);
    expect(report.unread).toEqual([]);
    expect(typedCells.filter((cell) => valueText(report, cell.id) === '')).toEqual([]);
    expect(report.inferred).toEqual([]);
  });

  test('has all that is printed and reports on the same year', async () => {
    const report = reportOf((await load()).draft);
    expect(report.agency).toBe(name);
    expect(report.title).toContain('2026年');
    expect(report.signature.agency).toBe(name);
    expect(report.signature.date).toMatch(/^2027-/);
    for (const section of [0, 1, 5, 6] as const) {
      expect(sectionText(report, section).length).toBeGreaterThan(section === 1 ? 600 : 60);
    }
    expect(sectionText(report, 1).length).toBeLessThan(1500);
    expect(report.overview.parts).toHaveLength(5);
    expect(sectionText(report, 6)).toContain('信息处理费');
  });

  test('names nobody who exists: addresses that cannot be reached, numbers that cannot be called', async () => {
    const { contact } = (await load()).draft;
    expect(contact.website).toMatch(/www\.[a-z]+\.example/);
    expect(contact.phone).toMatch(/^0000-/);
    expect(contact.postcode).toMatch(/^000/);
  });

  test('balances in every column, unless it is the one made not to', async () => {
    const report = await reportOfExample(id);
    const off = Object.entries(imbalance(report)).filter(([, difference]) => difference !== 0);
    expect(off).toEqual(
      id === 'unbalanced'
        ? [
            ['naturalPerson', 1],
            ['total', 1],
          ]
        : [],
    );
  });

  test('takes over what last year carried over, unless it is the one made not to', async () => {
    const report = await reportOfExample(id);
    const carriedIn = applicationColumns.map(({ id: column }) =>
      count(report, `applications.carriedIn.${column}`),
    );
    const lastYear = applicationColumns.map(({ id: column }) => report.lastYear.carriedOver[column]);
    expect(lastYear).not.toContain(null);
    expect(carriedIn.map((value, index) => value !== lastYear[index])).toEqual(
      // Enterprises, and with them the total: 2 last year, 1 here.
      id === 'unbalanced'
        ? [false, true, false, false, false, false, true]
        : [false, false, false, false, false, false, false],
    );
  });

  test('counts the documents in force on from last year', async () => {
    const report = await reportOfExample(id);
    for (const row of ['regulations', 'normativeDocuments'] as const) {
      const value = (column: string) => count(report, `disclosure.${row}.${column}` as CellId) ?? NaN;
      expect((report.lastYear.inForce[row] ?? NaN) + value('made') - value('repealed')).toBe(
        value('inForce'),
      );
    }
  });
});

test('the all-zero bureau has nothing but noughts', async () => {
  const report = await reportOfExample('all-zero');
  expect(new Set(typedCells.map((cell) => valueText(report, cell.id)))).toEqual(new Set(['0']));
});

test('the unbalanced one says another number of licences than its table', async () => {
  const report = await reportOfExample('unbalanced');
  expect(count(report, 'disclosure.licences.decisions')).toBe(412);
  expect(sectionText(report, 1)).toContain('行政许可决定421件');
});

test('the city’s text gives the numbers of its tables', async () => {
  const report = await reportOfExample('city');
  const total = (row: string) => count(report, `applications.${row}.total` as CellId);
  const text = sectionText(report, 1);
  expect(text).toContain(`新收政府信息公开申请${total('newlyReceived')}件`);
  expect(text).toContain(`上年结转${total('carriedIn')}件。全年办结${total('handledTotal')}件`);
  expect(text).toContain(`结转下年度继续办理${total('carriedOver')}件`);
  expect(text).toContain(`行政复议案件${count(report, 'disputes.review.total')}件`);
  expect(text).toMatch(/考核.*评议.*责任追究/s);
  expect(count(report, 'disclosure.regulations.inForce')).toBeGreaterThan(0);
  expect(report.charges).toMatch(/^\d{5}\.\d{4}$/);
  expect(sectionText(report, 6)).toContain('不再处理的申请5件');
  expect(total('feeNotPaid')).toBe(5);
});
