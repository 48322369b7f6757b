import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Rule {
  id: string;
  matches: (element: Element, ...others: unknown[]) => boolean;
}

/** The global that axe's script defines in a page. */
interface WithAxe {
  axe?: {
    run: (root: Document, options: RunOptions) => Promise<AxeResults>;
    configure: (settings: { noHtml: boolean }) => void;
    _audit: { rules: Rule[] };
  };
  /** How many elements of each look were searched for contrast in this search. */
  looks?: Map<string, number>;
}

/**
 * Spares axe what takes most of its time and shows nothing more: writing down the markup of every element it searches,
 * and the contrast of all that look alike.
 *
 * It searches three elements of each look for contrast instead of all: the 200 cells of a table take three quarters
 * of the time and have some twenty looks. Alike are elements of one tag and class whose text and all grounds below it
 * have the same colours, as the browser worked them out. Three, as axe passes over one that something lies over.
 */
function spareAxe(): void {
  const page = window as WithAxe;
  page.axe?.configure({ noHtml: true });
  const rule = page.axe?._audit.rules.find(({ id }) => id === 'color-contrast');
  if (!rule) throw new Error('axe has no rule on contrast, or keeps it elsewhere');
  const grounds = (element: Element | null): string => {
    if (!element) return '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const below = grounds(element.parentElement);
    return own === 'rgba(0, 0, 0, 0) none 1' ? below : `${own} / ${below}`;
  };
  const lookOf = (element: Element) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    // Of a single character axe is not sure.
    const isShort = (element.textContent ?? '').trim().length < 2;
    const name = `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    return [name, color, fontSize, fontWeight, textShadow, isShort, grounds(element)].join('|');
  };
  const { matches } = rule;
  rule.matches = (element, ...others) => {
    if (!matches(element, ...others)) return false;
    const look = lookOf(element);
    const before = page.looks?.get(look) ?? 0;
    page.looks?.set(look, before + 1);
    return before < 3;
  };
}

/**
 * The barriers axe finds on the page, a line each: the rule, then the elements.
 *
 * Axe is loaded once for each page, and what passes is not listed: otherwise either would take longer than the search.
 *
 * `sameColours` leaves out contrast, for a second search in the same state at another width: contrast does not depend
 * on the width.
 */
export async function barriers(page: Page, { sameColours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
    await page.evaluate(spareAxe);
  }
  return page.evaluate(async (contrast) => {
    const { axe } = Object.assign(window as WithAxe, { looks: new Map() });
    if (!axe) throw new Error('axe is not in the page');
    const { violations, passes } = await axe.run(document, {
      resultTypes: ['violations'],
      elementRef: true,
      rules: { 'color-contrast': { enabled: contrast } },
    });
    // If axe applied no rule, finding nothing would mean nothing.
    if (passes.length === 0) throw new Error('axe tried no rule');
    const markup = (element?: Element) => element?.outerHTML.slice(0, 300) ?? '';
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ element }) => markup(element)).join(' ')}`,
    );
  }, !sameColours);
}
