import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe leaves on a page once it is there. */
interface WithAxe {
  axe?: { run: (root: Document, options: RunOptions) => Promise<AxeResults> };
}

/**
 * What axe finds on the page that would bar somebody from using it, a line each: the rule, then the elements.
 *
 * Axe stays in the page from one search to the next, and what it finds right is not listed: either would take longer
 * than the search.
 *
 * `sameColours` is for the narrow look at what was searched a moment ago, in the same state, at full width: colours do
 * not depend on the width, and holding them against each other is three quarters of a search's time.
 */
export async function barriers(page: Page, { sameColours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (contrast) => {
    const { axe } = window as WithAxe;
    if (!axe) throw new Error('axe is not in the page');
    const { violations, passes } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: contrast } },
    });
    // A search that tried nothing would find nothing.
    if (passes.length === 0) throw new Error('axe tried no rule');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, !sameColours);
}
