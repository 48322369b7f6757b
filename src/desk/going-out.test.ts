import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { checkedRoster } from '../collection/checked-roster';
import { arrived } from '../collection/arrived';
import { newCollection, newUnit, type Arrival, type Collection } from '../collection/collection';
import {
  changeSettings,
  pass,
  remark,
  reviewOnPaper,
  sendBack,
  takeIn,
  type Step,
} from '../collection/commands';
import { readRoster } from '../collection/roster-text';
import { standingsOf } from '../collection/standing';
import { unitRows } from '../collection/unit-row';
import { filledDraft } from '../examples/filled-draft';
import { writeDocx } from '../files/docx/write';
import { writeHtml } from '../files/html/write';
import { listSheet } from '../blocks/sheet/list-sheet';
import { writeSheets } from '../files/xlsx/write';
import { readRows } from '../files/rows-of-file';
import { circular } from '../letters/circular';
import { missingNote, missingUnits } from '../letters/missing-note';
import { createMemoryStore } from '../storage/memory-store';
import { allNotes } from './all-notes';
import { circularOf } from './circular-rows';
import { createRecords } from './records';

const records = createRecords(createMemoryStore(), 'c');
const science = newUnit('s', '云溪县科学技术局');
const water = newUnit('w', '云溪县水利局');
const archive = newUnit('a', '云溪县档案馆');
const weather = newUnit('q', '云溪县气象局');
const start: Collection = {
  ...newCollection(2026, '云溪县'),
  roster: [science, water, archive, weather],
};

const arrivalOf = (id: string, agency: string): Arrival => arrived(id, agency, { contentCode: id });

/** A report with one column off by one, or in order. */
async function came(id: string, agency: string, isWrong: boolean): Promise<Arrival> {
  const draft = filledDraft({
    cells: isWrong ? { 'applications.newlyReceived.naturalPerson': 1 } : {},
    draft: (own) => (own.agency.name = agency),
  });
  await records.keep(id, { draft, receipt: null, checkCode: id });
  return arrivalOf(id, agency);
}

const after = (...steps: Step[]) => steps.reduce((value, { apply }) => apply(value), start);
const notesOf = (collection: Collection) =>
  allNotes(collection, unitRows(collection, new Map()), records, '2027-01-19');

const sent = (about: Arrival, list: string, seen: string[] = [about.id]) => ({
  at: '2027-01-19T09:00:00.000Z',
  due: '2027-01-22',
  note: `云溪县水利局2026年政府信息公开工作年度报告审核意见\n单位：云溪县水利局，第 1 轮。\n${list}`,
  list,
  about: about.id,
  seen,
});

let one: Arrival;
let two: Arrival;
let three: Arrival;
beforeAll(async () => {
  one = await came('f1', science.name, true);
  two = await came('f2', water.name, true);
  three = await came('f3', archive.name, false);
});

test('all notes as one: what was sent word for word, what is still to be, nobody without a remark', async () => {
  const collection = after(takeIn([one, two, three], 'i'), sendBack(water, sent(two, '1. 请补盖公章。')));
  const { blocks, sent: old, open } = await notesOf(collection);
  expect([old, open]).toEqual([1, 1]);
  const titles = blocks.filter(({ kind }) => kind === 'title');
  expect(titles.map((block) => 'text' in block && block.text)).toEqual([
    '云溪县 2026 年年报审核意见',
    '云溪县科学技术局2026年政府信息公开工作年度报告审核意见',
    '云溪县水利局2026年政府信息公开工作年度报告审核意见',
  ]);
  const lines = blocks.map((block) => ('text' in block ? block.text : ''));
  expect(lines.slice(1, 3)).toEqual([
    '已退回的 1 个，与发出的一字不差：云溪县水利局。',
    '还没记为退回的 1 个，是现在勾选的意见：云溪县科学技术局。发出以后请记为退回。',
  ]);
  expect(lines).toContain('1. 请补盖公章。');
  expect(lines.find((line) => line.startsWith('1. 【必须改】'))).toContain('自然人一列两边差 1');

  // Own words make a note of their own; once its round is over it is nobody's any more.
  const own = after(takeIn([three], 'i'), remark(archive, three, '请补盖公章。', 'v'));
  expect(await notesOf(own)).toMatchObject({ sent: 0, open: 1 });
  expect(standingsOf(own).standings[3]?.state).toBe('missing');
  expect(await notesOf(start)).toEqual({ blocks: [], sent: 0, open: 0 });
});

