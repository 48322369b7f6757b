import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { newCollection, newUnit } from '../collection/collection';
import { addUnits, changeUnit, removeUnit, sendBack } from '../collection/commands';
import { unmatchedLastYears } from '../collection/last-years';
import { standingsOf } from '../collection/standing';
import { filledDraft } from '../examples/filled-draft';
import { writeText } from '../files/text/write';
import { reportOf } from '../report/report';
import { createMemoryStore } from '../storage/memory-store';
import type { CollectionSession } from './collection-session';
import type { Collections } from './collections';
import { collectionsOver } from './collections-over';
import { unmatchedWords } from './intake-words';

const water = newUnit('w', '云溪县水利局');
const archive = newUnit('a', '云溪县档案馆');

function report(agency: string, year = 2026): File {
  const draft = filledDraft({
    draft(own) {
      own.agency.name = agency;
      own.year = year;
      own.signature.date = `${year + 1}-01-22`;
    },
  });
  return new File([writeText(compose(reportOf(draft)))], `${agency}.txt`);
}

/** A file that is changed or taken away after it was chosen: the browser then refuses to read it. */
class GoneFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('The file was changed.', 'NotReadableError'));
  }
}

let collections: Collections;
let session: CollectionSession;
beforeEach(async () => {
  collections = collectionsOver(createMemoryStore());
  session = await collections.create(newCollection(2026, '云溪县'));
  session.perform(addUnits([water, archive]));
});
afterEach(() => session.close());

const arrivals = () => session.view().collection.arrivals;
const states = () => standingsOf(session.view().collection).standings.map(({ state }) => state);

test('a file that changes or vanishes while it is read is said on its row; the others go on, and it may come again', async () => {
  await session.intake.take([new GoneFile(['x'], '云溪县水利局.txt'), report(archive.name)], false);
  expect(arrivals()).toMatchObject([
    { file: '云溪县水利局.txt', refused: expect.stringContaining('可能在读的时候改过、移走了') },
    { agency: archive.name, refused: '' },
  ]);
  expect(states()).toEqual(['unread', 'received']);
  await session.intake.take([report(water.name)], false);
  expect(states()).toEqual(['received', 'received']);
  // One file came, not two.
  expect(arrivals().map(({ file }) => file)).toEqual(['云溪县档案馆.txt', '云溪县水利局.txt']);
});

test('the same folder twice doubles nothing, and that is said in one line', async () => {
  const folder = () => [report(water.name), report(archive.name), new File(['PK\u0003\u0004'], '坏.docx')];
  await session.intake.take(folder(), false);
  const before = session.view().collection;
  await session.intake.take(folder(), false);
  expect(session.view().collection).toBe(before);
  expect(session.intake.state().said).toBe('3 份以前收过，没有重复收。');
  await session.intake.take([report(water.name, 2025)], true);
  await session.intake.take([report(water.name, 2025)], true);
  expect(arrivals()).toHaveLength(4);
  expect(session.intake.state().said).toBe('1 份以前收过，没有重复收。');
});

test('another scan under the same name is another file, be it the answer to a note; the same one is not', async () => {
  const scan = (bytes: string) => new File([`PK\u0003\u0004${bytes}`], `${water.name}.docx`);
  await session.intake.take([scan('一')], false);
  const [first] = arrivals();
  if (!first) throw new Error('not taken in');
  const sent = { at: '2027-01-20T00:00:00Z', due: '', note: '请改发 Word。', list: '', about: first.id };
  session.perform(sendBack(water, { ...sent, seen: [first.id] }));
  await session.intake.take([scan('一')], false);
  expect(states()[0]).toBe('returned');
  await session.intake.take([scan('二')], false);
  expect(arrivals()).toHaveLength(2);
  expect(states()[0]).toBe('unread');
});

test('a scan that was chosen together with a report is no later version of it; one that is chosen later may be', async () => {
  const scan = (bytes: string) =>
    new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), bytes], `${water.name}.jpg`);
  await session.intake.take([scan('一'), report(water.name)], false);
  const [standing] = standingsOf(session.view().collection).standings;
  expect(standing).toMatchObject({
    state: 'received',
    companions: [{ file: '云溪县水利局.jpg' }],
    unreadAfter: [],
  });
  await session.intake.take([scan('二')], false);
  const [after] = standingsOf(session.view().collection).standings;
  expect(after).toMatchObject({ companions: [{}], unreadAfter: [{ file: '云溪县水利局.jpg' }] });
});

test('last year’s reports that find no unit are named until they find one', async () => {
  const old = [report(water.name, 2025), report('云溪县文物局', 2025), report('云溪县方志办', 2025)];
  await session.intake.take(old, true);
  const said = () => unmatchedWords(unmatchedLastYears(session.view().collection));
  expect(said()).toMatch(/^上年的 2 份没有对上单位：云溪县文物局、云溪县方志办；/);
  const from = '云溪县文物局';
  session.perform(changeUnit({ ...archive, successions: [{ from, how: 'merged' }] }));
  await session.intake.take([report(from, 2025), report('云溪县招商局', 2025)], true);
  // The county's own is held against the sum, and merged into nobody.
  await session.intake.take([report('云溪县人民政府', 2025), report('云溪县', 2025)], true);
  // Also after other files came.
  expect(said()).toMatch(/^上年的 2 份没有对上单位：云溪县方志办、云溪县招商局；/);
});

