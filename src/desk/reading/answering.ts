import type { Material, ReadReport } from '../../files/read';

/** What a worker is asked, and by the same number what it answers. */
export interface Asked {
  nth: number;
  material: Material;
}
export interface Answered {
  nth: number;
  read: ReadReport;
}

/** Sets up a worker: it receives material of files, reads one after another and answers with what was read of each. */
export function answerWith(read: (material: Material) => ReadReport | Promise<ReadReport>): void {
  const beside = globalThis as unknown as Worker;
  const tell = (done: Answered | null): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no other way to go
    beside.postMessage(done);
  };
  let last: Promise<unknown> = Promise.resolve();
  beside.addEventListener('message', ({ data: { nth, material } }: MessageEvent<Asked>) => {
    last = last
      .then(() => read(material))
      .then(
        (done) => tell({ nth, read: done }),
        (error: unknown) => {
          // Thrown again outside the promise, because only uncaught errors reach the page.
          setTimeout(() => {
            throw error;
          });
          // Nothing behind it is read: a worker that failed once is not trusted with another file.
          return new Promise(() => undefined);
        },
      );
  });
  // The first message tells the page that the worker runs, as some browsers forbid it without an error.
  tell(null);
}
