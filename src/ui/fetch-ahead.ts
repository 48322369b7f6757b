import { examples } from '../examples';
import { whenIdle } from './browser/when-idle';

type Part = () => Promise<unknown>;

/** What a report that comes as a file needs, which is fetched before all else. */
const forFiles: readonly Part[] = [
  () => import('../files/json/read'),
  () => import('../editor/session'),
  () => import('./open-report'),
  () => import('./opening/reading-notice'),
  () => import('../desk/reading/readings'),
  () => import('../desk/reading/read-worker?worker&inline'),
  () => import('./opening/read-result'),
];

/** All other parts of the program that are fetched when they are first shown, the likeliest first. */
const others: readonly Part[] = [
  // Where no worker can be had, files are read in the page.
  () => import('../files/read'),
  () => import('../files/rows-of-file'),
  () => import('../files/docx/write'),
  () => import('../files/xlsx/report-sheets'),
  () => import('../files/xlsx/write'),
  () => import('../storage/memory-store'),
  () => import('./home/draft-table'),
  () => import('../editor/summary-of'),
  () => import('./home/only-here'),
  () => import('./home/removed-list'),
  () => import('./home/example-list'),
  () => import('./home/clear-all'),
  () => import('./history/history-page'),
  () => import('../desk/collections'),
  () => import('../desk/collection-session'),
  () => import('../collection/stored-collection'),
  () => import('./desk/collections-page'),
  () => import('./desk/collection-page'),
  () => import('./desk/collection-cards'),
  () => import('../desk/new-collection'),
  () => import('./review/opinion-page'),
  () => import('./review/second-look-page'),
  () => import('./returned/returned-page'),
  () => import('./prose/paste/pasted-sections'),
  () => import('../editor/check-worker?worker&inline'),
  ...examples.map(({ fetch }) => fetch),
];

/** Each at an idle moment of its own: the page goes on answering in between. */
async function fetchEach(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await new Promise<void>(whenIdle);
    // oxlint-disable-next-line no-await-in-loop
    await part();
  }
}

/**
 * Fetches every part of the program before it is asked for, so that whoever loses the network after the first page can
 * still open a file, look at it and write Word. `onFiles` is called once what files need is there, or does not come.
 */
export async function fetchAhead(onFiles: () => void): Promise<void> {
  try {
    await fetchEach(forFiles).finally(onFiles);
    await fetchEach(others);
  } catch {
    // The network is gone, and some browsers do not ask again for what has failed once until the page is opened anew:
    // the rest is left for when it is needed.
  }
}
