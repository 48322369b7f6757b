// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { CrashGuard } from '../crash-page';
import { fetched } from './fetched';
import { pageRoot } from '../../examples/page-root';

const { host, draw } = pageRoot({ onCaughtError: () => {} });

function Word({ word }: { word: string }) {
  return <p>{word}</p>;
}

test('a part is empty until it comes, and is fetched once', async () => {
  const load = vi.fn<() => Promise<typeof Word>>(() => Promise.resolve(Word));
  const Part = fetched(load);
  draw(<Part word="一" />);
  expect(host.textContent).toBe('');
  await act(() => Promise.resolve());
  expect(host.textContent).toBe('一');
  draw(<Part key="again" word="二" />);
  expect(host.textContent).toBe('二');
  expect(load).toHaveBeenCalledTimes(1);
});

test.each(['Failed to fetch dynamically imported module: a.js', 'a is not a function'])(
  'one that does not come, or breaks while it does, is told: %s',
  async (message) => {
    const Part = fetched<object>(() => Promise.reject(new Error(message)));
    await act(async () => {
      draw(
        <CrashGuard rescue={() => null}>
          <Part />
        </CrashGuard>,
      );
      await Promise.resolve();
    });
    expect(host.textContent).toContain(message);
  },
);