test('what is reviewed on paper has a note of the reviewer’s own words, and its next version answers it', async () => {
  const refused = { refused: '扫描件，读不了', year: null, checkCode: '', file: '云溪县水利局.pdf' };
  const scan = arrived('p', '', refused);
  const onPaper = after(takeIn([scan], 'i'), reviewOnPaper(scan, true));
  expect(await notesOf(onPaper)).toMatchObject({ sent: 0, open: 0 });
  const { blocks, open } = await notesOf(remark(water, scan, '第三页没有盖章。', 'v').apply(onPaper));
  expect(open).toBe(1);
  const lines = blocks.map((block) => ('text' in block ? block.text : ''));
  expect(lines).toEqual(expect.arrayContaining(['文件：云溪县水利局.pdf', '1. 第三页没有盖章。']));
  const back = sendBack(water, sent(scan, '1. 第三页没有盖章。')).apply(onPaper);
  expect(await notesOf(back)).toMatchObject({ sent: 1, open: 0 });
  const remedyOf = async (collection: Collection) =>
    (await circularOf(collection, records, '2027-01-20'))[0]?.remedy;
  expect(await remedyOf(back)).toBe('未重报，期限2027年1月22日');
  expect(await remedyOf(takeIn([two], 'j').apply(back))).toBe('已重报');
});

