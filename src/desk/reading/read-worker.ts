import { readMaterial, type Material, type ReadReport } from '../../files/read';

// Runs beside the page: something to be read comes in, what was read of it goes out.
const beside = globalThis as unknown as Worker;

/** null, first of all: so the page knows a worker that runs from one the browser did not let start. */
function tell(read: ReadReport | null): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no other way to go
  beside.postMessage(read);
}

beside.addEventListener('message', ({ data }: MessageEvent<Material>) => {
  void readMaterial(data).then(tell, (error: unknown) =>
    // Thrown anew outside the promise: the page hears only of that.
    setTimeout(() => {
      throw error;
    }),
  );
});
tell(null);
