import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { newCollection, newUnit, type Arrival, type Collection } from '../collection/collection';
import { remark, sendBack, takeIn, type Step } from '../collection/commands';
import { standingsOf } from '../collection/standing';
import { unitRows } from '../collection/unit-row';
import { filledDraft } from '../examples/filled-draft';
import { writeDocx } from '../files/docx/write';
import { createMemoryStore } from '../storage/memory-store';
import { allNotes } from './all-notes';
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

function arrivalOf(id: string, agency: string): Arrival {
  const at = '2027-01-18T09:00:00.000Z';
  const read = { agency, year: 2026, checkCode: id };
  return { id, file: `${id}.docx`, at, asLastYear: false, refused: '', unit: '', removed: false, ...read };
}

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
    '云溪县科学技术局2026年政府信息公开工作年度报告审核意见',
    '云溪县水利局2026年政府信息公开工作年度报告审核意见',
  ]);
  const lines = blocks.map((block) => ('text' in block ? block.text : ''));
  expect(lines).toContain('1. 请补盖公章。');
  expect(lines.find((line) => line.startsWith('1. 【必须改】'))).toContain('自然人一列两边差 1');

  // Own words make a note of their own; once its round is over it is nobody's any more.
  const own = after(takeIn([three], 'i'), remark(archive, three, '请补盖公章。', 'v'));
  expect(await notesOf(own)).toMatchObject({ sent: 0, open: 1 });
  expect(standingsOf(own).standings[3]?.state).toBe('missing');
  expect(await notesOf(start)).toEqual({ blocks: [], sent: 0, open: 0 });
});

test('in the Word file each note begins a page', async () => {
  const { blocks } = await notesOf(
    after(takeIn([one, two, three], 'i'), sendBack(water, sent(two, '1. 请改。'))),
  );
  const options = { layout: 'gbt9704', shading: false, title: '', agency: '', writtenAt: '' } as const;
  const parts = unzipSync(await writeDocx(blocks, { ...options, writtenAt: '2027-01-19T00:00:00.000Z' }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  expect(xml.indexOf('<w:pageBreakBefore/>')).toBeGreaterThan(xml.indexOf('自然人一列两边差 1'));
});
