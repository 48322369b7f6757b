// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { newCollection } from '../../collection/collection';
import type { CollectionSession } from '../../desk/collection-session';
import { collectionsOver } from '../../desk/collections-over';
import { pageRoot } from '../../examples/page-root';
import { clearLocalKeys } from '../../storage/local-keys';
import { createMemoryStore } from '../../storage/memory-store';
import { IntakeLine } from './intake-line';

const { host, draw } = pageRoot();

afterEach(clearLocalKeys);

const buttons = () => Array.from(host.querySelectorAll('button'), ({ textContent }) => textContent);
const line = () => host.querySelector('output')?.textContent;
const press = () => act(() => host.querySelector('button')?.click());
const files = () => ['甲.txt', '乙.txt'].map((name) => new File(['没有报告'], name));

test('停止 is answered at once, and what it came to stands until it was read', async () => {
  const session = await collectionsOver(createMemoryStore()).create(newCollection(2026, ''));
  draw(<IntakeLine session={session} />);
  let taken = Promise.resolve();
  await act(async () => {
    taken = session.intake.take(files(), false);
    await Promise.resolve();
  });
  expect(buttons()).toEqual(['停止']);
  press();
  expect(line()).toBe('正在停止……');
  expect(buttons()).toEqual([]);
  await act(() => taken);
  expect(line()).toBe('停止了，2 份没有读；要收请再选一次。');
  expect(buttons()).toEqual(['知道了']);
  press();
  expect(line()).toBe('');
  expect(buttons()).toEqual([]);
  await session.close();
});

test('what was not read when the page was left is said at each start, until somebody has read it', async () => {
  const store = createMemoryStore();
  const first = await collectionsOver(store).create(newCollection(2026, ''));
  const taken = first.intake.take(files(), false);
  await first.close();
  await taken;
  const start = async (): Promise<CollectionSession> => {
    const opening = await collectionsOver(store).open(first.id);
    if (!opening.ok) throw new Error(opening.failure);
    return opening.session;
  };
  const isUnread = async () => {
    const list = await collectionsOver(store).list();
    return list.ok && list.value.map((listing) => listing.isUnread);
  };
  const second = await start();
  await second.close();
  expect(await isUnread()).toEqual([true]);
  const third = await start();
  draw(<IntakeLine session={third} />);
  expect(line()).toMatch(/^上次选了 2 份，还没有读完就离开了。/);
  expect(buttons()).toEqual(['知道了']);
  press();
  expect(line()).toBe('');
  await third.close();
  expect(await isUnread()).toEqual([false]);
  const last = await start();
  draw(<IntakeLine session={last} />);
  expect(line()).toBe('');
  await last.close();
});
