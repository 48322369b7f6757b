import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on the page that would bar somebody from using it, a line each: the rule, then the elements.
 *
 * Legacy mode runs within the page that is open; otherwise axe opens one more for each search. What it finds right is
 * not listed, which would take longer than the search.
 */
export async function barriers(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