test('while this year’s files are read nobody is known to have sent nothing; last year’s say nothing of that', async () => {
  const isReceiving = () => session.intake.state().isReceiving;
  const before = session.intake.take([report(water.name, 2025)], true);
  expect(isReceiving()).toBe(false);
  const now = session.intake.take([report(water.name)], false);
  const behind = session.intake.take([report(archive.name, 2025)], true);
  await before;
  expect(isReceiving()).toBe(true);
  await now;
  expect(session.intake.state()).toMatchObject({ isRunning: true, isReceiving: false });
  await behind;
  expect(session.intake.state().isRunning).toBe(false);
});

test('last year’s report of an agency that was split is counted among last year’s', async () => {
  const split = { from: '云溪县河道所', how: 'split', date: '', shares: {} } as const;
  session.perform(changeUnit({ ...water, successions: [split] }));
  const both = [water.name, archive.name].flatMap((name) => [report(name), report(name, 2025)]);
  await session.intake.take([...both, report(split.from, 2025)], false);
  expect(session.intake.state().said).toContain('其中 3 份是 2025 年的');
});

/** A file that can be read only once the test lets it. */
class HeldFile extends File {
  release: () => void = () => undefined;
  private readonly held = new Promise<void>((resolve) => (this.release = resolve));

  override async arrayBuffer(): Promise<ArrayBuffer> {
    await this.held;
    return super.arrayBuffer();
  }
}

/** Takes two files, and stops before the second is read. */
async function stopHalfway(): Promise<void> {
  const held = new HeldFile([report(archive.name)], '档案馆.txt');
  const taken = session.intake.take([report(water.name), held], false);
  await expect.poll(() => arrivals().length).toBe(1);
  session.intake.stop();
  held.release();
  await taken;
}

test('that it is stopping is said at once, until what is under way is through; files chosen after that are read', async () => {
  const held = new HeldFile([report(archive.name)], '档案馆.txt');
  const isStopping = () => session.intake.state().isStopping;
  const taken = session.intake.take([held], false);
  expect(isStopping()).toBe(false);
  session.intake.stop();
  expect(session.intake.state()).toMatchObject({ isRunning: true, isStopping: true });
  const next = new HeldFile([report(water.name)], '水利局.txt');
  const later = session.intake.take([next], false);
  held.release();
  await taken;
  await expect.poll(isStopping).toBe(false);
  expect(session.intake.state().isRunning).toBe(true);
  session.intake.stop();
  next.release();
  await later;
  expect(session.intake.state()).toMatchObject({ isRunning: false, isStopping: false });
  session.intake.stop();
  expect(isStopping()).toBe(false);
});

test('停止 holds for all that was chosen before it, and how many of them were not read is said in one sum', async () => {
  const held = new HeldFile([report(archive.name)], '档案馆.txt');
  const first = session.intake.take([held], false);
  const second = session.intake.take([report(water.name), report(water.name, 2025)], false);
  session.intake.stop();
  held.release();
  await Promise.all([first, second]);
  expect(arrivals()).toEqual([]);
  expect(session.intake.state()).toMatchObject({
    isRunning: false,
    said: '停止了，3 份没有读；要收请再选一次。',
  });
  // It was said of those alone.
  await session.intake.take([report(water.name)], false);
  expect(arrivals()).toHaveLength(1);
  expect(session.intake.state().said).toBe('');
});

test('a list of collections knows that files are read into one of them, and when all are', async () => {
  const isUnread = async () => {
    const list = await collections.list();
    return list.ok && list.value.map((listing) => listing.isUnread);
  };
  expect(await isUnread()).toEqual([false]);
  const held = new HeldFile([report(water.name)], '水利局.txt');
  const taken = session.intake.take([held], false);
  expect(await isUnread()).toEqual([true]);
  let told = 0;
  collections.onRead(() => told++);
  collections.onRead(() => (told = NaN))();
  expect(told).toBe(0);
  held.release();
  await taken;
  expect(told).toBe(1);
  expect(await isUnread()).toEqual([false]);
});

describe('what is said of the files that came', () => {
  const said = () => session.intake.state().said;
  const STOPPED = '停止了，1 份没有读；要收请再选一次。';

  test('goes when somebody has read it', async () => {
    await stopHalfway();
    expect(said()).toBe(STOPPED);
    session.intake.dismiss();
    expect(said()).toBe('');
  });

  test('goes with the files when they are taken back, and does not come back with them', async () => {
    await stopHalfway();
    session.undo();
    expect(said()).toBe('');
    session.redo();
    expect(arrivals()).toHaveLength(1);
    expect(said()).toBe('');
  });

  test('stays when something else is taken back', async () => {
    await stopHalfway();
    session.perform(changeUnit({ ...water, contact: '王' }));
    session.undo();
    session.redo();
    expect(said()).toBe(STOPPED);
  });
});

