import { expect, test } from 'vitest';
import { newArrival, notRead } from '../collection/arriving';
import { newCollection, newUnit, reviewOf, type Arrival, type Collection } from '../collection/collection';
import { addUnits, changeSettings, remark, sendBack, takeIn, type Step } from '../collection/commands';
import { seenSoFar, standingsOf, type Standing } from '../collection/standing';
import { contributionsOf } from '../collection/sum/contribution';
import { filledDraft } from '../examples/filled-draft';
import { openNote } from '../letters/open-note';
import { otherKind } from '../letters/other-kind';
import { formFor } from '../report/form-of';
import { createMemoryStore } from '../storage/memory-store';
import { circularOf } from './circular-rows';
import { lookAt } from './looked-at';
import { createRecords } from './records';

const ROUNDS = 10;
const water = newUnit('w', '云溪县水利局');
const records = createRecords(createMemoryStore(), 'c');
const day = (round: number) => `2027-02-${String(round).padStart(2, '0')}`;

/** Version n: so many requests of people more on the one side, so that each has its own finding. */
async function version(round: number): Promise<Arrival> {
  const id = `f${round}`;
  const draft = filledDraft({
    cells: { 'applications.newlyReceived.naturalPerson': round },
    draft: (own) => (own.agency.name = water.name),
  });
  await records.keep(id, { draft, receipt: null, checkCode: id });
  const at = `${day(round)}T01:00:00.000Z`;
  return newArrival(
    { id, file: `第${round}稿.docx`, at, intake: '', asLastYear: false },
    {
      refused: '',
      isNoReport: false,
      agency: water.name,
      year: 2026,
      checkCode: id,
      contentCode: id,
    },
  );
}

test('ten rounds: each note, due day and second look is of its own version, whatever else comes', async () => {
  let collection: Collection = newCollection(2026, '云溪县');
  const perform = (step: Step) => (collection = step.apply(collection));
  perform(addUnits([water]));
  perform(changeSettings('', { settings: { resubmitDays: '3' } }));
  const standing = (): Standing => standingsOf(collection).standings[0]!;
  for (let round = 1; round <= ROUNDS; round++) {
    const came = await version(round);
    // The version before comes once more with the new one: no version of its own.
    const again = { ...(await version(Math.max(1, round - 1))), id: `again${round}` };
    perform(takeIn(round === 1 ? [came] : [again, came], ''));
    expect(standing()).toMatchObject({
      state: round === 1 ? 'received' : 'resubmitted',
      round,
      current: { id: came.id },
      former: round === 1 ? null : { id: `f${round - 1}` },
    });
    perform(remark(water, came, `第 ${round} 轮的话。`, ''));
    const look = await lookAt(collection, standing(), records);
    const { note, due } = openNote({
      collection,
      standing: standing(),
      about: came,
      found: look?.items ?? [],
      alikeSentences: 0,
      today: day(round),
    });
    expect(due).toBe(day(round + 3));
    expect(note.text).toContain(`单位：${water.name}，第 ${round} 轮。`);
    expect(note.text).toContain(`第${round}稿.docx`);
    expect(note.text).toMatch(new RegExp(`自然人一列两边差 ${round}\\D`));
    expect(note.text.match(/第 \d+ 轮的话/g)).toEqual([`第 ${round} 轮的话`]);
    const looked = look?.second?.remarks.map(({ remark: { text } }) => text).join('\n') ?? '';
    const former = new RegExp(`自然人一列两边差 ${round - 1}\\D[^]*第 ${round - 1} 轮的话`);
    expect(round === 1 ? looked === '' : former.test(looked)).toBe(true);
    const at = `${day(round)}T02:00:00.000Z`;
    const seen = seenSoFar(standing());
    perform(sendBack(water, { at, due, note: note.text, list: note.list, about: came.id, seen }));
    expect(standing()).toMatchObject({ state: 'returned', round, lastSending: { due: day(round + 3) } });
  }
  const { sendings } = reviewOf(collection, water.id);
  expect(sendings.map(({ about }) => about)).toEqual(Array.from({ length: ROUNDS }, (_, at) => `f${at + 1}`));
  const [row] = await circularOf(collection, records, '2027-03-01');
  const answers = row?.remedy.split('；') ?? [];
  expect(answers.map((words) => words.split('：')[0])).toEqual(
    Array.from({ length: ROUNDS }, (_, at) => `第 ${at + 1} 轮`),
  );
  expect(row?.remedy).toMatch(/第 10 轮：未重报，期限2027年2月13日，已过$/);
});

test('a file that cannot be read is sent back to come as another kind; what comes then is the next version', async () => {
  const scan = newArrival(
    { id: 'scan', file: '扫描件.pdf', at: '', intake: '', asLastYear: false },
    notRead('没有文字。'),
  );
  let collection: Collection = newCollection(2026, '云溪县');
  const perform = (step: Step) => (collection = step.apply(collection));
  const standing = (): Standing => standingsOf(collection).standings[0]!;
  perform(addUnits([water]));
  perform(changeSettings('', { settings: { resubmitDays: '3' } }));
  perform(takeIn([{ ...scan, unit: water.id }], ''));
  const about = standing().unread;
  if (!about) throw new Error('it could be read');
  const asked = { collection, standing: standing(), about, found: [otherKind], alikeSentences: 0 };
  const { note, due } = openNote({ ...asked, today: day(1) });
  expect(note.text.split('\n').slice(1)).toEqual([
    `单位：${water.name}，第 1 轮。`,
    '文件：扫描件.pdf',
    '共 1 条：必须改 1 条。',
    '1. 【必须改】收到的文件读不出文字和表格，还没有审核。请改发 Word 文件（.docx）。',
    '请于2027年2月4日前重新报送。',
  ]);
  const sent = {
    at: '',
    due,
    note: note.text,
    list: note.list,
    about: about.id,
    seen: seenSoFar(standing()),
  };
  perform(sendBack(water, sent));
  expect(standing()).toMatchObject({ state: 'returned', current: null, unread: { id: 'scan' }, round: 1 });
  const [lacking] = contributionsOf(collection, new Map(), formFor(2026));
  expect(lacking).toMatchObject({ figures: null, absence: 'unread' });
  const came = await version(1);
  perform(takeIn([came], ''));
  expect(standing()).toMatchObject({
    state: 'resubmitted',
    current: { id: 'f1' },
    former: null,
    unread: null,
  });
  expect(await lookAt(collection, standing(), records)).toMatchObject({ second: null });
  const [row] = await circularOf(collection, records, day(9));
  expect(row?.problem).toContain('读不出文字和表格');
});
