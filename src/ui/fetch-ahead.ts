import { examples } from '../examples';
import { whenIdle } from './browser/when-idle';

type Part = () => Promise<unknown>;

/** Parts needed to open a report's file: fetched first. */
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
  // Needed where no worker can run and files are read in the page.
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
  () => import('./desk/sum/sum-page'),
  () => import('./desk/fill/fill-page'),
  () => import('../desk/sum-workbook'),
  () => import('./desk/collection-cards'),
  () => import('../desk/new-collection'),
  () => import('../desk/sum-watch'),
  () => import('./county/sum-changes'),
  () => import('./review/opinion-page'),
  () => import('./review/second-look-page'),
  () => import('./returned/returned-page'),
  () => import('./prose/paste/pasted-sections'),
  () => import('../editor/check-worker?worker&inline'),
  () => import('../desk/line-worker?worker&inline'),
  ...examples.map(({ fetch }) => fetch),
];

/** Fetches the parts one by one, each in an idle moment, so that the page stays responsive. */
async function fetchEach(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await new Promise<void>(whenIdle);
    // oxlint-disable-next-line no-await-in-loop
    await part();
  }
}

/**
 * Fetches every part of the program before it is needed, so that opening files and writing Word still work if the
 * network is lost after the first page. `onFiles` is called once the parts for files are there, or have failed.
 */
export async function fetchAhead(onFiles: () => void): Promise<void> {
  try {
    await fetchEach(forFiles).finally(onFiles);
    await fetchEach(others);
  } catch {
    // The network is gone. Some browsers never retry a failed module until the page is reloaded, so the remaining
    // parts are not tried now but when they are needed.
  }
}
