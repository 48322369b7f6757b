import type { Draft } from '../report/draft';
import { checkedDraft } from './checked';

// Runs beside the page: a draft comes in, what the rules found in it goes out.
const scope = globalThis as unknown as Pick<Worker, 'postMessage' | 'onmessage'>;
scope.onmessage = ({ data }: MessageEvent<Draft>) => scope.postMessage(checkedDraft(data));
