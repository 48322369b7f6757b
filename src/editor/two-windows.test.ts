import { afterEach, describe, expect, test } from 'vitest';
import type { DraftStore } from '../storage/draft-store';
import { createMemoryStore } from '../storage/memory-store';
import { createTabs } from '../storage/tabs';
import type { Session } from './session';
import { createWorkspace, type Workspace } from './workspace';

const clock = () => new Date('2027-01-18T14:32:00+08:00');
const channels: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

/** A window over a shared store; `hearing` false for browsers in which windows cannot speak, or that sleep. */
function windowOver(store: DraftStore, hearing = true): Workspace {
  if (!hearing) return createWorkspace({ store, tabs: createTabs(null), clock });
  const channel = new BroadcastChannel('two-windows');
  channels.push(channel);
  return createWorkspace({ store, tabs: createTabs(channel), clock });
}

async function opened(workspace: Workspace, id: string): Promise<Session> {
  const result = await workspace.open(id);
  if (!result.ok) throw new Error(result.failure);
  return result.session;
}

async function takenOver(workspace: Workspace, id: string): Promise<Session> {
  const result = await workspace.takeOver(id);
  if (!result.ok) throw new Error(result.failure);
  return result.session;
}

const nameOf = (session: Session) => session.editor.draft().agency.name;
const name = (session: Session, after: string) =>
  session.editor.change('改名', [{ path: 'agency.name', after }]);

/** Resolves when a session's draft is called so. */
const called = (session: Session, wanted: string) =>
  new Promise<void>((resolve) => {
    const look = () => nameOf(session) === wanted && resolve();
    session.editor.subscribe(look);
    look();
  });

const accessed = (session: Session, wanted: string) =>
  new Promise<void>((resolve) => {
    const look = () => session.access() === wanted && resolve();
    session.onAccess(look);
    look();
  });

async function twoWindows() {
  const store = createMemoryStore();
  const [first, second] = [windowOver(store), windowOver(store)];
  const id = await first.createBlank();
  const writer = await opened(first, id);
  name(writer, '云溪县财政局');
  await writer.autosave.flush();
  return { store, first, second, id, writer };
}

const kept = async (store: DraftStore, id: string) => {
  const record = await store.read(id);
  return record.ok ? (record.value?.json ?? '') : '';
};

