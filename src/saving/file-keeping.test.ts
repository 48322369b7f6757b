import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANYTHING, type Disk } from '../storage/disk-file';
import { createMemoryStore } from '../storage/memory-store';
import { createFileKeeping } from './file-keeping';
import { createLine } from './line';

const START = new Date('2027-01-10T09:00:00+08:00');
const DAY = 86_400_000;

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const handleOf = (name: string) => ({ name }) as FileSystemFileHandle;

/** A disk that notes what it is asked; `picks` are the answers of the dialog, `failures` those of the file. */
function diskOf(
  picks: (string | null)[],
  failures: ('denied' | 'gone' | 'failed')[] = [],
  files = new Map<string, string>(),
) {
  const done: string[] = [];
  const disk: Disk = {
    canPick: () => picks.length > 0,
    pick(name) {
      done.push(`ask ${name}`);
      const answer = picks.shift() ?? null;
      picks.push(answer);
      return Promise.resolve(answer === null ? null : handleOf(answer));
    },
    write({ name }, text, expected) {
      const failure = failures.shift();
      if (failure) return Promise.resolve({ kind: failure });
      const there = files.get(name) ?? '';
      // The digest of this disk is the text itself.
      if (expected !== ANYTHING && there !== '' && there !== expected) {
        done.push(`find ${name}`);
        const found = { text: there, digest: there, changedAt: START.toISOString() };
        return Promise.resolve({ kind: 'changed', found });
      }
      done.push(`write ${name}`);
      files.set(name, text);
      return Promise.resolve({ kind: 'saved', digest: text });
    },
    download: (name) => void done.push(`download ${name}`),
  };
  return { disk, done, files };
}

const format = {
  fileTitle: () => '一行字',
  fileText: (line: string, savedAt: string) => JSON.stringify({ savedAt, line }, null, 1),
};

const store = createMemoryStore();
let drafts = 0;

async function opened(disk: Disk, id = `draft ${++drafts}`, revision = 1) {
  const document = createLine();
  const clock = () => new Date();
  const overwritten: string[] = [];
  const keeping = createFileKeeping({
    id,
    document,
    format,
    store,
    disk,
    clock,
    revision: () => revision,
    isWritten: true,
    mayNote: () => true,
    onOverwrite: (text, name) => {
      overwritten.push(`${name} ${text}`);
      return Promise.resolve();
    },
  });
  await vi.advanceTimersByTimeAsync(0);
  const type = (after: string) => {
    document.become(after, '改');
    revision++;
    keeping.saved();
  };
  return { id, keeping, type, overwritten };
}

test('without the dialog a file is downloaded, which counts once the writer has seen it', async () => {
  const { disk, done } = diskOf([]);
  const { keeping, type } = await opened(disk);
  await keeping.save();
  expect(done).toEqual(['download 一行字.json']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(keeping.state()).toMatchObject({ handedOver: { name: expect.any(String) }, savedAt: null });
  expect(keeping.isCurrent()).toBe(false);
  keeping.seen();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeping.state()).toMatchObject({ handedOver: null, savedAt: expect.any(String) });
  expect(keeping.isCurrent()).toBe(true);
  await keeping.save();
  type('写在下载之后');
  keeping.seen();
  expect(keeping.isCurrent()).toBe(false);
});

test('a draft left and opened again is in its file as far as it was when it was left', async () => {
  const { disk } = diskOf([]);
  const { id, keeping, type } = await opened(disk);
  type('写过的');
  await keeping.save();
  expect((await opened(disk, id, 2)).keeping.isCurrent()).toBe(false);
  keeping.seen();
  await vi.advanceTimersByTimeAsync(0);
  expect((await opened(disk, id, 2)).keeping.isCurrent()).toBe(true);
  expect((await opened(disk, id, 3)).keeping.isCurrent()).toBe(false);
});

test('a clock that was ahead does not keep the reminder away once it is right', async () => {
  const { disk } = diskOf([]);
  vi.setSystemTime(new Date('2028-01-10T09:00:00+08:00'));
  const { keeping, type } = await opened(disk);
  vi.setSystemTime(START);
  type('一');
  expect(keeping.state().isDue).toBe(true);
  keeping.remindLater();
  expect(keeping.state().isDue).toBe(false);
});

