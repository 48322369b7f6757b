import { act, type ReactNode } from 'react';
import { createRoot, type Root, type RootOptions } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

declare global {
  // React asks for it before it lets a test run its updates in `act`.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** A place in the page for a test file to draw into, empty for each test: `draw` returns once what it drew is there. */
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

/** Once what follows a change in the frame after it, sums, marks and findings, stands in the page. */
export function painted(): Promise<void> {
  return act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
}
