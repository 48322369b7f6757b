// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CrashGuard } from '../crash-page';
import { fetched } from './fetched';

declare global {
  // React asks for it before it lets a test run its updates in `act`.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

let root: Root;
let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host, { onCaughtError: () => {} });
});
afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

function Word({ word }: { word: string }) {
  return <p>{word}</p>;
}

test('a part is empty until it comes, and is fetched once', async () => {
  const load = vi.fn<() => Promise<typeof Word>>(() => Promise.resolve(Word));
  const Part = fetched(load);
  act(() => root.render(<Part word="一" />));
  expect(host.textContent).toBe('');
  await act(() => Promise.resolve());
  expect(host.textContent).toBe('一');
  act(() => root.render(<Part key="again" word="二" />));
  expect(host.textContent).toBe('二');
  expect(load).toHaveBeenCalledTimes(1);
});

test.each(['Failed to fetch dynamically imported module: a.js', 'a is not a function'])(
  'one that does not come, or breaks while it does, is told: %s',
  async (message) => {
    const Part = fetched<object>(() => Promise.reject(new Error(message)));
    await act(async () => {
      root.render(
        <CrashGuard rescue={() => null}>
          <Part />
        </CrashGuard>,
      );
      await Promise.resolve();
    });
    expect(host.textContent).toContain(message);
  },
);
