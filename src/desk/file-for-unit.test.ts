import { afterEach, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { newCollection, newUnit } from '../collection/collection';
import { addUnits, fillByHand, pass, reviewOnPaper } from '../collection/commands';
import { standingsOf } from '../collection/standing';
import { filledDraft } from '../examples/filled-draft';
import { writeText } from '../files/text/write';
import { missingUnits } from '../letters/missing-note';
import { openNote } from '../letters/open-note';
import { reportOf } from '../report/report';
import { createMemoryStore } from '../storage/memory-store';
import type { CollectionSession } from './collection-session';
import { collectionsOver } from './collections-over';
import { takeForUnit } from './file-for-unit';
import { lookAt } from './looked-at';

const AT = '2027-01-18T09:00:00.000Z';
const water = newUnit('w', '云溪县水利局');
const archive = newUnit('a', '云溪县档案馆');
const textOf = (name: string) =>
  writeText(compose(reportOf(filledDraft({ draft: (draft) => (draft.agency.name = name) }))));
const pasted = (text: string) => ({ name: '水利局.pdf（粘贴的原文）', from: { html: '', text } });

let session: CollectionSession;
afterEach(() => session.close());

async function begun(): Promise<CollectionSession> {
  const collections = collectionsOver(createMemoryStore());
  session = await collections.create(newCollection(2026, '云溪县'));
  session.perform(addUnits([water, archive]));
  await session.intake.take([new File(['PK\u0003\u0004'], '云溪县水利局.docx')], false);
  expect(ofWater()).toMatchObject({ state: 'unread' });
  return session;
}
const ofWater = () => standingsOf(session.view().collection).standings[0]!;

test('the text of a file that cannot be read is read as its unit’s, and taken back as one step', async () => {
  await begun();
  expect(await takeForUnit(session, water, pasted(textOf(water.name)), AT)).toBe('');
  expect(ofWater()).toMatchObject({ state: 'received', current: { agency: water.name }, by: 'person' });
  expect(await session.records.read(ofWater().current!.id)).toMatchObject({ draft: { year: 2026 } });
  session.undo();
  expect(ofWater()).toMatchObject({ state: 'unread' });
  // So is another file, whatever its name; and a report that names nobody the roster knows.
  const another = new File([textOf('县水务局')], '1.txt');
  expect(await takeForUnit(session, water, { name: '1.txt', from: another }, AT)).toBe('');
  expect(ofWater()).toMatchObject({ state: 'received', current: { agency: '县水务局', file: '1.txt' } });
});

test.each([
  ['no report', '云溪县水利局关于召开全县会议的通知，请各单位准时参加。', '没有找到年度报告'],
  ['another unit’s', textOf(archive.name), '里面是云溪县档案馆的报告，不是云溪县水利局的，没有收'],
])('what is %s is refused in a sentence, and nothing changes', async (_, text, words) => {
  await begun();
  const before = session.view().collection;
  expect(await takeForUnit(session, water, pasted(text), AT)).toContain(words);
  expect(session.view().collection).toBe(before);
});

test('只记收到，纸质审: no longer among those who sent nothing, passed like any other, and taken back', async () => {
  await begun();
  const file = ofWater().unread!;
  session.perform(reviewOnPaper(file, true));
  expect(ofWater()).toMatchObject({ state: 'paper' });
  const { standings } = standingsOf(session.view().collection);
  expect(missingUnits(standings).missing.map(({ unit }) => unit.name)).toEqual([archive.name]);
  session.perform(pass([{ unit: water, about: file }], AT));
  expect(ofWater()).toMatchObject({ state: 'passed', current: null });
  session.undo();
  session.undo();
  expect(ofWater()).toMatchObject({ state: 'unread' });
});

test('手工填: blanks go into the note of typed numbers only when they are ticked, all else as ever; undone like any step', async () => {
  await begun();
  const file = ofWater().unread!;
  const cells = {
    'applications.newlyReceived.naturalPerson': '3',
    'applications.granted.naturalPerson': 'x',
  };
  session.perform(fillByHand(file, { cells, notes: {}, totals: {} }, '手工填', 'v'));
  const look = await lookAt(session.view().collection, ofWater(), session.records);
  const { collection } = session.view();
  const source = { collection, standing: ofWater(), about: ofWater().current!, alikeSentences: 0, today: AT };
  const { items, ticked } = openNote({ ...source, found: look!.items });
  expect(ticked.map(({ id }) => id)).toEqual(['A5:applications.granted.naturalPerson']);
  expect(items.filter((item) => !ticked.includes(item)).map(({ id }) => id)).toEqual([
    'D3:disclosure',
    'D3:disputes',
    'D3:applications',
  ]);
  session.undo();
  expect(ofWater()).toMatchObject({ state: 'unread', unread: { byHand: null } });
});
