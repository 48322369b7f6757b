import type { Locator, Page } from '@playwright/test';
import { openReport, undoAll } from './open-report';
import { expect, test } from './watched-page';

// Cells in hands used to Excel: real mouse, real keys, real clipboard.

const cell = (page: Page, id: string): Locator => page.locator(`input[name="cells.${id}"]`);
const chosen = (page: Page): Locator => page.locator('td[data-chosen]');
const MADE = 'disclosure.normativeDocuments.made';
const REPEALED = 'disclosure.normativeDocuments.repealed';
const IN_FORCE = 'disclosure.normativeDocuments.inForce';

/** Presses in the middle of one place, moves to another and lets go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await page.mouse.up();
}

async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await cell(page, id).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function onClipboard(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

/** What an input method shows before it is confirmed, then what it writes. */
async function compose(page: Page, shown: string, written: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  for (let end = 1; end <= shown.length; end++)
    await input.send('Input.imeSetComposition', {
      text: shown.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  await input.send('Input.insertText', { text: written });
  await input.detach();
}

// Where places fall between pixels, and where one column is shown. At 100 % blocks are dragged below.
for (const { name, scale, zoom, width, height } of [
  { name: 'at 150 % and a fifth smaller by the page', scale: 1.5, zoom: 0.8, width: 911, height: 625 },
  { name: 'on a phone', scale: 2, zoom: 1, width: 360, height: 640 },
]) {
  test.describe(name, () => {
    test.use({ deviceScaleFactor: scale, viewport: { width, height } });

    test('dragging chooses cells and moves no digit, wherever it begins and ends', async ({ page }) => {
      await openReport(page, 'disclosure');
      await page.evaluate((factor) => {
        document.documentElement.style.setProperty('zoom', String(factor));
      }, zoom);
      await typeInto(page, MADE, '66');
      await typeInto(page, REPEALED, '8');
      await typeInto(page, IN_FORCE, '0');
      const unmoved = async () => {
        await expect(cell(page, MADE)).toHaveValue('66');
        await expect(cell(page, REPEALED)).toHaveValue('8');
        await expect(cell(page, IN_FORCE)).toHaveValue('0');
      };
      for (const [from, to] of [
        [MADE, REPEALED],
        [IN_FORCE, REPEALED],
        [REPEALED, IN_FORCE],
      ] as const) {
        await cell(page, from).click();
        await drag(page, cell(page, from), cell(page, to));
        await expect(chosen(page)).toHaveCount(2);
        await unmoved();
      }
      // A block one drags again is a new block.
      await drag(page, cell(page, REPEALED), cell(page, MADE));
      await expect(chosen(page)).toHaveCount(2);
      await expect(cell(page, REPEALED)).toBeFocused();
      // Out of the table and let go there.
      await drag(page, cell(page, IN_FORCE), page.getByRole('heading', { level: 1 }));
      await unmoved();
      await cell(page, REPEALED).hover();
      await expect(cell(page, IN_FORCE)).toBeFocused();
      // Out of a text one writes in.
      await cell(page, MADE).dblclick();
      await drag(page, cell(page, MADE), cell(page, REPEALED));
      await expect(chosen(page)).toHaveCount(2);
      await unmoved();
      await page.keyboard.type('7');
      await expect(cell(page, MADE)).toHaveValue('7');
    });
  });
}

test.describe('a cell', () => {
  test.beforeEach(({ page }) => openReport(page, 'disclosure'));

  test('is replaced by typing, however it was chosen, written in after a double click or F2; emptied, cut and copied blank as in Excel, each one step back', async ({
    page,
  }) => {
    const made = cell(page, MADE);
    const fresh = async () => {
      await page.keyboard.press('Tab');
      await typeInto(page, MADE, '1288');
      await expect(made).toHaveValue('1288');
    };
    const replaced = async (way: string, choose: () => Promise<void>) => {
      await test.step(way, async () => {
        await fresh();
        await choose();
        await page.keyboard.type('5');
        await expect(made).toHaveValue('5');
      });
    };
    const click = () => made.click();
    await replaced('by a click', click);
    await replaced('by a second click', async () => {
      await click();
      await page.mouse.down();
      await page.mouse.up();
    });
    await replaced('by a click of the other button', async () => {
      await click();
      await made.click({ button: 'right' });
    });
    await replaced('by that button alone', () => made.click({ button: 'right' }));
    await replaced('by key', async () => {
      await cell(page, REPEALED).click();
      await page.keyboard.press('ArrowUp');
      await made.click();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Enter');
    });
    await replaced('after pasting', async () => {
      await onClipboard(page, '1288');
      await made.click();
      await page.keyboard.press('Control+v');
      await expect(made).toHaveValue('1288');
    });
    await replaced('after pasting another number', async () => {
      await onClipboard(page, '15');
      await made.click();
      await page.keyboard.press('Control+v');
      await expect(made).toHaveValue('15');
    });
    await replaced('after undoing', async () => {
      await click();
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+z');
      await expect(made).toHaveValue('1288');
    });
    await replaced('after Escape', async () => {
      await click();
      await page.keyboard.type('77');
      await page.keyboard.press('Escape');
      await expect(made).toHaveValue('1288');
    });
    await replaced('with a block begun in it', async () => {
      await click();
      await page.keyboard.press('Shift+ArrowRight');
    });
    for (const [way, choose] of [
      ['a click', click],
      [
        'a second click',
        async () => {
          await click();
          await page.mouse.down();
          await page.mouse.up();
        },
      ],
      [
        'pasting',
        async () => {
          await onClipboard(page, '31');
          await click();
          await page.keyboard.press('Control+v');
        },
      ],
    ] as const)
      await test.step(`an input method replaces it too, after ${way}`, async () => {
        await fresh();
        await choose();
        await compose(page, '１２', '１２');
        await expect(made).toHaveValue('１２');
      });

    await test.step('F2 writes at the end', async () => {
      await fresh();
      await click();
      await page.keyboard.press('F2');
      await page.keyboard.type('5');
      await expect(made).toHaveValue('12885');
      // Arrows stay in the text.
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('6');
      await expect(made).toHaveValue('128865');
      await page.keyboard.press('Escape');
      await expect(made).toHaveValue('1288');
    });
    await test.step('a double click writes where one points', async () => {
      await made.dblclick();
      await page.keyboard.press('Home');
      await page.keyboard.type('9');
      await expect(made).toHaveValue('91288');
      await page.keyboard.press('Escape');
    });
    await test.step('a click in a text one writes puts the caret', async () => {
      await fresh();
      await click();
      await page.keyboard.type('4');
      await made.click();
      await page.keyboard.press('End');
      await page.keyboard.type('2');
      await expect(made).toHaveValue('42');
    });
    await undoAll(page);
    const repealed = cell(page, REPEALED);
    await typeInto(page, MADE, '66');
    await test.step('Escape after pasting takes nothing back', async () => {
      await onClipboard(page, '１，２３４');
      await made.click();
      await page.keyboard.press('Control+v');
      await page.keyboard.press('Escape');
      await expect(made).toHaveValue('1234');
      await page.keyboard.press('Control+z');
      await expect(made).toHaveValue('66');
    });
    await test.step('what is no number is pasted as it is', async () => {
      await onClipboard(page, '约3件');
      await page.keyboard.press('Control+v');
      await expect(made).toHaveValue('约3件');
      await page.keyboard.press('Control+z');
    });
    await test.step('Delete and Ctrl+X are steps of their own', async () => {
      await page.keyboard.press('Delete');
      await expect(made).toHaveValue('');
      await page.keyboard.press('Control+z');
      await expect(made).toHaveValue('66');
      await page.keyboard.press('Control+x');
      await expect(made).toHaveValue('');
      await page.keyboard.press('Control+z');
      await expect(made).toHaveValue('66');
      await repealed.click();
      await page.keyboard.press('Control+v');
      await expect(repealed).toHaveValue('66');
    });
    await test.step('a blank cell is copied as blank, not as what was copied before', async () => {
      await cell(page, 'disclosure.charges.amount').click();
      await page.keyboard.press('Control+c');
      await repealed.click();
      await page.keyboard.press('Control+v');
      await expect(repealed).toHaveValue('');
      await page.keyboard.press('Control+z');
      await expect(repealed).toHaveValue('66');
    });
    await test.step('Backspace empties it to be written anew', async () => {
      await page.keyboard.press('Backspace');
      await page.keyboard.type('8');
      await expect(repealed).toHaveValue('8');
      await page.keyboard.press('Escape');
      await expect(repealed).toHaveValue('66');
    });
    await test.step('one visit’s typing is one step', async () => {
      await page.keyboard.type('123');
      await page.keyboard.press('Control+z');
      await expect(repealed).toHaveValue('66');
      await page.keyboard.press('Control+y');
      await expect(repealed).toHaveValue('123');
    });
    await undoAll(page);
    await typeInto(page, MADE, '66');
    const note = page.locator('[name="tableNotes.disclosure"]');
    await note.fill('8');
    await note.selectText();
    await drag(page, note, cell(page, MADE));
    await expect(cell(page, MADE)).toHaveValue('66');
    await expect(note).toHaveValue('8');
  });
});

test('a block that is emptied or cut comes back at once, also after typing in its cells', async ({
  page,
}) => {
  await openReport(page, 'applications');
  const first = cell(page, 'applications.granted.naturalPerson');
  const second = cell(page, 'applications.granted.enterprise');
  for (const [key, begun] of [
    ['Delete', 'typed'],
    ['Backspace', 'clicked'],
    ['Control+x', 'typed'],
  ] as const)
    await test.step(`${key} where one has ${begun}`, async () => {
      await second.click();
      await page.keyboard.type('5');
      await first.click();
      await page.keyboard.type('14');
      if (begun === 'clicked') {
        await page.keyboard.press('Enter');
        await first.click();
      }
      await drag(page, first, second);
      await expect(chosen(page)).toHaveCount(2);
      await page.keyboard.press(key);
      await expect(first).toHaveValue('');
      await expect(second).toHaveValue('');
      await page.keyboard.press('Control+z');
      await expect(first).toHaveValue('14');
      await expect(second).toHaveValue('5');
      await page.keyboard.press('Control+y');
      await expect(second).toHaveValue('');
      await page.keyboard.press('Control+z');
      await expect(first).toHaveValue('14');
      await undoAll(page);
    });
});
