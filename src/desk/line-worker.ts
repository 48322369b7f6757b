import { lineOfTask, type LineTask } from './line-task';

// Runs in a worker: receives a report and what is known of its unit, and answers with its line in the table.
const beside = globalThis as unknown as Worker;
beside.addEventListener('message', ({ data }: MessageEvent<LineTask>) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no other way to go
  beside.postMessage(lineOfTask(data)),
);
// Tells the page that it runs.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
beside.postMessage(null);
