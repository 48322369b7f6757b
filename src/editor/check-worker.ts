import type { Draft } from '../report/draft';
import { checkedDraft } from './checked';

// Runs beside the page: a draft comes in, what the rules found in it goes out.
const beside = globalThis as unknown as Worker;
beside.addEventListener('message', ({ data }: MessageEvent<Draft>) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no other way to go
  beside.postMessage(checkedDraft(data)),
);
