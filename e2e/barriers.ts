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
 */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as WithAxe;
    if (!axe) throw new Error('axe is not in the page');
    const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
    // A search that tried nothing would find nothing.
    if (passes.length === 0) throw new Error('axe tried no rule');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
