import type { Draft } from '../report/draft';
import { checkedDraft } from './checked';

// Runs in a worker: receives a draft and answers with what the rules found in it.
const beside = globalThis as unknown as Worker;
beside.addEventListener('message', ({ data }: MessageEvent<Draft>) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no other way to go
  beside.postMessage(checkedDraft(data)),
);
