// A key typed into the applications table, beside the same table as static HTML.
import { serveFolder } from './serve.mjs';
import { median } from './table.mjs';

/** @typedef {import('./table.mjs').Figure} Figure */
/** @typedef {{ script: number[], paint: number[], inputs: number[], sums: number[] }} Keys */

const KEYS = 100;
/** Counting what is drawn takes script time itself, so it is done at further keys that are not timed. */
const COUNTED_KEYS = 20;
const CELL = 'input[name="cells.applications.granted.enterprise"]';

/** Runs in the page before anything else: notes when a key has been painted and what React drew anew for it. */
function watch() {
  /** @type {number[]} */
  const paints = [];
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The message comes after the frame that the callback belongs to.
        port1.addEventListener('message', () => paints.push(performance.now() - event.timeStamp));
        port1.start();
        port2.postMessage(null);
      });
    },
    true,
  );

  /**
   * The part of React's internal tree that is used. A host element whose props changed was drawn again.
   * @typedef {{ type: unknown, memoizedProps: unknown, child: Fiber | null, sibling: Fiber | null, alternate: Fiber | null }} Fiber
   */
  const drawn = { input: 0, output: 0, counting: false };
  /** @param {Fiber} now @param {Fiber} before */
  const count = (now, before) => {
    if (now.child === before.child) return;
    for (let child = now.child; child; child = child.sibling) {
      const old = child.alternate;
      const isCell = child.type === 'input' || child.type === 'output';
      if (isCell && (!old || old.memoizedProps !== child.memoizedProps))
        drawn[/** @type {'input' | 'output'} */ (child.type)]++;
      if (old) count(child, old);
    }
  };
  Object.assign(window, {
    bench: { paints, drawn },
    // React calls this at each commit, in production builds too.
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
      onCommitFiberRoot: (/** @type {number} */ _id, /** @type {{ current: Fiber }} */ root) => {
        const { current } = root;
        if (drawn.counting && current.alternate) count(current, current.alternate);
      },
    },
  });
}

/**
 * Presses keys and tells how much script each took.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<(key: string) => Promise<number>>} ms of script, with what a key sets off later (a save, checks put off)
 */
async function presser(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const scriptMs = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? NaN) * 1000;
  };
  return async (key) => {
    const start = await scriptMs();
    await page.waitForTimeout(60);
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
    return (await scriptMs()) - start;
  };
}

/**
 * A digit more and a digit less in one cell, by turns: each puts its column out of balance or back.
 * @param {import('@playwright/test').Page} page @returns {Promise<Keys>}
 */
async function type(page) {
  const press = await presser(page);
  const turn = (/** @type {number} */ key) => press(key % 2 === 0 ? '7' : 'Backspace');

  // A click selects the whole number; the caret goes to its end, so that a key adds or removes one digit.
  await page.locator(CELL).click();
  await page.locator(CELL).evaluate((input) => {
    const { value } = /** @type {HTMLInputElement} */ (input);
    /** @type {HTMLInputElement} */ (input).setSelectionRange(value.length, value.length);
  });
  /** @type {Keys} */
  const keys = { script: [], paint: [], inputs: [], sums: [] };
  for (let key = 0; key < KEYS; key++) keys.script.push(await turn(key));
  /** @type {number[]} */
  const paints = await page.evaluate('window.bench.paints');
  if (paints.length !== KEYS) throw new Error(`${paints.length} of ${KEYS} keys were painted`);
  keys.paint = paints;
  for (let key = 0; key < COUNTED_KEYS; key++) {
    await page.evaluate('Object.assign(window.bench.drawn, { input: 0, output: 0, counting: true })');
    await turn(key);
    /** @type {{ input: number, output: number }} */
    const { input, output } = await page.evaluate('window.bench.drawn');
    keys.inputs.push(input);
    keys.sums.push(output);
  }
  return keys;
}

/**
 * A new report's table filled in from the top, as a clerk does, two digits a cell.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>} the script of each digit, ms
 */
async function fill(page) {
  const press = await presser(page);
  await page.locator('input[name^="cells.applications."]').first().click();
  /** @type {number[]} */
  const script = [];
  for (let cell = 0; cell < KEYS / 2; cell++) {
    for (const digit of '12') script.push(await press(digit));
    await page.keyboard.press('Tab');
  }
  return script;
}

const LINE =
  '本年度共收到政府信息公开申请49件，其中自然人45件，均已按期答复；全年发布信息1280条，同比增长5%。\n';
/** Far more than any report holds, yet taken in: a megabyte of text (UTF-8) in section one. */
const ENDLESS = LINE.repeat(Math.ceil(1_000_000 / Buffer.byteLength(LINE)));
const ENDLESS_KEYS = 20;
/** Rounds, both pages by turns, so that a busy machine slows down both alike. */
const ENDLESS_ROUNDS = 3;
const ENDLESS_FIELD = '[name="overview.lead"]';
/** A text area alone, as large as ours: what the browser itself takes for such a text. */
const BARE = `<!doctype html><textarea name="overview.lead" style="width: 900px; height: 420px; font: 16px/28px sans-serif"></textarea>`;

