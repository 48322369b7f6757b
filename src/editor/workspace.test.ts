import { describe, expect, test } from 'vitest';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import type { DraftStore } from '../storage/draft-store';
import { createMemoryStore } from '../storage/memory-store';
import { createTabs } from '../storage/tabs';
import type { Session } from './session';
import type { DraftSummary } from './summary';
import type { DraftListing } from './draft-listings';
import { createWorkspace, type Workspace } from './workspace';

const clock = () => new Date('2027-01-18T14:32:00+08:00');
const workspaceOver = (store: DraftStore) => createWorkspace({ store, tabs: createTabs(null), clock });
const name = (session: Session, after: string) =>
  session.editor.change('改名', [{ path: 'agency.name', after }]);

function draftOf(agency: string): Draft {
  const empty = emptyDraft(2026);
  return { ...empty, agency: { ...empty.agency, name: agency } };
}

async function opened(workspace: Workspace, id: string): Promise<Session> {
  const result = await workspace.open(id);
  if (!result.ok) throw new Error(result.failure);
  return result.session;
}

async function listed(workspace: Workspace): Promise<DraftListing[]> {
  const list = await workspace.list();
  return list.ok ? list.value : [];
}

/** The same drafts as the next start of the program finds them. */
const restarted = (store: DraftStore) => workspaceOver(store);

test('what was written is there after a restart, with the step it was left at', async () => {
  const store = createMemoryStore();
  const workspace = workspaceOver(store);
  const id = await workspace.createBlank();
  const session = await opened(workspace, id);
  session.visit('applications');
  name(session, '云溪县科学技术局');
  await session.autosave.flush();

  const later = restarted(store);
  expect(await listed(later)).toMatchObject([
    { id, summary: { agency: '云溪县科学技术局', year: 2026, lastStep: 'applications', touched: true } },
  ]);
  const again = await opened(later, id);
  expect(again.editor.draft()).toEqual(session.editor.draft());
});

test('listing waits for what is not written yet', async () => {
  const workspace = workspaceOver(createMemoryStore());
  name(await opened(workspace, await workspace.createBlank()), '云溪县财政局');
  expect(await listed(workspace)).toMatchObject([{ summary: { agency: '云溪县财政局' } }]);
});

test('a report begun and left untouched is taken up again, one written in is not', async () => {
  const workspace = workspaceOver(createMemoryStore());
  const first = await workspace.createBlank();
  expect(await workspace.createBlank()).toBe(first);
  name(await opened(workspace, first), '云溪县财政局');
  expect(await workspace.createBlank()).not.toBe(first);
});

test('an untouched report of last season begins with this season’s year', async () => {
  const store = createMemoryStore();
  const before = createWorkspace({
    store,
    tabs: createTabs(null),
    clock: () => new Date('2026-01-18T10:00:00+08:00'),
  });
  const id = await before.createBlank();
  await before.list();
  const workspace = restarted(store);
  expect(await workspace.createBlank()).toBe(id);
  await workspace.list();
  expect((await opened(restarted(store), id)).editor.draft().year).toBe(2026);
});

test('opening another draft saves the one left behind', async () => {
  const store = createMemoryStore();
  const workspace = workspaceOver(store);
  const first = await workspace.createFrom(draftOf('甲局'));
  name(await opened(workspace, first), '甲局（改）');
  await workspace.createFrom(draftOf('乙局'));
  expect((await opened(workspace, first)).editor.draft().agency.name).toBe('甲局（改）');
});

test('the file a report came from is known as long as the page lives, and never kept', async () => {
  const store = createMemoryStore();
  const workspace = workspaceOver(store);
  const source = { fileName: '甲局.docx', receipt: null, checkCode: '1A2B3C4D' };
  const id = await workspace.createFrom(draftOf('甲局'), source);
  await workspace.createFrom(draftOf('乙局'));
  expect(workspace.session()?.source).toBeNull();
  expect((await opened(workspace, id)).source).toEqual(source);
  expect((await opened(restarted(store), id)).source).toBeNull();
});

