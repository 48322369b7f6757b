import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import type { Disk } from '../storage/disk-file';
import { createMemoryStore } from '../storage/memory-store';
import { createEditor } from './editor';
import { createFileKeeping } from './file-keeping';

const START = new Date('2027-01-10T09:00:00+08:00');
const DAY = 86_400_000;

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const handleOf = (name: string) => ({ name }) as FileSystemFileHandle;

/** A disk that notes what it is asked; `picks` are the answers of the dialog, `writes` of the file. */
function diskOf(picks: (string | null)[], writes: ('saved' | 'denied' | 'failed')[] = []) {
  const done: string[] = [];
  const disk: Disk = {
    canPick: () => picks.length > 0,
    pick(name) {
      done.push(`ask ${name}`);
      const answer = picks.shift() ?? null;
      picks.push(answer);
      return Promise.resolve(answer === null ? null : handleOf(answer));
    },
    write(handle, text) {
      done.push(`write ${handle.name} ${(JSON.parse(text) as { savedAt: string }).savedAt}`);
      return Promise.resolve(writes.shift() ?? 'saved');
    },
    download: (name) => void done.push(`download ${name}`),
  };
  return { disk, done };
}

const store = createMemoryStore();
let drafts = 0;

async function opened(disk: Disk, id = `draft ${++drafts}`) {
  const editor = createEditor(emptyDraft(2026));
  let revision = 1;
  const clock = () => new Date();
  const keeping = createFileKeeping({
    id,
    editor,
    store,
    disk,
    clock,
    revision: () => revision,
    isWritten: true,
  });
  await vi.advanceTimersByTimeAsync(0);
  const type = (after: string) => {
    editor.change('改名', [{ path: 'agency.name', after }]);
    revision++;
    keeping.saved();
  };
  return { id, keeping, type };
}

test('without the dialog a file is downloaded', async () => {
  const { disk, done } = diskOf([]);
  const { keeping } = await opened(disk);
  expect(keeping.isCurrent()).toBe(false);
  await keeping.save();
  expect(done).toEqual(['download 2026年政府信息公开工作年度报告.json']);
  expect(keeping.state()).toMatchObject({ news: { kind: 'downloaded' }, savedAt: START.toISOString() });
  expect(keeping.isCurrent()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(keeping.state().news).toBeNull();
});

test('the file chosen once is written again, also when the draft is opened again; 另存为 asks anew', async () => {
  const { disk, done } = diskOf(['甲.json', '乙.json']);
  const { id, keeping, type } = await opened(disk);
  await keeping.save();
  type('云溪县财政局');
  expect(keeping.isCurrent()).toBe(false);
  await keeping.save();
  const again = await opened(disk, id);
  await again.keeping.save();
  await again.keeping.save(true);
  await again.keeping.save();
  expect(done.map((act) => act.split(' ').slice(0, 2).join(' '))).toEqual([
    'ask 2026年政府信息公开工作年度报告.json',
    'write 甲.json',
    'write 甲.json',
    'write 甲.json',
    'ask 2026年政府信息公开工作年度报告.json',
    'write 乙.json',
    'write 乙.json',
  ]);
});

test('a dialog that was closed changes nothing and says nothing', async () => {
  const { disk, done } = diskOf([null]);
  const { keeping } = await opened(disk);
  await keeping.save();
  expect(done).toHaveLength(1);
  expect(keeping.state()).toMatchObject({ news: null, savedAt: null });
  expect(keeping.isCurrent()).toBe(false);
});

test.each(['denied', 'failed'] as const)('a file that is %s is said, and stays said', async (outcome) => {
  const { disk } = diskOf(['甲.json'], [outcome]);
  const { keeping } = await opened(disk);
  await keeping.save();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(keeping.state()).toMatchObject({ news: { kind: outcome, name: '甲.json' }, savedAt: null });
  expect(keeping.isCurrent()).toBe(false);
  await keeping.save();
  expect(keeping.state().news?.kind).toBe('saved');
});

test('a dialog that the browser does not let be shown becomes a download', async () => {
  const { disk, done } = diskOf(['甲.json']);
  const { keeping } = await opened({ ...disk, pick: () => Promise.reject(new Error('framed')) });
  await keeping.save();
  expect(done).toEqual(['download 2026年政府信息公开工作年度报告.json']);
});

test('seven days without a file are a reminder, which can be put off, and ends with the file', async () => {
  const { disk } = diskOf([]);
  const { keeping, type } = await opened(disk);
  await vi.advanceTimersByTimeAsync(7 * DAY - 1);
  type('一');
  expect(keeping.state().isDue).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  type('二');
  expect(keeping.state().isDue).toBe(true);
  keeping.remindLater();
  expect(keeping.state().isDue).toBe(false);
  await vi.advanceTimersByTimeAsync(7 * DAY);
  type('三');
  expect(keeping.state().isDue).toBe(true);
  keeping.handedOut();
  expect(keeping.state().isDue).toBe(false);
  await vi.advanceTimersByTimeAsync(7 * DAY);
  type('四');
  expect(keeping.state().isDue).toBe(true);
  await keeping.save();
  expect(keeping.state().isDue).toBe(false);
  await vi.advanceTimersByTimeAsync(30 * DAY);
  keeping.saved();
  expect(keeping.state().isDue).toBe(false);
});