/**
 * Puts such a text into a text area, and the caret before it.
 * @param {import('@playwright/test').Page} page
 */
async function fillEndlessly(page) {
  await page.locator(ENDLESS_FIELD).evaluate((element, text) => {
    const area = /** @type {HTMLTextAreaElement} */ (element);
    area.focus();
    area.setRangeText(text, 0, area.value.length, 'start');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, ENDLESS);
  // Time for the check in the worker and for Chromium to lay the text out again.
  await page.waitForTimeout(3000);
}

/**
 * Keys typed at the start of such a text without a rest: it is saved meanwhile, and checked afterwards.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number[]>} key to paint, ms
 */
async function typeEndlessly(page) {
  await page.bringToFront();
  await page.evaluate('window.bench.paints.length = 0');
  for (let key = 0; key < ENDLESS_KEYS; key++) {
    await page.keyboard.press('7');
    await page.waitForTimeout(250);
  }
  /** @type {number[]} */
  const paints = await page.evaluate('window.bench.paints');
  if (paints.length !== ENDLESS_KEYS)
    throw new Error(`${paints.length} of ${ENDLESS_KEYS} keys were painted`);
  return paints;
}

/**
 * @param {import('@playwright/test').Page} here in the page of section one
 * @param {import('@playwright/test').Page} bare with a text area alone
 * @returns {Promise<Figure[]>} the best round of each
 */
async function endlessFigures(here, bare) {
  await fillEndlessly(bare);
  await fillEndlessly(here);
  /** @type {{ ours: number[][], theirs: number[][] }} */
  const { ours, theirs } = { ours: [], theirs: [] };
  for (let round = 0; round < ENDLESS_ROUNDS; round++) {
    ours.push(await typeEndlessly(here));
    theirs.push(await typeEndlessly(bare));
  }
  /** @param {string} name @param {(paints: number[]) => number} of @returns {Figure} */
  const figure = (name, of) => ({
    name: `key in a megabyte of text: key→paint, ${name}`,
    value: Math.min(...ours.map(of)),
    unit: 'ms',
    beside: { name: 'a bare text area', value: Math.min(...theirs.map(of)) },
    aim: '≤ 100',
  });
  return [figure('median', median), figure('at most', (paints) => Math.max(...paints))];
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} dist the folder of the built page
 * @returns {Promise<Figure[]>}
 */
export async function keystroke(browser, dist) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1366, height: 625 },
    // Keeping the program for offline use would run beside what is measured.
    serviceWorkers: 'block',
  });
  await context.addInitScript(watch);
  let frozen = '';
  const origin = await serveFolder(context, dist, {
    '/static.html': () => frozen,
    '/bare.html': () => BARE,
  });
  const page = await context.newPage();
  const toTable = () =>
    page.evaluate(() => (location.hash = location.hash.replace(/basics.*/, 'applications')));
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: '新建报告' }).first().click();
  await page.waitForURL(/#\/report\/.*\/basics/);
  await toTable();
  const filled = await fill(page);
  // The city-sized example: the widest numbers, and each key puts its column out of balance or back.
  await page.goto(`${origin}/`);
  await page.getByRole('button', { name: '看一个示例' }).first().click();
  await page.getByRole('button', { name: '临澜市人民政府' }).click();
  await page.waitForURL(/#\/report\/.*\/basics/);
  await toTable();
  const here = await type(page);

  await page.evaluate(() => (location.hash = location.hash.replace(/applications.*/, 'overview')));
  await page.locator(ENDLESS_FIELD).waitFor();
  const bare = await context.newPage();
  await bare.goto(`${origin}/bare.html`);
  const endless = await endlessFigures(page, bare);
  await bare.close();
  await page.bringToFront();
  await page.evaluate(() => (location.hash = location.hash.replace(/overview.*/, 'applications')));
  await page.locator(CELL).waitFor();

  frozen = await page.evaluate(() => {
    document.querySelectorAll('input').forEach((input) => input.setAttribute('value', input.value));
    document.querySelectorAll('script').forEach((script) => script.remove());
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  await page.goto(`${origin}/static.html`);
  const floor = await type(page);
  await context.close();

  return [
    {
      name: 'key in the applications table, filling it in: script',
      value: median(filled),
      unit: 'ms',
      aim: '≤ 4',
    },
    {
      name: 'key in the applications table, out of balance or back: script',
      value: median(here.script),
      unit: 'ms',
      beside: { name: 'static HTML', value: median(floor.script) },
      aim: '≤ 4',
    },
    {
      name: 'key in the applications table: typed cells re-rendered, at most',
      value: Math.max(...here.inputs),
      unit: 'cells',
      aim: '≤ 2',
    },
    {
      name: 'key in the applications table: sums re-rendered, median',
      value: median(here.sums),
      unit: 'cells',
      aim: 'its sums and the balance',
    },
    ...endless,
    {
      name: 'key in the applications table: key→paint',
      value: median(here.paint),
      unit: 'ms',
      beside: { name: 'static HTML', value: median(floor.paint) },
      aim: 'ratio ≤ 1.25',
    },
  ];
}
