import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Rule {
  id: string;
  matches: (element: Element, ...others: unknown[]) => boolean;
}

/** The global that axe's script defines in a page, and what is known of looks there. */
interface WithAxe {
  axe?: {
    run: (root: Document, options: RunOptions) => Promise<AxeResults>;
    configure: (settings: { noHtml: boolean }) => void;
    _audit: { rules: Rule[] };
  };
  looks?: {
    /** Looks whose contrast is right. */
    right: Set<string>;
    /** The elements that are searched for contrast, by their look. */
    tried: Map<string, Element[]>;
    /** The colours below an element. */
    grounds: Map<Element, string>;
  };
}

/** The looks that axe found right since this process began: the build is the same in all of its tests. */
const rightLooks = new Set<string>();

/**
 * Spares axe what takes most of its time and shows nothing more: writing down the markup of every element it searches,
 * and the contrast of all that look alike.
 *
 * Alike are elements of one tag and class whose text and all grounds below it have the same colours, as the browser
 * worked them out. Of each look it searches three elements for contrast, as of one that something lies over axe is not
 * sure; and none where it was sure before, on whatever page. The 200 cells of a table take three quarters of the time
 * otherwise and have some twenty looks.
 */
function spareAxe(): void {
  const page = window as WithAxe;
  page.axe?.configure({ noHtml: true });
  const rule = page.axe?._audit.rules.find(({ id }) => id === 'color-contrast');
  if (!rule) throw new Error('axe has no rule on contrast, or keeps it elsewhere');
  const grounds = (element: Element | null): string => {
    if (!element) return '';
    const known = page.looks?.grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const below = grounds(element.parentElement);
    const all = own === 'rgba(0, 0, 0, 0) none 1' ? below : `${own} / ${below}`;
    page.looks?.grounds.set(element, all);
    return all;
  };
  const lookOf = (element: Element) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    // Of a single character axe is not sure.
    const isShort = (element.textContent ?? '').trim().length < 2;
    const name = `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    return [name, color, fontSize, fontWeight, textShadow, isShort, grounds(element)].join('|');
  };
  const hasWords = (element: Element) =>
    element.matches('input, select, textarea') ||
    Array.from(element.childNodes).some(
      (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
    );
  const { matches } = rule;
  rule.matches = (element, ...others) => {
    if (!hasWords(element)) return false;
    const look = lookOf(element);
    const tried = page.looks?.tried.get(look) ?? [];
    if (page.looks?.right.has(look) || tried.length === 3 || !matches(element, ...others)) return false;
    page.looks?.tried.set(look, [...tried, element]);
    return true;
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
  const { lines, right } = await page.evaluate(
    async ([contrast, known]) => {
      const looks = { right: new Set(known), tried: new Map<string, Element[]>(), grounds: new Map() };
      const { axe } = Object.assign(window as WithAxe, { looks });
      if (!axe) throw new Error('axe is not in the page');
      const { violations, passes, incomplete } = await axe.run(document, {
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
        rules: { 'color-contrast': { enabled: contrast } },
      });
      // If axe applied no rule, finding nothing would mean nothing.
      if (passes.length === 0) throw new Error('axe tried no rule');
      const markup = (element?: Element) => element?.outerHTML.slice(0, 300) ?? '';
      const contrastOf = (results: AxeResults['violations']) =>
        new Set<Element | undefined>(
          results.flatMap(({ id, nodes }) =>
            id === 'color-contrast' ? nodes.map(({ element }) => element) : [],
          ),
        );
      const [wrong, unsure] = [contrastOf(violations), contrastOf(incomplete)];
      return {
        lines: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ element }) => markup(element)).join(' ')}`,
        ),
        right: Array.from(looks.tried).flatMap(([look, elements]) =>
          !elements.some((element) => wrong.has(element)) && elements.some((element) => !unsure.has(element))
            ? [look]
            : [],
        ),
      };
    },
    [!sameColours, sameColours ? [] : Array.from(rightLooks)] as const,
  );
  for (const look of right) rightLooks.add(look);
  return lines;
}
