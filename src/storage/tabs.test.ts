import { afterEach, expect, test } from 'vitest';
import { createTabs } from './tabs';

const open: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

/** A window on a channel of this test's own. */
function opened(name: string): ReturnType<typeof createTabs> {
  const channel = new BroadcastChannel(name);
  open.push(channel);
  return createTabs(channel);
}

test('a draft written in another window is held there, one that is only watched is not', async () => {
  const [one, other, third] = [opened('a'), opened('a'), opened('a')];
  third.watch('draft', () => undefined);
  one.hold('draft', { yield: () => Promise.resolve(true) });
  expect(await other.isHeld('draft')).toBe(true);
  expect(await other.isHeld('another draft')).toBe(false);
  expect(await one.isHeld('draft')).toBe(false);
});

test('it is let go once it is saved, and not where it could not be', async () => {
  const [one, other] = [opened('b'), opened('b')];
  const asked: string[] = [];
  const letGo = one.hold('draft', {
    yield: () => {
      asked.push('draft');
      return Promise.resolve(asked.length > 1);
    },
  });
  expect(await other.takeOver('draft')).toBe('unsaved');
  expect(await other.takeOver('draft')).toBe('yielded');
  letGo();
  expect(await other.takeOver('draft')).toBe('gone');
  expect(asked).toHaveLength(2);
});

test('news reaches whoever watches the draft, until they stop', async () => {
  const [one, other] = [opened('c'), opened('c')];
  const heard: string[] = [];
  const both = new Promise<void>((resolve) => other.watch('second', resolve));
  const stop = other.watch('draft', () => heard.push('first'));
  const first = new Promise<void>((resolve) => other.watch('draft', resolve));
  one.tell('draft');
  await first;
  stop();
  one.tell('draft');
  one.tell('second');
  await both;
  expect(heard).toEqual(['first']);
});

test('without a channel nobody answers', async () => {
  const tabs = createTabs(null);
  tabs.hold('draft', { yield: () => Promise.resolve(true) });
  expect(await tabs.isHeld('draft')).toBe(false);
  expect(await tabs.takeOver('draft')).toBe('gone');
});
