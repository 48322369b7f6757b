import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { form2021 } from '../format/forms';
import { cellPath, type Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import type { DraftStore } from '../storage/draft-store';
import { createMemoryStore } from '../storage/memory-store';
import { createTabs } from '../storage/tabs';
import type { Session } from './session';
import { createWorkspace, type Workspace } from './workspace';

const { typedCells } = form2021;

const START = new Date('2027-01-18T14:32:00+08:00');
const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const workspaceOver = (store: DraftStore) =>
  createWorkspace({ store, tabs: createTabs(null), clock: () => new Date() });
const name = (session: Session, after: string) =>
  session.editor.change('改名', [{ path: 'agency.name', after }]);

function draftOf(agency: string): Draft {
  const empty = emptyDraft(2026);
  return { ...empty, agency: { ...empty.agency, name: agency } };
}

async function begun(): Promise<{ store: DraftStore; workspace: Workspace; id: string; session: Session }> {
  const store = createMemoryStore();
  const workspace = workspaceOver(store);
  const id = await workspace.createFrom(draftOf('甲局'));
  const session = workspace.session()!;
  await session.autosave.flush();
  return { store, workspace, id, session };
}

/** Why each was taken and whose name stands in it, newest first. */
async function taken(workspace: Workspace, id: string): Promise<string[]> {
  const ring = await workspace.snapshots(id);
  if (!ring.ok) throw new Error(ring.failure);
  return Promise.all(
    ring.value.map(async ({ number, why }) => {
      const draft = await workspace.readSnapshot(id, number);
      const label = why?.kind === 'before' ? ` ${why.label}` : '';
      return `${why?.kind}${label}: ${draft?.agency.name}`;
    }),
  );
}

test('on opening, once for each state it is opened in', async () => {
  const { store, workspace, id, session } = await begun();
  expect(await taken(workspace, id)).toEqual(['opened: 甲局']);
  const again = workspaceOver(store);
  await again.open(id);
  expect(await taken(again, id)).toEqual(['opened: 甲局']);
  name(session, '乙局');
  name(again.session()!, '丙局');
  await again.session()!.autosave.flush();
  const third = workspaceOver(store);
  await third.open(id);
  expect(await taken(third, id)).toEqual(['opened: 丙局', 'opened: 甲局']);
});

test('a draft of an earlier version is kept as it was written', async () => {
  const { store, workspace, id, session } = await begun();
  await session.snapshots.flush();
  const record = await store.read(id);
  if (!record.ok || !record.value) throw new Error('not there');
  const json = record.value.json.replace(/"draft":/, '"of":"long ago","draft":');
  await store.write({ ...record.value, json }, 99);
  const later = workspaceOver(store);
  await later.open(id);
  await later.session()!.snapshots.flush();
  expect(await store.readSnapshot(id, 2)).toMatchObject({
    value: expect.stringContaining('"of":"long ago"'),
  });
  expect(await taken(workspace, id)).toHaveLength(2);
});

test('every ten minutes of work, never while nothing is written, and with a clock set back all the same', async () => {
  const { workspace, id, session } = await begun();
  for (let minute = 1; minute <= 25; minute++) {
    // oxlint-disable-next-line no-await-in-loop -- one minute after another
    await vi.advanceTimersByTimeAsync(MINUTE);
    name(session, `第${minute}分`);
    // oxlint-disable-next-line no-await-in-loop
    await session.autosave.flush();
  }
  expect(await taken(workspace, id)).toEqual(['worked: 第20分', 'worked: 第10分', 'opened: 甲局']);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(await taken(workspace, id)).toHaveLength(3);
  vi.setSystemTime(new Date('2025-01-18T14:32:00+08:00'));
  name(session, '去年的钟');
  await session.autosave.flush();
  expect(await taken(workspace, id)).toHaveLength(4);
  expect((await taken(workspace, id))[0]).toBe('worked: 去年的钟');
});

test('before a large change, named for it, and not on the way of the change', async () => {
  const { workspace, id, session } = await begun();
  const keep = vi.spyOn(JSON, 'stringify');
  const fill = typedCells.slice(0, 12).map((cell) => ({ path: cellPath(cell.id), after: '0' }));
  name(session, '乙局');
  session.editor.change('粘贴 12 格', fill);
  session.editor.change('清空 3 格', fill.slice(0, 3));
  session.editor.change('照抄去年一段', [{ path: 'others.text', after: '字'.repeat(400) }]);
  const typed = session.editor.register('overview.lead');
  const target = { name: 'overview.lead', value: '字'.repeat(400) };
  await typed.onChange({ target, type: 'change' });
  await typed.onChange({ target: { ...target, value: '字'.repeat(401) }, type: 'change' });
  const whole = keep.mock.calls.filter(([value]) => (value as { type?: string } | null)?.type);
  keep.mockRestore();
  expect(whole).toEqual([]);
  expect(await taken(workspace, id)).toEqual([
    'before 粘贴文字: 乙局',
    'before 照抄去年一段: 乙局',
    'before 粘贴 12 格: 乙局',
    'opened: 甲局',
  ]);
});

test('deleted drafts are listed for seven days and come back with their snapshots', async () => {
  const { store, workspace, id } = await begun();
  await workspace.remove(id);
  const DAY = 24 * 60 * MINUTE;
  for (let day = 1; day <= 7; day++) {
    // oxlint-disable-next-line no-await-in-loop -- one day after another
    await vi.advanceTimersByTimeAsync(DAY);
    workspaceOver(store);
  }
  // A clock a year ahead, at one start or at many.
  for (const year of ['2028', '2029', '2027']) {
    vi.setSystemTime(new Date(`${year}-01-26T14:32:00+08:00`));
    workspaceOver(store);
  }
  const later = workspaceOver(store);
  expect(await later.removed()).toMatchObject({ value: [{ id, summary: { agency: '甲局' } }] });
  await later.putBack(id);
  expect(await taken(later, id)).toEqual(['opened: 甲局']);
  expect(await later.open(id)).toMatchObject({ ok: true });

  await later.remove(id);
  for (let day = 1; day <= 8; day++) {
    // oxlint-disable-next-line no-await-in-loop
    await vi.advanceTimersByTimeAsync(DAY);
    workspaceOver(store);
  }
  const last = workspaceOver(store);
  await vi.advanceTimersByTimeAsync(0);
  expect(await last.removed()).toMatchObject({ value: [] });
  expect(await last.snapshots(id)).toMatchObject({ value: [] });
});
