import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { newCollection, newUnit } from '../collection/collection';
import { addUnits, changeSettings } from '../collection/commands';
import { openCollection, writeCollection } from '../collection/stored-collection';
import type { DraftStore } from '../storage/draft-store';
import { createMemoryStore } from '../storage/memory-store';
import type { CollectionSession } from './collection-session';
import type { Collections } from './collections';
import { collectionsOver } from './collections-over';
import { readOtherCopy, takeOver } from './other-copy';

const stored = readFileSync(new URL('../examples/ordinary.json', import.meta.url), 'utf8');
const report = (name: string) => new File([stored], name);

const channels: BroadcastChannel[] = [];
const sessions: CollectionSession[] = [];
afterEach(async () => {
  // What is still to be saved is told to the other windows: only then may they stop listening.
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  for (const channel of channels.splice(0)) channel.close();
});

function windowOver(store: DraftStore, downloads: string[] = []): Collections {
  const channel = new BroadcastChannel('collections');
  channels.push(channel);
  const clock = () => new Date('2027-01-18T14:32:00+08:00');
  return collectionsOver(store, { clock, channel, downloads });
}

async function opened(collections: Collections, id: string): Promise<CollectionSession> {
  const opening = await collections.open(id);
  if (!opening.ok) throw new Error(opening.failure);
  sessions.push(opening.session);
  return opening.session;
}

async function begun(store: DraftStore, downloads?: string[]) {
  const collections = windowOver(store, downloads);
  const session = await collections.create(newCollection(2026, '云溪县'));
  sessions.push(session);
  session.perform(addUnits([newUnit('u', '云溪县科学技术局')]));
  await session.intake.take([report('科技局.json')], false);
  await session.autosave.flush();
  return { collections, session };
}

test('what was collected is there after a restart, each report as a record of its own', async () => {
  const store = createMemoryStore();
  const { session } = await begun(store);
  const later = windowOver(store);
  const list = await later.list();
  expect(list.ok && list.value).toMatchObject([
    { id: session.id, summary: { place: '云溪县', units: 1, outside: 0, states: { received: 1 } } },
  ]);
  await session.close();
  const again = await opened(later, session.id);
  const [arrival] = again.view().collection.arrivals;
  expect(arrival).toMatchObject({ file: '科技局.json', agency: '云溪县科学技术局', refused: '' });
  expect(await again.records.read(arrival?.id ?? '')).toMatchObject({ checkCode: arrival?.checkCode });
  // The value refers to the record and does not hold it.
  const kept = await store.read(session.id);
  expect(kept.ok && kept.value?.json).not.toContain('newlyReceived');
});

test('a second window reads along and takes over; what the first does then is refused', async () => {
  const store = createMemoryStore();
  const { session } = await begun(store);
  const second = windowOver(store);
  expect((await opened(second, session.id)).access()).toBe('reading');
  const taken = await second.takeOver(session.id);
  expect(taken.ok && taken.session.access()).toBe('writing');
  if (taken.ok) sessions.push(taken.session);
  expect(session.access()).toBe('taken');
  session.perform(changeSettings('改名称', { place: '别处' }));
  expect(session.view().collection.place).toBe('云溪县');
});

test('taking files in leaves a snapshot before, to which one can go back and forth', async () => {
  const { collections, session } = await begun(createMemoryStore());
  const list = await collections.snapshots(session.id);
  const before = list.ok ? list.value.find(({ why }) => why?.kind === 'before') : undefined;
  const former = await collections.readSnapshot(session.id, before?.number ?? 0);
  expect(former?.arrivals).toEqual([]);
  if (former) session.restore(former, '恢复');
  expect(session.view().collection.arrivals).toEqual([]);
  session.undo();
  expect(session.view().collection.arrivals).toHaveLength(1);
});