describe('a draft that is being written in another window', () => {
  test('opens for reading: nothing changes it, and what the other one saves is shown', async () => {
    const { second, id, writer } = await twoWindows();
    const reader = await opened(second, id);
    expect(reader.access()).toBe('reading');
    name(reader, '这边的');
    reader.editor.undo();
    expect(nameOf(reader)).toBe('云溪县财政局');
    name(writer, '云溪县审计局');
    await writer.autosave.flush();
    await called(reader, '云溪县审计局');
    expect(writer.access()).toBe('writing');
  });

  test('can be taken over after the first has saved, and back again', async () => {
    const { store, first, second, id, writer } = await twoWindows();
    await opened(second, id);
    name(writer, '云溪县审计局');
    const taker = await takenOver(second, id);
    expect(nameOf(taker)).toBe('云溪县审计局');
    expect(writer.access()).toBe('taken');
    name(writer, '过时的');
    await writer.autosave.flush();
    name(taker, '云溪县统计局');
    await taker.autosave.flush();
    expect(await kept(store, id)).toContain('云溪县统计局');
    await called(writer, '云溪县统计局');

    const again = await takenOver(first, id);
    expect([again.access(), taker.access()]).toEqual(['writing', 'taken']);
    expect(nameOf(again)).toBe('云溪县统计局');
  });

  test('is not taken over while the first cannot save', async () => {
    const { store, second, id, writer } = await twoWindows();
    const write = store.write.bind(store);
    store.write = () => Promise.resolve({ ok: false, failure: 'full' });
    name(writer, '没存上的');
    expect(await second.takeOver(id)).toEqual({ ok: false, failure: 'unsaved' });
    expect(writer.access()).toBe('writing');
    store.write = write;
    await writer.autosave.flush();
    expect(await kept(store, id)).toContain('没存上的');
  });

  test('belongs to the next who opens it once it was left', async () => {
    const { first, second, id } = await twoWindows();
    await first.createBlank();
    expect((await opened(second, id)).access()).toBe('writing');
  });

  test('is left alone by “new report”, even if nothing was written in it', async () => {
    const store = createMemoryStore();
    const [first, second] = [windowOver(store), windowOver(store)];
    const id = await first.createBlank();
    await first.session()?.autosave.flush();
    expect(await second.createBlank()).not.toBe(id);
  });

  test('is taken by the third of three windows, and both others only read', async () => {
    const { store, second, id, writer } = await twoWindows();
    const third = windowOver(store);
    const reader = await opened(second, id);
    const taker = await takenOver(third, id);
    name(taker, '第三个窗口');
    await taker.autosave.flush();
    await Promise.all([called(writer, '第三个窗口'), called(reader, '第三个窗口')]);
    expect([writer.access(), reader.access(), taker.access()]).toEqual(['taken', 'reading', 'writing']);
  });

  test('and is deleted in the second says so in the first, which can have it back', async () => {
    const { store, first, second, id, writer } = await twoWindows();
    const third = windowOver(store);
    const reader = await opened(third, id);
    await second.remove(id);
    await Promise.all([accessed(writer, 'removed'), accessed(reader, 'removed')]);
    name(writer, '已删的');
    await writer.autosave.flush();
    expect(await kept(store, id)).toBe('');
    expect(await second.open(id)).toEqual({ ok: false, failure: 'removed' });

    const back = await first.bringBack(id);
    if (!back.ok) throw new Error(back.failure);
    expect([back.session.access(), nameOf(back.session)]).toEqual(['writing', '云溪县财政局']);
    name(back.session, '恢复后的');
    await back.session.autosave.flush();
    expect(await kept(store, id)).toContain('恢复后的');
    await called(reader, '恢复后的');
    expect(reader.access()).toBe('taken');
  });

  test('and is deleted and had back in the second goes on in either', async () => {
    const { first, second, id, writer } = await twoWindows();
    await second.remove(id);
    await accessed(writer, 'removed');
    await second.putBack(id);
    await accessed(writer, 'taken');
    expect((await takenOver(first, id)).access()).toBe('writing');
  });

  test('keeps what was not saved yet when it was deleted, and has it back with the draft', async () => {
    const store = createMemoryStore();
    const [sleeper, other] = [windowOver(store, false), windowOver(store, false)];
    const id = await sleeper.createBlank();
    const mine = await opened(sleeper, id);
    name(mine, '起初的');
    await mine.autosave.flush();
    await other.remove(id);
    name(mine, '删除时还没存的');
    await mine.autosave.flush();
    expect(mine.access()).toBe('removed');
    const ring = await other.snapshots(id);
    expect(ring.ok && ring.value[0]?.why).toEqual({ kind: 'refused' });
    const back = await sleeper.bringBack(id);
    if (!back.ok) throw new Error(back.failure);
    expect(nameOf(back.session)).toBe('删除时还没存的');
    expect(back.session.editor.view().undoLabel).not.toBeNull();
  });

  test('is noticed by a window that slept through its deletion when it comes to the front', async () => {
    const store = createMemoryStore();
    const [sleeper, other] = [windowOver(store, false), windowOver(store, false)];
    const id = await sleeper.createBlank();
    const mine = await opened(sleeper, id);
    name(mine, '起初的');
    await mine.autosave.flush();
    await other.remove(id);
    await mine.check();
    expect(mine.access()).toBe('removed');
  });
});

