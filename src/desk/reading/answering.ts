import type { Material, ReadReport } from '../../files/read';

/** Sets up a worker: it receives a file's material and answers with what was read of it. */
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
        // Thrown again outside the promise, because only uncaught errors reach the page.
        setTimeout(() => {
          throw error;
        }),
      );
  });
  // The first message tells the page that the worker runs, as some browsers forbid it without an error.
  tell(null);
}
