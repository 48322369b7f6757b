import { act, type ReactNode } from 'react';
import { createRoot, type Root, type RootOptions } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

declare global {
  // React requires this flag before a test may use `act`.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** An element for a test file to draw into, emptied for each test; `draw` returns once React has drawn. */
export function pageRoot(options: RootOptions = {}): { host: HTMLElement; draw: (node: ReactNode) => void } {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const host = document.createElement('div');
  let root: Root;
  beforeEach(() => {
    document.body.append(host);
    root = createRoot(host, options);
  });
  afterEach(() => {
    act(() => root.unmount());
    host.remove();
  });
  return { host, draw: (node) => act(() => root.render(node)) };
}

/** Resolves when what is painted a frame after a change (sums, marks, findings) is in the page. */
export function painted(): Promise<void> {
  return act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
}