test('in the Word file each note begins a page', async () => {
  const { blocks } = await notesOf(
    after(takeIn([one, two, three], 'i'), sendBack(water, sent(two, '1. 请改。'))),
  );
  const options = { layout: 'gbt9704', shading: false, title: '', agency: '', writtenAt: '' } as const;
  const parts = unzipSync(await writeDocx(blocks, { ...options, writtenAt: '2027-01-19T00:00:00.000Z' }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(xml.lastIndexOf('<w:pageBreakBefore/>')).toBeGreaterThan(xml.indexOf('自然人一列两边差 1'));
});

const list =
  '审核意见\n共 4 条：必须改 3 条，其他 1 条。\n1. 【必须改】第三部分表格（申请情况）：自然人一列两边差 1。新收＋上年结转 1，办结总计＋结转下年 0，相差 1。请对照台账核对后改正。\n2. 【请核对或说明】第一部分：开头没有写明统计期限。请核对，没有问题的请说明。\n3. 【必须改】第六部分：没写信息处理费。疑为漏写，请核对台账。\n4. 请补盖公章。\n依据：某规定（见意见 1）。';

test('the circular says of each note its first remarks in their own words, and what came of every round', async () => {
  const corrected = await came('f4', water.name, false);
  const back = after(
    takeIn([one, two], 'i'),
    sendBack(science, sent(one, list)),
    sendBack(water, sent(two, list)),
  );
  const again = takeIn([corrected], 'j').apply(back);
  const rows = await circularOf(again, records, '2027-01-23');
  expect(rows).toEqual([
    {
      unit: '云溪县科学技术局',
      problem:
        '1. 第三部分表格（申请情况）：自然人一列两边差 1。新收＋上年结转 1，办结总计＋结转下年 0，相差 1。\n2. 第一部分：开头没有写明统计期限。\n3. 第六部分：没写信息处理费。\n另有 1 条。',
      remedy: '未重报，期限2027年1月22日，已过',
    },
    { unit: '云溪县水利局', problem: rows[0]?.problem, remedy: '已重报，已改 1 条，须人工核对 3 条' },
  ]);
  const passed = pass([{ unit: water, about: corrected }], '').apply(again);
  expect((await circularOf(passed, records, '2027-01-23'))[1]?.remedy).toBe(
    '已重报，已改 1 条，须人工核对 3 条；通过',
  );
  const twice = sendBack(water, sent(corrected, '1. 请补盖公章。', ['f2', 'f4'])).apply(again);
  expect((await circularOf(twice, records, '2027-01-20'))[1]?.remedy).toBe(
    '第 1 轮：已重报，已改 1 条，须人工核对 3 条；第 2 轮：未重报，期限2027年1月22日',
  );
  expect(await circularOf(start, records, '2027-01-20')).toEqual([]);
});

test('who is still to send something, and what: due days only where they are set', () => {
  const past = arrivalOf('f9', archive.name);
  const set = changeSettings('', { settings: { submitBy: '2027-01-20' } });
  const value = after(
    takeIn([two, { ...past, year: 2025 }], 'i'),
    sendBack(water, sent(two, '1. 请改。')),
    set,
  );
  // Whom another one counts is waited for in no way, whatever it sent.
  const elsewhere = start.roster.map((unit) => ({ ...unit, counted: 'no' as const, countedBy: '市政府' }));
  expect(missingUnits(standingsOf({ ...value, roster: elsewhere }).standings).missing).toEqual([]);
  const late = missingUnits(standingsOf(value).standings);
  expect(missingNote(value, late, '2027-01-21')).toBe(
    [
      '2026 年政府信息公开工作年度报告，截至2027年1月21日：',
      '未报 3 个，报送期限2027年1月20日，已过：',
      '1. 云溪县科学技术局',
      '2. 云溪县档案馆（交来的是 2025 年的报告）',
      '3. 云溪县气象局',
      '退回后未重报 1 个：',
      '1. 云溪县水利局（期限2027年1月22日）',
      '请尽快报送。',
    ].join('\n'),
  );
  expect(
    missingNote(start, { missing: [standingsOf(start).standings[0]!], returned: [] }, '2027-01-21'),
  ).toBe(
    '2026 年政府信息公开工作年度报告，截至2027年1月21日：\n未报 1 个：\n1. 云溪县科学技术局\n请尽快报送。',
  );
});

test('the circular as Word goes over pages with its head, and as a table runs nothing', async () => {
  const row = { unit: '=1+1', problem: '1. 甲。\n2. 乙。', remedy: '未重报' };
  const blocks = circular(
    start,
    Array.from({ length: 60 }, () => row),
    '2027-01-23',
  );
  const parts = unzipSync(
    await writeDocx(blocks, {
      layout: 'gbt9704',
      shading: false,
      title: '',
      agency: '',
      writtenAt: '2027-01-19T00:00:00Z',
    }),
  );
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toContain('截至2027年1月23日，退回修改的单位 60 个');
  const html = writeHtml(blocks, { shading: false });
  expect(html).toContain('>1. 甲。<br>2. 乙。</td>');
  expect(html).toContain('>&#39;=1+1</td>');
});

test('the roster as a workbook is read as it was, texts that begin like formulas too', async () => {
  const odd = { ...science, name: '=1+1局', aliases: ['@甲', '+86'], contact: '-1' };
  const rows = checkedRoster([odd, water], []);
  const bytes = await writeSheets([listSheet('名册', rows, [30, 20, 12, 8, 20, 18, 40])], {
    title: '名册',
    writtenAt: '2027-01-19T00:00:00Z',
  });
  const read = readRows(bytes);
  expect(read.ok && readRoster(read.sheets[0]?.rows ?? [], [], () => '').units).toEqual([
    { ...odd, kind: 'department', id: '' },
    { ...water, kind: 'department', id: '' },
  ]);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
});
