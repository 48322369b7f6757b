import type { Page } from '@playwright/test';
import { kill, startBrowser } from './kill';
import { expect, test } from './watched-page';

/** How often; more for a longer search. */
const ROUNDS = Number(process.env['NIANBAO_KILLS'] || 3);

/** Says when each round ends; printed where a round fails, so that it can be run again. */
const SEED = Number(process.env['NIANBAO_SEED'] || Date.now() % 1_000_000);

/** What may be lost of typing that goes on: saving begins every 600 ms, and has to reach the disk. */
const LOST_MS = 1000;

/** Numbers from 0 to 1 that a seed determines. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const name = (page: Page) => page.getByLabel('机关全称');

test('killed while one types, the browser comes back with a draft of the last moments, whole', async ({
  baseURL,
}, info) => {
  test.setTimeout(20_000 + ROUNDS * 15_000);
  const random = randomFrom(SEED);
  let { context, page } = await startBrowser(info, baseURL);
  await page.goto('./');
  await page.getByRole('button', { name: '新建报告' }).first().click();
  await expect(name(page)).toBeVisible();
  const address = page.url();

  let typed = '';
  for (let round = 0; round < ROUNDS; round++) {
    /** What the field held, and since when no key has changed it. */
    const states: { text: string; at: number }[] = [{ text: typed, at: 0 }];
    await name(page).press('End');
    const until = performance.now() + 500 + random() * 700;
    while (performance.now() < until) {
      const character = String.fromCharCode(0x4e00 + states.length);
      await page.keyboard.insertText(character);
      typed += character;
      states.push({ text: typed, at: performance.now() });
    }
    const dead = performance.now();
    await kill(context, page);

    ({ context, page } = await startBrowser(info, baseURL));
    await page.goto(address);
    await expect(name(page)).toBeVisible();
    const kept = await name(page).inputValue();
    const oldest = states.filter(({ at }) => at <= dead - LOST_MS).pop();
    const allowed = states.filter(({ text }) => text.length >= (oldest?.text.length ?? 0));
    expect(
      allowed.map(({ text }) => text),
      `round ${round} of NIANBAO_SEED=${SEED}`,
    ).toContain(kept);
    typed = kept;
  }
  await context.close();
});