describe('without a roster', () => {
  const roster = () => session.view().collection.roster.map(({ name }) => name);
  const short = '水利局';

  /** Takes files in; those after the first are read once what came of the first is shown. */
  async function takeByTurns(first: File, ...others: readonly File[]): Promise<void> {
    const held = others.map((file) => new HeldFile([file], file.name));
    const shown = new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        stop();
        resolve();
      });
    });
    const taken = session.intake.take([first, ...held], false);
    await shown;
    for (const file of held) file.release();
    await taken;
  }

  beforeEach(() => session.undo());

  test('a unit is made as soon as its report is there, while others are read; taking back the files takes it as well', async () => {
    const held = new HeldFile([report(archive.name)], '档案馆.txt');
    const taken = session.intake.take([report(water.name), held], false);
    await expect.poll(roster).toEqual([water.name]);
    expect(session.intake.state().isRunning).toBe(true);
    held.release();
    await taken;
    expect(roster()).toEqual([water.name, archive.name]);
    expect(states()).toEqual(['received', 'received']);
    session.undo();
    expect(arrivals()).toEqual([]);
    expect(roster()).toEqual([]);
    session.redo();
    expect(states()).toEqual(['received', 'received']);
  });

  test.each([
    [water.name, short],
    [short, water.name],
  ])(
    '%s and %s are units of their own, whether shown together or one after the other',
    async (one, other) => {
      await takeByTurns(report(one), report(other));
      expect(roster()).toEqual([one, other]);
      expect(states()).toEqual(['received', 'received']);
      session.undo();
      await session.intake.take([report(one), report(other)], false);
      expect(roster()).toEqual([one, other]);
      expect(states()).toEqual(['received', 'received']);
    },
  );

  test('two files of one agency make one unit', async () => {
    const again = new File([report(water.name)], '水利局（改）.txt');
    await takeByTurns(report(water.name), again, report(archive.name));
    expect(roster()).toEqual([water.name, archive.name]);
  });

  test('where the reports are of another year, that is said first and then the units are made', async () => {
    await takeByTurns(report(water.name, 2025), report(archive.name, 2025));
    expect(session.view().collection.year).toBe(2025);
    expect(states()).toEqual(['received', 'received']);
    session.undo();
    expect(roster()).toEqual([]);
    expect(session.view().undoLabel).toBe('改年度');
  });

  test('a unit that is removed while files are read stays away, unless another file of it comes', async () => {
    const held = [report(archive.name), new File([report(water.name)], '再发.txt')].map(
      (file) => new HeldFile([file], file.name),
    );
    const taken = session.intake.take([report(water.name), ...held], false);
    await expect.poll(roster).toEqual([water.name]);
    const [made] = session.view().collection.roster;
    if (!made) throw new Error('no unit');
    session.perform(removeUnit(made));
    held[0]?.release();
    await expect.poll(roster).toEqual([archive.name]);
    held[1]?.release();
    await taken;
    expect(roster()).toEqual([archive.name, water.name]);
  });

  test('after 停止 the units of the rest are made when it is chosen again; once all is read the roster stands', async () => {
    await stopHalfway();
    expect(session.intake.state().said).toBe('停止了，1 份没有读；要收请再选一次。');
    await session.intake.take([report(water.name), report(archive.name)], false);
    expect(states()).toEqual(['received', 'received']);
    await session.intake.take([report('云溪县林业局')], false);
    expect(roster()).toEqual([water.name, archive.name]);
  });

  test('files that are taken back while others are read have their units when they are chosen again', async () => {
    const held = new HeldFile([report(archive.name)], '档案馆.txt');
    const taken = session.intake.take([report(water.name), held], false);
    await expect.poll(roster).toEqual([water.name]);
    session.undo();
    held.release();
    await taken;
    expect(roster()).toEqual([archive.name]);
    await session.intake.take([report(water.name)], false);
    expect(roster()).toEqual([archive.name, water.name]);
    expect(states()).toEqual(['received', 'received']);
  });

  test('a roster that somebody gives after 停止 stands', async () => {
    await stopHalfway();
    session.perform(addUnits([newUnit('f', '云溪县林业局')]));
    await session.intake.take([report(archive.name)], false);
    expect(roster()).toEqual([water.name, '云溪县林业局']);
  });

  test('files that came while nobody was in the roster have their units made with the next ones', async () => {
    await session.intake.take([report(water.name)], false);
    const [made] = session.view().collection.roster;
    if (!made) throw new Error('no unit');
    session.perform(removeUnit(made));
    await session.intake.take([report(archive.name)], false);
    expect(roster()).toEqual([water.name, archive.name]);
  });
});
