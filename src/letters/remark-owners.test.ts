import { expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { checkReport } from '../checks/check';
import { examples } from '../examples';
import type { Draft, Remark } from '../report/draft';
import { reportOf } from '../report/report';
import { visibleOf } from '../report/visible';
import { compareReports } from '../report/compare-reports';
import { writeOpinion } from './opinion';
import { opinionItems } from './opinion-item';
import { ownersOf } from './remark-owners';
import { remarksIn } from './send-back';

async function example(id: 'unbalanced' | 'ordinary'): Promise<Draft> {
  const stored = await examples.find((one) => one.id === id)?.load();
  if (!stored) throw new Error(`No such example: ${id}`);
  return JSON.parse(JSON.stringify(stored.draft)) as Draft;
}

const remark = (id: string, text: string): Remark => ({
  id,
  text,
  finding: '',
  cells: [],
  reply: '',
  words: '',
});

/** By the ids of what changed, the number of the remark it was put to. */
async function owned(
  texts: readonly string[],
  change: (draft: Draft) => void,
  chosen: Record<string, string> = {},
) {
  const before = visibleOf(reportOf(await example('ordinary')));
  const draft = await example('ordinary');
  change(draft);
  const differences = compareReports(before, visibleOf(reportOf(draft)), form2021);
  const remarks = texts.map((text, index) => remark(String(index + 1), text));
  return Object.fromEntries(ownersOf(form2021, remarks, differences, chosen));
}

const set =
  (table: 'disclosure' | 'applications' | 'disputes', row: string, column: string) => (draft: Draft) => {
    draft.cells[table][row]![column] = '77';
  };

test('our own 审核意见 pasted back: the corrections belong to the remarks that asked for them', async () => {
  const first = await example('unbalanced');
  const report = reportOf(first);
  const findings = checkReport(report, 'final');
  const { text } = writeOpinion({
    title: report.title,
    items: opinionItems(report, findings),
    remarks: '',
    fileName: null,
  });
  const remarks = remarksIn(text, report, findings);
  expect(remarks.map(({ finding }) => finding.split(':')[0])).toEqual(['A1', 'B1', 'C1']);

  const second = JSON.parse(JSON.stringify(first)) as Draft;
  second.cells.applications['granted']!['naturalPerson'] = '5';
  second.cells.applications['carriedIn']!['enterprise'] = '2';
  for (const part of second.overview.parts)
    part.text = part.text.replace('行政许可决定421件', '行政许可决定412件');
  second.problems.lead += '另外写了一句。';
  const differences = compareReports(visibleOf(report), visibleOf(reportOf(second)), form2021);
  const owners = ownersOf(form2021, remarks, differences, {});
  const byRemark = (id: string | null) =>
    differences.filter((one) => owners.get(one.id) === id).map((one) => one.id);
  expect(byRemark('1')).toContain('applications.granted.naturalPerson');
  expect(byRemark('1')).toContain('applications.handledTotal.naturalPerson');
  expect(byRemark('2')).toEqual(['applications.carriedIn.enterprise', 'applications.carriedIn.total']);
  expect(byRemark('3')).toHaveLength(1);
  expect(byRemark(null).every((id) => id.startsWith('5:'))).toBe(true);
  expect(byRemark(null)).toHaveLength(1);
});

test('a row and a column named in words of somebody’s own', async () => {
  const texts = ['新收的自然人一格请核对', '商业企业一列请重新统计', '第五部分太空泛'];
  expect(await owned(texts, set('applications', 'newlyReceived', 'naturalPerson'))).toMatchObject({
    'applications.newlyReceived.naturalPerson': '1',
    'applications.newlyReceived.total': '1',
  });
  expect(await owned(texts, set('applications', 'repeated', 'enterprise'))).toMatchObject({
    'applications.repeated.enterprise': '2',
  });
  expect(await owned(texts, set('applications', 'repeated', 'legalService'))).toMatchObject({
    'applications.repeated.legalService': null,
  });
  expect(await owned(texts, (draft) => (draft.problems.parts[0]!.text += '一句。'))).toEqual({ '5:0': '3' });
});

test('a group of rows named as a whole, and rows of the other tables', async () => {
  const texts = ['不予公开的几行请对照台账', '行政处罚的数偏大', '复议维持的件数'];
  expect(await owned(texts, set('applications', 'stateSecret', 'enterprise'))).toMatchObject({
    'applications.stateSecret.enterprise': '1',
  });
  expect(await owned(texts, set('disclosure', 'penalties', 'decisions'))).toEqual({
    'disclosure.penalties.decisions': '2',
  });
});

test('where two remarks fit as well, nobody decides for the clerk; what was chosen by hand stands', async () => {
  const texts = ['自然人一列请核对', '自然人列总计不对'];
  const change = set('applications', 'repeated', 'naturalPerson');
  const id = 'applications.repeated.naturalPerson';
  expect(await owned(texts, change)).toMatchObject({ [id]: null });
  expect(await owned(texts, change, { [id]: '2' })).toMatchObject({
    [id]: '2',
    'applications.repeated.total': '2',
  });
  expect(await owned(['自然人一列请核对'], change, { [id]: '' })).toMatchObject({ [id]: null });
});

test('a total that was asked for takes along the numbers it is made of, however many', async () => {
  const before = reportOf(await example('ordinary'));
  const row = before.form.tables.disputes.rows[0]!.id;
  const total = before.form.tables.disputes.cells.find(
    ({ id, sumOf }) => sumOf !== null && id.includes(`.${row}.`),
  )!;
  const parts = total.sumOf!;
  const raised = await example('ordinary');
  for (const part of parts) {
    const { place } = before.form.tables.disputes.cells.find(({ id }) => id === part)!;
    expect(place).toBeDefined();
    const [, line = '', column = ''] = part.split('.');
    const cells = raised.cells.disputes[line]!;
    cells[column] = String(Number(cells[column] || '0') + 7);
  }
  const differences = compareReports(visibleOf(before), visibleOf(reportOf(raised)), form2021);
  const asked: Remark = { ...remark('1', '总计太大'), finding: 'C6:disputes', cells: [total.id] };
  const owners = ownersOf(form2021, [asked], differences);
  expect(differences.length).toBe(parts.length + 1);
  expect([...owners.values()]).toEqual(differences.map(() => '1'));
});

test('two parts named together are both meant', async () => {
  const owners = await owned(['第一、五部分：有 8 句与另一单位的报告相同。', '第1和6部分请补充'], (draft) => {
    draft.problems.parts[0]!.text += '另外，解读的形式还不多。';
    draft.others.text += '没有其他需要报告的事项。';
  });
  expect(Object.entries(owners).map(([id, owner]) => [id.split(':')[0], owner])).toEqual([
    ['5', '1'],
    ['6', '2'],
  ]);
});