describe('all data of this computer deleted in another window', () => {
  /** All that a store holds of a draft. */
  const traces = async (store: DraftStore, id: string) => {
    const all = [
      store.read(id),
      store.term(id),
      store.file(id),
      store.snapshots(id),
      store.removed(),
      store.list(),
    ];
    return (await Promise.all(all)).map((one) => one.ok && one.value);
  };
  const nothing = [null, null, null, [], [], []];

  test('is said, leaves what is written to be taken away, and nothing comes back', async () => {
    const { store, first, second, id, writer } = await twoWindows();
    name(writer, '还没存的');
    await second.clear();
    await accessed(writer, 'cleared');
    expect([first.isCleared(), second.isCleared()]).toEqual([true, false]);
    expect(nameOf(writer)).toBe('还没存的');
    expect(first.isAtRisk()).toBe(true);
    name(writer, '再写的');
    writer.editor.undo();
    await writer.autosave.flush();
    await writer.check();
    writer.leave();
    await writer.close();
    expect(nameOf(writer)).toBe('还没存的');
    expect(await traces(store, id)).toEqual(nothing);
  });

  test('takes what was being written at that moment, and what had been saved is only here now as well', async () => {
    const { store, first, second, id, writer } = await twoWindows();
    const write = store.write.bind(store);
    let go = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    store.write = async (...of) => {
      await gate;
      return write(...of);
    };
    name(writer, '正在存的');
    const saving = writer.autosave.flush();
    await second.clear();
    await accessed(writer, 'cleared');
    go();
    await saving;
    await writer.close();
    await writer.clearedElsewhere();
    expect(await traces(store, id)).toEqual(nothing);
    expect(first.isAtRisk()).toBe(true);

    const again = await twoWindows();
    await again.second.clear();
    await accessed(again.writer, 'cleared');
    expect(again.first.isAtRisk()).toBe(true);
    expect(await traces(again.store, again.id)).toEqual(nothing);
  });

  test('the report is kept by its window when another is begun there, and can be gone back to', async () => {
    const { first, second, id, writer } = await twoWindows();
    name(writer, '只剩这里的');
    await second.clear();
    await accessed(writer, 'cleared');
    const another = await first.createBlank();
    await opened(first, another);
    expect(first.isAtRisk()).toBe(true);
    expect(first.onlyHere().map((session) => session.id)).toEqual([id]);
    const back = await opened(first, id);
    expect([nameOf(back), back.access()]).toEqual(['只剩这里的', 'cleared']);
    expect(first.onlyHere().map((session) => session.id)).toEqual([id]);
    await first.clear();
    expect([first.onlyHere(), first.isAtRisk()]).toEqual([[], false]);
  });
});

describe('a window that slept while another went on', () => {
  test('writes nothing over it: what it had is kept as a snapshot', async () => {
    const store = createMemoryStore();
    const [sleeper, other] = [windowOver(store, false), windowOver(store, false)];
    const id = await sleeper.createBlank();
    const mine = await opened(sleeper, id);
    name(mine, '起初的');
    await mine.autosave.flush();
    const theirs = await opened(other, id);
    name(theirs, '那边的');
    await theirs.autosave.flush();

    name(mine, '这边的');
    mine.leave();
    name(mine, '这边又改的');
    mine.leave();
    await accessed(mine, 'refused');
    await mine.snapshots.flush();
    expect(await kept(store, id)).toContain('那边的');
    const ring = await other.snapshots(id);
    const refused = ring.ok ? ring.value.filter(({ why }) => why?.kind === 'refused') : [];
    const names = await Promise.all(
      refused.map(async ({ number }) => (await other.readSnapshot(id, number))?.agency.name),
    );
    expect(names).toContain('这边又改的');
    expect(theirs.access()).toBe('writing');
  });
});

test('a write whose answer was lost is tried again and is no conflict', async () => {
  const store = createMemoryStore();
  const workspace = windowOver(store);
  const session = await opened(workspace, await workspace.createBlank());
  await session.autosave.flush();
  const write = store.write.bind(store);
  store.write = async (record, term) => {
    store.write = write;
    await write(record, term);
    return { ok: false, failure: 'unavailable' };
  };
  name(session, '云溪县财政局');
  await session.autosave.flush();
  expect(session.autosave.state()).toMatchObject({ kind: 'failed', failure: 'unavailable' });
  await session.autosave.flush();
  expect(session.autosave.state()).toMatchObject({ kind: 'saved', failure: null });
  expect(session.access()).toBe('writing');
});

test('a full disk that takes no claim lets a draft be read, and claims it when it can save', async () => {
  const { store, first, id } = await twoWindows();
  await first.createBlank();
  const claim = store.claim.bind(store);
  store.claim = () => Promise.resolve({ ok: false, failure: 'full' });
  const workspace = windowOver(store);
  const session = await opened(workspace, id);
  name(session, '云溪县审计局');
  await session.autosave.flush();
  expect(session.autosave.state()).toMatchObject({ kind: 'failed', failure: 'full' });
  store.claim = claim;
  await session.autosave.flush();
  expect(await kept(store, id)).toContain('云溪县审计局');
});
