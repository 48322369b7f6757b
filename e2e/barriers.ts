import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The global that axe's script defines in a page. */
interface WithAxe {
  axe?: { run: (root: Document, options: RunOptions) => Promise<AxeResults> };
}

/**
 * The barriers axe finds on the page, a line each: the rule, then the elements.
 *
 * Axe is loaded once for each page, and what passes is not listed: otherwise either would take longer than the search.
 *
 * `sameColours` leaves out contrast, for a second search in the same state at another width: contrast does not depend
 * on the width and takes three quarters of the time.
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
    // If axe applied no rule, finding nothing would mean nothing.
    if (passes.length === 0) throw new Error('axe tried no rule');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, !sameColours);
}
