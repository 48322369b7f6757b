import type { Material, ReadReport } from '../../files/read';

/** What a worker that reads does: something to be read comes in, what was read of it goes out. */
export function answerWith(read: (material: Material) => ReadReport | Promise<ReadReport>): void {
  const beside = globalThis as unknown as Worker;
  const tell = (done: ReadReport | null): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no other way to go
    beside.postMessage(done);
  };
  beside.addEventListener('message', ({ data }: MessageEvent<Material>) => {
    void Promise.resolve(data)
      .then(read)
      .then(tell, (error: unknown) =>
        // Thrown anew outside the promise: the page hears only of that.
        setTimeout(() => {
          throw error;
        }),
      );
  });
  // First of all, so that the page knows a worker that runs from one the browser did not let start.
  tell(null);
}