test('a full disk loses nothing while the page lives: it is said, and the file holds all', async () => {
  const full: DraftStore = {
    ...createMemoryStore(),
    keepPart: () => Promise.resolve({ ok: false, failure: 'full' }),
  };
  const downloads: string[] = [];
  const { session } = await begun(full, downloads);
  expect(session.records.unkept()).toBe(1);
  expect(session.isAtRisk()).toBe(true);
  await session.file.save();
  const file = openCollection(downloads[0] ?? '');
  expect(file.ok && file.records.size).toBe(1);

  // On another computer the records come with it.
  const store = createMemoryStore();
  if (!file.ok) throw new Error(file.message);
  const elsewhere = await windowOver(store).create(file.collection, file.records);
  sessions.push(elsewhere);
  const [id] = Array.from(file.records.keys());
  expect(await elsewhere.records.read(id ?? '')).not.toBeNull();
});

test('deleting all data takes the records with it, in every window', async () => {
  const store = createMemoryStore();
  const { session } = await begun(store);
  const other = windowOver(store);
  await other.clear();
  await new Promise<void>((resolve) => {
    const look = () => session.access() === 'cleared' && resolve();
    session.onAccess(look);
    look();
  });
  const [arrival] = session.view().collection.arrivals;
  expect(await store.part(session.id, arrival?.id ?? '')).toEqual({ ok: true, value: null });
  const list = await other.list();
  expect(list.ok && list.value).toEqual([]);
});

test('a colleague’s copy brings its files with what was read of them, and is one step that is taken back', async () => {
  const downloads: string[] = [];
  const { session } = await begun(createMemoryStore(), downloads);
  const theirs = await begun(createMemoryStore(), downloads);
  const other = new File([stored.replace(/云溪县科学技术局/g, '云溪县水利局')], '水利局.json');
  theirs.session.perform(addUnits([newUnit('w', '云溪县水利局')]));
  await theirs.session.intake.take([other], false);
  await theirs.session.file.save();
  const file = new File([downloads[downloads.length - 1] ?? ''], '同事的.json');
  const read = await readOtherCopy(session, file);
  if (!read.ok) throw new Error(read.message);
  expect(read.copy.merged).toMatchObject({
    units: [{ id: 'w' }],
    arrivals: [{ agency: '云溪县水利局' }],
    conflicts: [],
  });
  await takeOver(session, read.copy);
  const { arrivals } = session.view().collection;
  expect(arrivals.map(({ file: name }) => name)).toEqual(['科技局.json', '水利局.json']);
  expect((await session.records.read(arrivals[1]!.id))?.draft.agency.name).toBe('云溪县水利局');
  session.undo();
  expect(session.view().collection.arrivals).toHaveLength(1);
});

test.each([
  ['{', '不是有效的 JSON'],
  ['{"type":"other"}', '不是年报助手保存的审核文件'],
  [writeCollection(newCollection(2026, '丹溪县'), ''), '没有一个相同的单位或文件，没有并入'],
  [JSON.stringify({ type: 'nianbao-collection', version: 99 }), '更新的年报助手'],
])('a file that is no copy of this collection is refused in a sentence: %#', async (text, words) => {
  const { session } = await begun(createMemoryStore());
  const before = session.view().collection;
  const read = await readOtherCopy(session, new File([text], '别的.json'));
  expect(read.ok ? '' : read.message).toContain(words);
  expect(session.view().collection).toBe(before);
});

test('a collection that is opened from its file has all its reports at once, before they are stored', async () => {
  const store = createMemoryStore();
  const { session } = await begun(store);
  const { collection } = session.view();
  const records = new Map<string, string>();
  for (const { id } of collection.arrivals) records.set(id, (await session.records.text(id)) ?? '');
  const again = await windowOver(createMemoryStore()).create(collection, records);
  sessions.push(again);
  while (again.lines.lines().size < 1)
    await new Promise<void>((resolve) => {
      const stop = again.lines.subscribe(() => resolve(stop()));
    });
  // What cannot be read is null for good.
  expect(Array.from(again.lines.lines().values())).toEqual([
    expect.objectContaining({ yearInTitle: expect.any(Number) }),
  ]);
});
