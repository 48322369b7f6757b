import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page';

/** How many stops of the Tab key lie between what has the focus and an element, as far as the page tells; negative backwards. */
function stopsTo(element: Locator): Promise<number> {
  return element.evaluate((one) => {
    const within = document.querySelector('dialog[open]') ?? document;
    const all = within.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    const stops = Array.from(all).filter(
      (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.getClientRects().length > 0,
    );
    const from = stops.findIndex((stop) => stop === document.activeElement);
    const to = stops.findIndex((stop) => stop === one);
    return from < 0 || to < 0 ? 0 : to - from;
  });
}

/**
 * Tab, or Shift+Tab, until the element has the focus, as somebody without a mouse gets there. The keys that are surely
 * needed are sent at once: to wait for the page after each would take most of the time.
 */
export async function tabTo(page: Page, element: Locator, key = 'Tab'): Promise<void> {
  await expect(element).toBeVisible();
  const stops = (await stopsTo(element)) * (key === 'Tab' ? 1 : -1);
  await Promise.all(Array.from({ length: Math.max(0, stops) }, () => page.keyboard.press(key)));
  for (let steps = 0; steps < 60; steps++) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not get there');
}

/** Goes to a button or link by Tab, and presses it. */
export async function press(page: Page, element: Locator, key?: string): Promise<void> {
  await tabTo(page, element, key);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab, and writes in the place of what stands in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}
