import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Outcome, StorageFailure } from '../storage/draft-store';
import { createAutosave } from './autosave';
import { createLine } from './line';

const START = new Date('2027-01-18T14:32:00+08:00');

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

/** A line of text being saved into a list of texts; `failing` makes the next writes fail. */
function saving({ savedAt = START.toISOString() }: { savedAt?: string | null } = {}) {
  const document = createLine();
  const kept: string[] = [];
  const failing: StorageFailure[] = [];
  const held: (() => void)[] = [];
  let isHeld = false;
  const autosave = createAutosave({
    document,
    savedAt,
    clock: () => new Date(),
    save: async (view): Promise<Outcome<void>> => {
      if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
      const failure = failing.shift();
      if (failure) return { ok: false, failure };
      kept.push(view.line);
      return { ok: true, value: undefined };
    },
  });
  return {
    document,
    autosave,
    kept,
    failing,
    type: (text: string) => document.become(text, '改'),
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const go of held.splice(0)) go();
    },
  };
}

test('a draft just opened is saved and is not written again', async () => {
  const { autosave, kept } = saving();
  expect(autosave.state()).toEqual({ kind: 'saved', failure: null, savedAt: START.toISOString() });
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept).toEqual([]);
});

test('a new draft is written at once, before anything is typed', async () => {
  const { autosave, kept } = saving({ savedAt: null });
  expect(autosave.state().kind).toBe('saving');
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(['']);
  expect(autosave.state().kind).toBe('saved');
});

test('saves 300 ms after the last change', async () => {
  const { autosave, kept, type } = saving();
  type('云');
  expect(autosave.state().kind).toBe('saving');
  await vi.advanceTimersByTimeAsync(299);
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(kept).toEqual(['云']);
  expect(autosave.state()).toMatchObject({ kind: 'saved', savedAt: '2027-01-18T06:32:00.300Z' });
});

test('saves at least every 600 ms while typing goes on', async () => {
  const { kept, type } = saving();
  for (let key = 1; key <= 20; key++) {
    type('云'.repeat(key));
    // oxlint-disable-next-line no-await-in-loop -- one key after another
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(kept.map((text) => text.length)).toEqual([6, 12, 18]);
});

test('news without a change is not written', async () => {
  const { document, kept } = saving();
  document.become('', '改');
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept).toEqual([]);
});

test('what is typed while a write is under way is written after it, one write at a time', async () => {
  const { autosave, kept, type, hold, release } = saving();
  hold();
  type('一');
  await vi.advanceTimersByTimeAsync(300);
  type('一二');
  await vi.advanceTimersByTimeAsync(2000);
  expect(kept).toEqual([]);
  release();
  await vi.advanceTimersByTimeAsync(300);
  expect(kept).toEqual(['一', '一二']);
  expect(autosave.state().kind).toBe('saved');
});

describe('flush', () => {
  test('writes at once and resolves when it is written', async () => {
    const { autosave, kept, type } = saving();
    type('云溪');
    await autosave.flush();
    expect(kept).toEqual(['云溪']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual(['云溪']);
  });

  test('waits for a write under way and for what came after it', async () => {
    const { autosave, kept, type, hold, release } = saving();
    hold();
    type('一');
    const first = autosave.flush();
    type('一二');
    const second = autosave.flush();
    release();
    await Promise.all([first, second]);
    expect(kept).toEqual(['一', '一二']);
  });
});

test('a page that is left does not wait for the write under way', async () => {
  const { autosave, kept, type, hold, release } = saving();
  hold();
  type('一');
  void autosave.flush();
  autosave.leave();
  type('一二');
  autosave.leave();
  autosave.leave();
  release();
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual(['一', '一二']);
  expect(autosave.state().kind).toBe('saved');
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept).toHaveLength(2);
});

describe('a save that fails', () => {
  test('is said, is tried again, and the failure goes only when a save works', async () => {
    const { autosave, kept, failing, type } = saving();
    failing.push('full', 'full');
    type('云');
    await vi.advanceTimersByTimeAsync(300);
    expect(autosave.state()).toMatchObject({ kind: 'failed', failure: 'full', savedAt: START.toISOString() });
    const seen = new Set<string>();
    autosave.subscribe(() => seen.add(autosave.state().kind));
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.state().kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept).toEqual(['云']);
    expect(autosave.state()).toMatchObject({ kind: 'saved', failure: null });
    expect(seen).toEqual(new Set(['saved']));
  });

  test('stays in sight while typing goes on', async () => {
    const { autosave, failing, type } = saving();
    failing.push('unavailable');
    type('云');
    await vi.advanceTimersByTimeAsync(300);
    type('云溪');
    expect(autosave.state().kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(300);
    expect(autosave.state().kind).toBe('saved');
  });

  test('against a newer draft of another window is not tried again by itself', async () => {
    const { autosave, kept, failing, type } = saving();
    failing.push('conflict');
    type('云');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.state()).toMatchObject({ kind: 'failed', failure: 'conflict' });
    expect(kept).toEqual([]);
  });
});

test('after stop nothing is written', async () => {
  const { autosave, kept, type } = saving();
  type('云');
  autosave.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept).toEqual([]);
});
