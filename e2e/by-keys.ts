import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page';

/** Tab, or Shift+Tab, until the element has the focus, as somebody without a mouse gets there. */
export async function tabTo(page: Page, element: Locator, key = 'Tab'): Promise<void> {
  await expect(element).toBeVisible();
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