describe('a draft that cannot be opened', () => {
  test('is missing', async () => {
    expect(await workspaceOver(createMemoryStore()).open('nowhere')).toEqual({
      ok: false,
      failure: 'missing',
    });
  });

  test('was written by a newer version: its text comes back as it is kept', async () => {
    const store = createMemoryStore();
    const json = '{"type":"nianbao-report","version":999,"draft":{}}';
    await store.write(
      { id: 'a', savedAt: '2027-01-18T00:00:00Z', revision: 1, meta: 'of tomorrow', json },
      1,
    );
    const workspace = workspaceOver(store);
    expect(await workspace.open('a')).toMatchObject({ ok: false, failure: 'unreadable', json });
    expect(await listed(workspace)).toEqual([
      { id: 'a', savedAt: '2027-01-18T00:00:00Z', summary: null, inFileAt: null },
    ]);
  });
});

describe('a summary of an older program, without a step of today’s', () => {
  async function withOldSummary() {
    const store = createMemoryStore();
    const workspace = workspaceOver(store);
    const session = await opened(workspace, await workspace.createBlank());
    session.visit('problems');
    name(session, '云溪县财政局');
    const [before] = await listed(workspace);
    const { id } = session;
    const record = await store.read(id);
    const claimed = await store.claim(id, 'another window');
    if (!record.ok || !record.value || !claimed.ok || !before) throw new Error('not kept');
    const { steps: whole, ...rest } = record.value.meta as DraftSummary;
    const { others: _, ...fewer } = whole;
    const old = { ...record.value, revision: record.value.revision + 1, meta: { ...rest, steps: fewer } };
    await store.write(old, claimed.value.term);
    return { store, id, before };
  }

  test('is worked out again from the draft, also the step it was left at', async () => {
    const { store, before } = await withOldSummary();
    expect(await listed(restarted(store))).toEqual([before]);
  });

  test('keeps its name among the deleted', async () => {
    const { store, id } = await withOldSummary();
    const workspace = restarted(store);
    await workspace.remove(id);
    const removed = await workspace.removed();
    expect(removed.ok && removed.value.map(({ summary }) => summary)).toEqual([
      { agency: '云溪县财政局', year: 2026 },
    ]);
  });
});

test('a deleted draft can be put back whole, also the one that was open', async () => {
  const store = createMemoryStore();
  const workspace = workspaceOver(store);
  const id = await workspace.createFrom(draftOf('甲局'));
  name(await opened(workspace, id), '甲局（改）');
  const removed = await workspace.remove(id);
  expect(await listed(workspace)).toEqual([]);
  expect((await workspace.open(id)).ok).toBe(false);
  expect(removed).toEqual({ ok: true, value: true });
  expect(await workspace.removed()).toMatchObject({ value: [{ id, removedAt: clock().toISOString() }] });
  await workspace.putBack(id);
  expect(await workspace.removed()).toMatchObject({ value: [] });
  expect((await opened(workspace, id)).editor.draft().agency.name).toBe('甲局（改）');
});

test('clearing leaves nothing, not even what was still to be saved', async () => {
  const store = createMemoryStore();
  const workspace = workspaceOver(store);
  name(await opened(workspace, await workspace.createFrom(draftOf('甲局'))), '甲局（改）');
  await workspace.clear();
  expect(workspace.session()).toBeNull();
  expect(await listed(restarted(store))).toEqual([]);
});

test('two windows with the same draft: the one that is behind does not write over the other', async () => {
  const store = createMemoryStore();
  const one = workspaceOver(store);
  const id = await one.createFrom(draftOf('甲局'));
  await one.list();
  const other = restarted(store);
  const [mine, theirs] = [await opened(one, id), await opened(other, id)];
  name(theirs, '那边的');
  await theirs.autosave.flush();
  name(mine, '这边的');
  await mine.autosave.flush();
  expect(mine.autosave.state()).toMatchObject({ kind: 'failed', failure: 'conflict' });
  expect((await opened(restarted(store), id)).editor.draft().agency.name).toBe('那边的');
});

test('an earlier state that is brought back does not take the number of the last 送审版 back', async () => {
  const workspace = workspaceOver(createMemoryStore());
  const session = await opened(workspace, await workspace.createBlank());
  const earlier = session.editor.draft();
  name(session, '云溪县财政局');
  session.editor.note('reviewVersion', 2);
  session.restore(earlier, '恢复');
  expect(session.editor.draft()).toEqual({ ...earlier, reviewVersion: 2 });
});