test('a file that went on elsewhere is not written over before the writer says so', async () => {
  const { disk, done, files } = diskOf(['甲.json']);
  const { keeping, type, overwritten } = await opened(disk);
  await keeping.save();
  files.set('甲.json', '别处写的');
  type('这里写的');
  done.length = 0;
  await keeping.save();
  expect(keeping.state()).toMatchObject({ found: { name: '甲.json', text: '别处写的' }, news: null });
  await keeping.answer('leave');
  expect(keeping.state().found).toBeNull();
  expect(keeping.isCurrent()).toBe(false);
  expect(files.get('甲.json')).toBe('别处写的');

  await keeping.save();
  files.set('甲.json', '别处又写的');
  await keeping.answer('overwrite');
  expect(keeping.state().found).toMatchObject({ text: '别处又写的' });
  await keeping.answer('overwrite');
  expect(overwritten).toEqual(['甲.json 别处写的', '甲.json 别处又写的']);
  expect(files.get('甲.json')).toContain('这里写的');
  expect(keeping.state()).toMatchObject({ found: null, news: { kind: 'saved' } });
  expect(done).toEqual(['find 甲.json', 'find 甲.json', 'find 甲.json', 'write 甲.json']);
});

test('另存一份 leaves the file as it went on elsewhere', async () => {
  const { disk, files } = diskOf(['甲.json', '乙.json']);
  const { keeping } = await opened(disk);
  await keeping.save();
  files.set('甲.json', '别处写的');
  await keeping.save();
  await keeping.answer('other');
  expect(files.get('甲.json')).toBe('别处写的');
  expect(files.get('乙.json')).toContain('line');
  expect(keeping.isCurrent()).toBe(true);
});

test('two drafts saved to one file ask each other; two windows of one draft do not', async () => {
  const files = new Map<string, string>();
  const one = await opened(diskOf(['甲.json'], [], files).disk);
  const other = await opened(diskOf(['甲.json'], [], files).disk);
  one.type('一');
  await one.keeping.save();
  const window = await opened(diskOf(['甲.json'], [], files).disk, one.id);
  await window.keeping.save();
  one.type('二');
  await one.keeping.save();
  expect(one.keeping.state().found).toBeNull();
  await other.keeping.save();
  await one.keeping.save();
  expect(one.keeping.state().found).not.toBeNull();
});

test('nothing is asked about the same report put back, an emptied file, or two saves at once', async () => {
  const { disk, files } = diskOf(['甲.json']);
  const { keeping, type } = await opened(disk);
  await keeping.save();
  const copied = files.get('甲.json')?.replace(/"savedAt": "[^"]*"/, '"savedAt": "2020-01-01T00:00:00.000Z"');
  files.set('甲.json', copied ?? '');
  await keeping.save();
  expect(keeping.state().found).toBeNull();
  files.set('甲.json', '');
  await keeping.save();
  expect(keeping.state().found).toBeNull();
  type('一');
  const first = keeping.save();
  type('二');
  await Promise.all([first, keeping.save()]);
  expect(keeping.state().found).toBeNull();
  expect(files.get('甲.json')).toContain('二');
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
  expect(done).toEqual([
    'ask 一行字.json',
    'write 甲.json',
    'write 甲.json',
    'write 甲.json',
    'ask 一行字.json',
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

test.each(['denied', 'gone', 'failed'] as const)(
  'a file that is %s is said, and stays said',
  async (outcome) => {
    const { disk } = diskOf(['甲.json'], [outcome]);
    const { keeping } = await opened(disk);
    await keeping.save();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeping.state()).toMatchObject({ news: { kind: outcome, name: '甲.json' }, savedAt: null });
    expect(keeping.isCurrent()).toBe(false);
    await keeping.save();
    expect(keeping.state().news?.kind).toBe('saved');
  },
);

test('a dialog that the browser does not let be shown becomes a download', async () => {
  const { disk, done } = diskOf(['甲.json']);
  const { keeping } = await opened({ ...disk, pick: () => Promise.reject(new Error('framed')) });
  await keeping.save();
  expect(done).toEqual(['download 一行字.json']);
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
  expect(keeping.state().isDue).toBe(true);
  keeping.seen();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeping.state().isDue).toBe(false);
  await vi.advanceTimersByTimeAsync(7 * DAY);
  type('四');
  expect(keeping.state().isDue).toBe(true);
  await keeping.save();
  keeping.seen();
  await vi.advanceTimersByTimeAsync(0);
  expect(keeping.state().isDue).toBe(false);
  await vi.advanceTimersByTimeAsync(30 * DAY);
  keeping.saved();
  expect(keeping.state().isDue).toBe(false);
});
