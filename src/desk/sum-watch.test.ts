import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { newCollection, newUnit } from '../collection/collection';
import { addUnits, changeUnit } from '../collection/commands';
import { COLLECTION_VERSION } from '../collection/stored-collection';
import type { DraftStore } from '../storage/draft-store';
import { createMemoryStore } from '../storage/memory-store';
import type { Collections } from './collections';
import { collectionsOver } from './collections-over';
import type { SumWatch, WatchedSum } from './sum-watch';

const stored = readFileSync(new URL('../examples/ordinary.json', import.meta.url), 'utf8');
const NEW = 'cells.applications.newlyReceived.naturalPerson';

const channels: BroadcastChannel[] = [];
const ends: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
  for (const channel of channels.splice(0)) channel.close();
});

function windowOver(store: DraftStore): Collections {
  const channel = new BroadcastChannel('sums');
  channels.push(channel);
  return collectionsOver(store, { channel });
}

async function begun(store: DraftStore) {
  const collections = windowOver(store);
  const session = await collections.create(newCollection(2026, '云溪县'));
  ends.push(() => session.close());
  session.perform(addUnits([newUnit('u', '云溪县科学技术局')]));
  await session.intake.take([new File([stored], '科技局.json')], false);
  await session.autosave.flush();
  return { collections, session };
}

async function watching(collections: Collections, id: string): Promise<SumWatch> {
  const watch = await collections.watchSum({ collection: id, place: '云溪县', year: 2026 });
  ends.push(() => watch.stop());
  return watch;
}

/** Resolves once the sum is as asked for. */
function until({ state, subscribe }: SumWatch, isIt: (watched: WatchedSum) => boolean): Promise<WatchedSum> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isIt(state())) return;
      stop();
      resolve(state());
    };
    const stop = subscribe(look);
    look();
  });
}
const isThere = ({ kind }: WatchedSum) => kind === 'there';
const numberIn = (watched: WatchedSum) =>
  watched.kind === 'there' ? (watched.taking.taken.values[NEW] ?? '') : null;

test('the sum of the collection that is open here, and of one another window has, as it is changed there', async () => {
  const store = createMemoryStore();
  const { collections, session } = await begun(store);
  const here = await watching(collections, session.id);
  const number = numberIn(await until(here, isThere));
  expect(number).toMatch(/^\d+$/);
  // What keeps the sum from being published is told with it.
  expect(here.state()).toMatchObject({ open: ['1 个单位还没有通过'] });
  const there = await watching(windowOver(store), session.id);
  const seen = await until(there, isThere);
  expect(seen).toMatchObject({ isElsewhere: true, taking: { taken: { collection: session.id } } });
  expect(numberIn(seen)).toBe(number);
  // Watching claims nothing: the other window goes on writing.
  session.perform(addUnits([newUnit('v', '云溪县水利局')]));
  await session.autosave.flush();
  expect(session.access()).toBe('writing');
  expect(numberIn(await until(there, (watched) => numberIn(watched) === ''))).toBe('');
  session.perform(changeUnit({ ...newUnit('v', '云溪县水利局'), counted: 'no' }));
  expect(numberIn(await until(here, (watched) => numberIn(watched) === number))).toBe(number);
});

test('where the collection itself is not there, the only one of that place and year stands for it', async () => {
  const { collections, session } = await begun(createMemoryStore());
  const seen = await until(await watching(collections, 'on another computer'), isThere);
  expect(seen).toMatchObject({ taking: { taken: { collection: session.id } } });
  const second = await collections.create(newCollection(2026, '云溪县'));
  ends.push(() => second.close());
  const gone = await until(await watching(collections, 'x'), ({ kind }) => kind === 'gone');
  expect(gone).toMatchObject({ why: 'missing' });
});

test('a collection that is deleted, never was, or is of a newer version', async () => {
  const store = createMemoryStore();
  const { collections, session } = await begun(store);
  const { id } = session;
  const kept = await store.read(id);
  const json = (kept.ok && kept.value?.json) || '';
  await session.close();
  await collections.remove(id);
  const gone = (watched: WatchedSum) => watched.kind === 'gone';
  expect(await until(await watching(windowOver(store), id), gone)).toMatchObject({ why: 'removed' });
  expect(await until(await watching(windowOver(store), 'x'), gone)).toMatchObject({ why: 'missing' });
  const newer = json.replace(`"version":${COLLECTION_VERSION}`, `"version":${COLLECTION_VERSION + 1}`);
  const claimed = await store.claim('n', 'tab');
  const term = claimed.ok ? claimed.value.term : 0;
  await store.write({ id: 'n', savedAt: '', revision: 1, meta: null, json: newer }, term);
  const unread = await watching(windowOver(store), 'n');
  const isUnreadable = ({ kind }: WatchedSum) => kind === 'unreadable';
  expect(await until(unread, isUnreadable)).toMatchObject({
    message: expect.stringContaining('先更新本程序') as unknown,
  });
});
