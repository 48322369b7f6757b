import { examples } from '../examples';
import { whenIdle } from './parts/when-idle';

/**
 * The parts of the program that are fetched when they are first shown, the likeliest first. All of them are fetched
 * ahead, so that whoever loses the network after the first page can still open a file, look at it and write Word.
 */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('../editor/session'),
  () => import('./open-report'),
  () => import('../files/read'),
  () => import('./opening/read-result'),
  () => import('../files/docx/write'),
  () => import('./home/draft-table'),
  () => import('./history/history-page'),
  () => import('./review/batch-reading'),
  () => import('./review/batch-page'),
  () => import('./review/opinion-page'),
  () => import('./review/second-look-page'),
  () => import('./returned/returned-page'),
  () => import('./prose/pasted-sections'),
  ...examples.map(({ load }) => load),
];

/** How many of them a report that comes as a file needs: a file opened before all else. */
const FIRST = 4;

/** Fetches one part at each idle moment. What does not come is asked for again when it is needed. */
export async function fetchAhead(onFirst: () => void): Promise<void> {
  for (const [place, part] of parts.entries()) {
    if (place === FIRST) onFirst();
    // oxlint-disable-next-line no-await-in-loop -- one after another: the page goes on answering in between
    await new Promise<void>(whenIdle);
    // oxlint-disable-next-line no-await-in-loop
    await part().catch(() => undefined);
  }
}
