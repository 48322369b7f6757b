import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { scrollsSideways } from './open-report';

/** What is wrong with a state of the page for axe at an office screen's width and at a phone's, a line each; a page that scrolls sideways there is too. */
export async function wrongAtBothWidths(page: Page): Promise<string[]> {
  const wide = await barriers(page);
  await page.setViewportSize({ width: 360, height: 640 });
  const narrow = await barriers(page, { sameColours: true });
  const sideways = (await scrollsSideways(page)) ? ['scrolls sideways at 360 px'] : [];
  await page.setViewportSize({ width: 1366, height: 625 });
  return [...wide, ...narrow, ...sideways];
}
