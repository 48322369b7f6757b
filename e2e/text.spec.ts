import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers';
import { wrongAtBothWidths } from './both-widths';
import { goTo, openReport, paste, scrollsSideways, undoAll } from './open-report';
import { expect, test } from './watched-page';

const field = (page: Page, name: string): Locator => page.locator(`[name="${name}"]`);
const part = (page: Page, index: number): Locator => field(page, `overview.parts.${index}.text`);
const headings = (page: Page): Promise<string[]> =>
  page
    .locator('input[name^="overview.parts."]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

const FIVE = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

test('总体情况 is written part by part: kept, grown, counted and searched for what was left open', async ({
  page,
}) => {
  await openReport(page, 'overview');
  await test.step('survives leaving the step', async () => {
    await field(page, 'overview.lead').fill('全年公开工作平稳。');
    await part(page, 0).click();
    await page.keyboard.type('全年主动公开政府信息 136 条。');
    await expect(page.getByText('共 28 字')).toBeVisible();
    await goTo(page, 'problems');
    await goTo(page, 'overview');
    await expect(part(page, 0)).toHaveValue('全年主动公开政府信息 136 条。');
    await expect(field(page, 'overview.lead')).toHaveValue('全年公开工作平稳。');
  });
  await test.step('a text field grows with its text', async () => {
    const height = async () => (await part(page, 0).boundingBox())?.height ?? 0;
    await part(page, 0).fill('全年主动公开政府信息。\n'.repeat(20));
    await expect.poll(height).toBeGreaterThan(20 * 28);
    const scrolls = await part(page, 0).evaluate((area) => area.scrollHeight - area.clientHeight);
    expect(scrolls).toBeLessThanOrEqual(1);
  });
  await undoAll(page);
  await test.step('the limit is advice: it counts, it does not cut', async () => {
    await field(page, 'overviewLimit').fill('10');
    await part(page, 0).fill('全年主动公开政府信息若干条。');
    await expect(page.getByText('共 18 字，超出 8 字')).toBeVisible();
    await expect(part(page, 0)).toHaveValue('全年主动公开政府信息若干条。');
    await field(page, 'overviewLimit').fill('许多');
    await expect(page.getByText('上限要填整数')).toBeVisible();
  });
  await undoAll(page);
  await test.step('a placeholder left in the text is underlined and its finding leads there', async () => {
    await part(page, 1).fill('全年收到申请××件。');
    const finding = page.getByRole('listitem').filter({ hasText: 'D10' }).first();
    await expect(finding).toBeVisible();
    await expect(page.locator('mark')).toHaveCount(1);
    await finding.getByRole('button').click();
    await expect(part(page, 1)).toBeFocused();
  });
  await test.step('nothing for axe to find, with it', async () => {
    expect(await wrongAtBothWidths(page)).toEqual([]);
  });
});

test('the parts of 总体情况 move, go, come back and are added to; a text box keeps its size', async ({
  page,
}) => {
  await openReport(page, 'overview');
  await test.step('they move with their text, and the focus with them', async () => {
    await part(page, 0).fill('甲');
    await page.getByRole('button', { name: '下移“主动公开”' }).click();
    expect(await headings(page)).toEqual(['依申请公开', '主动公开', ...FIVE.slice(2)]);
    await expect(part(page, 1)).toHaveValue('甲');
    await expect(page.getByRole('button', { name: '下移“主动公开”' })).toBeFocused();
    await page.getByRole('button', { name: '上移“主动公开”' }).click();
    expect(await headings(page)).toEqual(FIVE);
    await expect(page.getByRole('button', { name: '下移“主动公开”' })).toBeFocused();
    await page.keyboard.press('Control+z');
    expect(await headings(page)).toEqual(['依申请公开', '主动公开', ...FIVE.slice(2)]);
  });
  await undoAll(page);
  await test.step('a deleted part comes back where it was, with its text', async () => {
    await part(page, 2).fill('管理制度健全。');
    await page.getByRole('button', { name: '删除“政府信息管理”' }).click();
    expect(await headings(page)).toEqual(FIVE.filter((name) => name !== '政府信息管理'));
    await expect(part(page, 2)).toHaveValue('');
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
    expect(await headings(page)).toEqual(FIVE);
    await expect(part(page, 2)).toHaveValue('管理制度健全。');
    await expect(part(page, 2)).toBeFocused();
  });
  await undoAll(page);
  await test.step('all parts can go and the last deletion is undone', async () => {
    for (const name of FIVE) await page.getByRole('button', { name: `删除“${name}”` }).click();
    expect(await headings(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
    expect(await headings(page)).toEqual(['监督保障']);
  });
  await undoAll(page);
  await test.step('a part is added at the end and named at once', async () => {
    await page.getByRole('button', { name: '增加一部分' }).click();
    await page.keyboard.type('政策解读');
    expect(await headings(page)).toEqual([...FIVE, '政策解读']);
  });
  await undoAll(page);
  const height = async () => Math.round((await part(page, 0).boundingBox())?.height ?? 0);
  const before = await height();
  await test.step('a finding beside it does not move it', async () => {
    await part(page, 0).fill('收到××件。');
    await expect(page.getByRole('listitem').filter({ hasText: 'D10' }).first()).toBeVisible();
    expect(await height()).toBe(before);
  });
  await test.step('what it was dragged to stays, and it still grows beyond', async () => {
    await part(page, 0).scrollIntoViewIfNeeded();
    const box = await part(page, 0).boundingBox();
    if (!box) throw new Error('the box is gone');
    await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 5, box.y + box.height + 95, { steps: 4 });
    await page.mouse.up();
    await expect.poll(height).toBe(before + 100);
    await part(page, 0).fill('收到3件。');
    expect(await height()).toBe(before + 100);
    await goTo(page, 'problems');
    await goTo(page, 'overview');
    expect(await height()).toBe(before + 100);
    await part(page, 0).fill('收到3件。\n'.repeat(20));
    await expect.poll(height).toBeGreaterThan(20 * 28);
    await part(page, 0).fill('');
    await expect.poll(height).toBe(before + 100);
  });
});

test('a data sentence follows its number with one click, and undo takes that back; numbers beside the tables are kept as typed', async ({
  page,
}) => {
  const received = field(page, 'cells.applications.newlyReceived.naturalPerson');
  await openReport(page, 'applications');
  await received.fill('3');
  await page.getByRole('button', { name: /^其余填 0/ }).click();
  await goTo(page, 'overview');
  await part(page, 1).fill('依法办理。均按期答复。');
  await part(page, 1).press('Home');
  for (let step = 0; step < 5; step++) await part(page, 1).press('ArrowRight');
  const applications = page.getByRole('region', { name: '（二）依申请公开' });
  await applications.getByRole('button', { name: '插入数据句' }).click();
  await expect(applications.getByText('附加统计项还缺：网络申请、信函申请、当面申请')).toBeVisible();
  await applications.getByRole('button', { name: '新收政府信息公开申请3件。' }).click();
  await expect(part(page, 1)).toHaveValue('依法办理。新收政府信息公开申请3件。均按期答复。');
  await page.keyboard.press('Control+z');
  await expect(part(page, 1)).toHaveValue('依法办理。均按期答复。');
  await page.keyboard.press('Control+Shift+z');

  await goTo(page, 'applications');
  await received.fill('12');
  await goTo(page, 'overview');
  await applications.getByRole('button', { name: /^更新/ }).click();
  await expect(part(page, 1)).toHaveValue('依法办理。新收政府信息公开申请12件。均按期答复。');
  await expect(applications.getByRole('button', { name: /^更新/ })).toHaveCount(0);
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await expect(part(page, 1)).toHaveValue('依法办理。新收政府信息公开申请3件。均按期答复。');
  await undoAll(page);
  await page.getByText('表格里没有、正文常写的数').click();
  await page.getByRole('button', { name: /^列出常用的/ }).click();
  await expect(page.getByRole('textbox', { name: '“政府网站公开”的数' })).toBeFocused();
  await page.keyboard.type('约120');
  await expect(page.getByText('不是一个数，句子里先不用它')).toBeVisible();
  await page.getByRole('button', { name: '删除“政务新媒体公开”' }).click();
  await expect(page.getByRole('button', { name: '删除“政府公报公开”' })).toBeFocused();
  await expect(field(page, 'indicators.0.value')).toHaveValue('约120');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'indicators.1.name')).toHaveValue('政务新媒体公开');
  await page.getByRole('region', { name: '概述' }).getByRole('button', { name: '插入数据句' }).click();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
});

test('pasted text comes as clean paragraphs, whatever it came from, and Ctrl+Z takes it back', async ({
  page,
}) => {
  test.slow();
  await openReport(page, 'overview');
  await test.step('of Word as clean paragraphs, taken back by one Ctrl+Z', async () => {
    await part(page, 0).fill('先写的。');
    await part(page, 0).press('Control+End');
    await paste(page, 'overview.parts.0.text', {
      text: '第一段[bookmark: _GoBack]。\r\n\r\n\u3000\u3000第二段，{ PAGE \\* MERGEFORMAT }共\u00a03\u00a0条。\r\n— 2 —\r\n',
      html: '<p class=MsoNormal>第一段。</p>',
    });
    await expect(part(page, 0)).toHaveValue('先写的。第一段。\n第二段，共 3 条。');
    await page.keyboard.press('Control+z');
    await expect(part(page, 0)).toHaveValue('先写的。');
  });
  await test.step('of a web page without plain text, without its markup', async () => {
    await part(page, 0).fill('');
    // Made by hand: the browser itself would tidy the markup while it is put on the clipboard.
    await part(page, 0).evaluate((area) => {
      const copied = new DataTransfer();
      copied.setData(
        'text/html',
        '<style>p { color: red }</style><div style="font:bold 3em x"><p>&emsp;&emsp;第一段<b>加粗</b>。</p>' +
          '<p style="display:none">隐藏</p><p>第二<br>段。</p></div>',
      );
      area.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }),
      );
    });
    await expect(part(page, 0)).toHaveValue('第一段加粗。\n第二\n段。');
  });
  await test.step('with a table its words, and what was not taken is said', async () => {
    await part(page, 0).fill('');
    await paste(page, 'overview.parts.0.text', {
      text: '规章\t0\r\n行政许可\t37\r\n',
      html: '<table><tr><td>规章</td><td>0</td></tr><tr><td>行政许可</td><td>37</td></tr></table><img src="data:,">',
    });
    await expect(part(page, 0)).toHaveValue('规章 0\n行政许可 37');
    await expect(
      page.getByText('1 张图片没有带进来，正文只收文字；表格只收了文字，每行一段。'),
    ).toBeVisible();
  });
  await test.step('with words nobody sees in their document, which are said', async () => {
    await part(page, 0).fill('');
    await paste(page, 'overview.parts.0.text', {
      text: '完善台账。内部一句。',
      html: '<p>完善台账。<font color="#ffffff">内部一句。</font></p>',
    });
    await expect(part(page, 0)).toHaveValue('完善台账。内部一句。');
    await expect(page.getByText('原件里可能看不见：“内部一句。”')).toBeVisible();
  });
  await test.step('a picture alone changes nothing and says so', async () => {
    await part(page, 0).fill('原文。');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 4;
      const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      if (picture) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    });
    await part(page, 0).press('Control+v');
    await expect(page.getByText('1 张图片没有带进来，正文只收文字。')).toBeVisible();
    await expect(part(page, 0)).toHaveValue('原文。');
  });
  await test.step('too long for the browser to take back, taken back by Ctrl+Z all the same', async () => {
    await part(page, 0).fill('原文。');
    await part(page, 0).press('Control+End');
    await paste(page, 'overview.parts.0.text', { text: '\u3000一段文字。\n'.repeat(300) });
    await expect(part(page, 0)).not.toHaveValue('原文。');
    await page.keyboard.press('Control+z');
    await expect(part(page, 0)).toHaveValue('原文。');
  });
  await test.step('of a million characters, which the program can take back', async () => {
    const long =
      '\u3000\u3000全年通过县政府网站主动公开政府信息一百三十六条，其中申报与立项四十二条。\n'.repeat(26_000);
    await part(page, 0).fill('原文。');
    await part(page, 0).press('Control+End');
    await paste(page, 'overview.parts.0.text', { text: long });
    const length = () => part(page, 0).evaluate((area) => (area as HTMLTextAreaElement).value.length);
    await expect.poll(length, { timeout: 60_000 }).toBe(3 + 26_000 * 37 - 1);
    await page.keyboard.type('甲');
    await expect.poll(length, { timeout: 60_000 }).toBe(3 + 26_000 * 37);
    await page.getByRole('banner').getByRole('button', { name: '撤销' }).click({ timeout: 60_000 });
    await expect(part(page, 0)).toHaveValue('原文。', { timeout: 60_000 });
  });
});

const sentence = (page: Page) => field(page, 'others.feeText');
const BASIS = '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），';

test('六 writes the sentence about fees from what was charged, until it is edited', async ({ page }) => {
  await openReport(page, 'others');
  await test.step('nothing charged writes the sentence', async () => {
    await page.getByRole('radio', { name: '没有收取' }).check();
    await expect(sentence(page)).toHaveValue(new RegExp(`^${BASIS}本机关\\d{4}年未收取信息处理费。$`));
  });
  await test.step('a sentence edited by hand stays until it is restored', async () => {
    await page.getByRole('radio', { name: '没有收取' }).check();
    await sentence(page).press('Control+End');
    await page.keyboard.type('另有说明。');
    await page.getByRole('radio', { name: '收取了' }).check();
    await expect(sentence(page)).toHaveValue(/未收取信息处理费。另有说明。$/);
    await page.getByRole('radio', { name: '没有收取' }).check();
    await page.getByRole('button', { name: '恢复成上面内容写的' }).click();
    await expect(sentence(page)).toHaveValue(/未收取信息处理费。$/);
  });
  await undoAll(page);
  await test.step('charges by request and by volume are added up', async () => {
    await page.getByRole('radio', { name: '收取了' }).check();
    await field(page, 'others.byRequest.requests').fill('２');
    await field(page, 'others.byRequest.yuan').fill('200');
    await field(page, 'others.byVolume.requests').fill('1');
    await field(page, 'others.byVolume.yuan').fill('35.5');
    await expect(sentence(page)).toHaveValue(
      /按件计收2件、200元；按量计收1件、35\.5元，共计3件、235\.5元。$/,
    );
    await field(page, 'others.byVolume.yuan').fill('若干');
    await expect(page.getByText('不是一个数').first()).toBeVisible();
    await expect(field(page, 'others.byVolume.yuan')).toHaveValue('若干');
  });
  await undoAll(page);
  await test.step('other matters alone, and nothing for axe to find', async () => {
    await field(page, 'others.text').fill('本年没有其他需要报告的事项。');
    await page.getByRole('radio', { name: '收取了' }).check();
    await field(page, 'others.byRequest.requests').fill('x');
    expect(await wrongAtBothWidths(page)).toEqual([]);
  });
});

test('五 leads with problems and their measures, and unpaid requests in 六 follow the table', async ({
  page,
}) => {
  await test.step('五 leads with problems', async () => {
    await openReport(page, 'problems');
    await field(page, 'problems.parts.0.text').fill('解读形式单一。');
    await page.getByRole('radio', { name: '单独一行' }).check();
    await expect(page.getByRole('radio', { name: '单独一行' })).toBeChecked();
    await goTo(page, 'export');
    await expect(page.getByRole('heading', { level: 4, name: '（一）存在的主要问题' }).first()).toBeVisible();
  });
  await test.step('unpaid requests follow the table', async () => {
    await goTo(page, 'others');
    await page.getByRole('radio', { name: '没有收取' }).check();
    await page.getByText('发出过收费通知，申请人逾期未缴费').click();
    await expect(page.getByText('还没填完。填完以后件数才写进句子。')).toBeVisible();
    await page.getByRole('button', { name: '看表格' }).click();
    const cell = field(page, 'cells.applications.feeNotPaid.naturalPerson');
    await expect(cell).toBeFocused();
    await page.keyboard.type('3');
    await page.getByRole('button', { name: /^其余填 0/ }).click();
    await goTo(page, 'others');
    await expect(page.getByText('是 3 件，已写进句子，件数随表格走。')).toBeVisible();
    await expect(sentence(page)).toHaveValue(
      /未收取信息处理费；发出收费通知后申请人逾期未缴纳费用、不再处理的申请3件。$/,
    );
    await page.getByText('发出过收费通知，申请人逾期未缴费').click();
    await expect(page.getByText('是 3 件，说明发出过收费通知，请勾上。')).toBeVisible();
  });
});

const places = (page: Page) => page.getByRole('region', { name: '这一条说到的各处' });
const selected = (page: Page): Promise<[string, string]> =>
  page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement;
    return [area.name, area.value.slice(area.selectionStart, area.selectionEnd)];
  });
/** Whether the middle of the window's height is near: what is selected far down a text must be in sight. */
const isSeen = (page: Page, name: string, share: number) =>
  field(page, name).evaluate((area, part) => {
    const { top, height } = area.getBoundingClientRect();
    const at = top + height * part;
    return at > 0 && at < window.innerHeight;
  }, share);

const texts = (page: Page): Promise<string[]> =>
  page
    .locator('textarea[name^="overview."]')
    .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
const done = (page: Page) =>
  page.locator('output').filter({ has: page.getByRole('button', { name: '撤销' }) });

const WHOLE = [
  '一、总体情况',
  '\u3000\u30002026年，本局公开工作平稳。',
  '\u3000\u3000（一）主动公开情况。公开136条。',
  '其中解读12条。',
  '（二）依申请公开办理情况。收到3件。',
  '（三）信息管理情况。制度健全。',
  '（四）平台建设情况。网站一个。',
  '（五）监督保障情况。培训两次。',
];
const SPLIT = [
  '2026年，本局公开工作平稳。',
  '公开136条。\n其中解读12条。',
  '收到3件。',
  '制度健全。',
  '网站一个。',
  '培训两次。',
];
const EMPTY = ['', '', '', '', '', ''];

test('a whole section pasted into one field is parted at its sub-headings, one that holds several asks where they go', async ({
  page,
}) => {
  await openReport(page, 'overview');
  await paste(page, 'overview.parts.2.text', { text: WHOLE.join('\r\n') });
  await expect.poll(() => texts(page)).toEqual(SPLIT);
  expect(await headings(page)).toEqual([
    '主动公开情况',
    '依申请公开办理情况',
    '信息管理情况',
    '平台建设情况',
    '监督保障情况',
  ]);
  await expect(
    page.getByText('贴进来的文字已按小标题分成 5 个部分，（一）前面的放在最前面一栏。'),
  ).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await test.step('Ctrl+Z in the field takes all of it back', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => texts(page)).toEqual(EMPTY);
    expect(await headings(page)).toEqual(FIVE);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => texts(page)).toEqual(SPLIT);
    await page.keyboard.press('Control+z');
  });
  await test.step('or stands at the caret after all, if so wished', async () => {
    await part(page, 1).fill('先写的。');
    await part(page, 1).press('Control+End');
    await paste(page, 'overview.parts.1.text', { text: WHOLE.slice(2).join('\n') });
    await expect
      .poll(() => texts(page))
      .toEqual(['', ...SPLIT.slice(1, 2), '先写的。\n收到3件。', ...SPLIT.slice(3)]);
    await expect(page.getByText('1 处原来有字，接在后面。')).toBeVisible();
    await done(page).getByRole('button', { name: '不分开，贴在光标处' }).click();
    await expect(part(page, 1)).toHaveValue(
      /^先写的。（一）主动公开情况。公开136条。\n其中解读12条。\n（二）/,
    );
    expect((await texts(page)).filter((text) => text !== '')).toHaveLength(1);
    await expect(done(page)).toHaveCount(0);
  });
  await undoAll(page);
  const mixed = WHOLE.map((line) => line.replace('办理情况。', '办理情况\n')).join('\n');
  const next = '二、主动公开政府信息情况';
  await test.step('with other sections', async () => {
    await paste(page, 'overview.lead', { text: `${mixed}\n五、存在的主要问题及改进情况\n一是人手少。` });
    await page.getByRole('dialog').getByRole('button', { name: '放进勾选的部分' }).click();
    await expect.poll(() => texts(page)).toEqual(SPLIT);
    await done(page).getByRole('button', { name: '撤销' }).click();
  });
  await test.step('with the title above and the next heading below, without a question', async () => {
    const title = '云溪县科学技术局2026年政府信息公开工作年度报告';
    await paste(page, 'overview.lead', { text: `${title}\n${mixed}\n${next}` });
    await expect.poll(() => texts(page)).toEqual(SPLIT);
    await expect(done(page)).toContainText(`标题没有收：“${title}”“${next}”。`);
    await done(page).getByRole('button', { name: '撤销' }).click();
    expect(await texts(page)).toEqual(EMPTY);
  });
  await test.step('paragraphs with the next heading below stand at the caret, and that is said', async () => {
    await paste(page, 'overview.parts.1.text', { text: `收到3件。\n${next}` });
    await expect(part(page, 1)).toHaveValue('收到3件。');
    await expect(done(page)).toContainText(`标题没有收：“${next}”。`);
    await done(page).getByRole('button', { name: '照原样贴在光标处' }).click();
    await expect(part(page, 1)).toHaveValue(`收到3件。\n${next}`);
  });
  await undoAll(page);
  const report = [
    ...WHOLE,
    '五、存在的主要问题及改进情况',
    '（一）存在的主要问题。解读不多。',
    '（二）改进情况。多解读。',
    '六、其他需要报告的事项',
    '没有其他事项。',
  ].join('\n');
  await field(page, 'overview.lead').fill('已写。');
  await paste(page, 'overview.lead', { text: report });
  const dialog = page.getByRole('dialog', { name: '贴进来的不止这一部分' });
  await expect(dialog.getByText('那里已经有字，接在后面')).toHaveCount(1);
  await test.step('nothing for axe to find, wide and narrow', async () => {
    expect(await wrongAtBothWidths(page)).toEqual([]);
  });
  await dialog.getByRole('checkbox', { name: '六、其他需要报告的事项' }).uncheck();
  await dialog.getByRole('button', { name: '放进勾选的部分' }).click();
  await expect.poll(() => texts(page)).toEqual(['已写。\n2026年，本局公开工作平稳。', ...SPLIT.slice(1)]);
  await expect(page.getByText('贴进来的文字已放进第一、五部分。')).toBeVisible();
  await goTo(page, 'problems');
  await expect(field(page, 'problems.parts.0.text')).toHaveValue('解读不多。');
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await expect(field(page, 'problems.parts.0.text')).toHaveValue('');
  await goTo(page, 'overview');
  expect(await texts(page)).toEqual(['已写。', ...EMPTY.slice(1)]);
  await test.step('or stands at the caret, or is left', async () => {
    await paste(page, 'overview.lead', { text: report });
    await page.keyboard.press('Escape');
    await expect(field(page, 'overview.lead')).toHaveValue('已写。');
    await paste(page, 'overview.lead', { text: report });
    await dialog.getByRole('button', { name: '全部贴在光标处' }).click();
    await expect(field(page, 'overview.lead')).toHaveValue(
      /^(已写。)?一、总体情况\n2026年.*没有其他事项。(已写。)?$/s,
    );
  });
});

/** Puts a text file as last year's report beside the one that is open. */
async function withLastYear(page: Page, text: string): Promise<void> {
  await goTo(page, 'basics');
  await page
    .locator('input[aria-label="选择上年的报告文件"]')
    .setInputFiles({ name: '上年.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.getByText(/^有 \d+ 个数/)).toHaveCount(1);
}

/** The year a new report is about, as the program has it. */
const thisYear = (page: Page) =>
  page.evaluate(() => new Date().getFullYear() - (new Date().getMonth() >= 10 ? 0 : 1));

async function lastYearsReport(page: Page): Promise<string> {
  const year = await thisYear(page);
  return [
    `云溪县科技局${year - 1}年政府信息公开工作年度报告`,
    '一、总体情况',
    `${year - 1}年，本局依照《云溪县${year - 1}年公开要点》做好公开。`,
    `（一）主动公开。${year - 1}年公开136条，较${year - 2}年多6条。`,
    `与${year - 1}年同比持平。`,
    `（二）监督保障。按${year - 1}年5月1日起施行的办法考核。`,
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '解读不多。',
    '六、其他需要报告的事项',
    '没有。',
  ].join('\n');
}

test('照抄 takes over a whole section, a second time says first that it appends, and the year of a copied text is changed where it is this year’s, each place shown first', async ({
  page,
}) => {
  await openReport(page, 'overview');
  await withLastYear(page, await lastYearsReport(page));
  await goTo(page, 'overview');
  const copy = page.getByRole('button', { name: '照抄去年整个部分' });
  await copy.click();
  const once = await texts(page);
  expect(once[1]).toContain('公开136条');
  expect(once.join('').match(/同比持平/g)).toHaveLength(1);
  await expect(page.getByText('去年的 4 段已照抄进来，年份和数没有改。')).toBeVisible();
  await copy.click();
  const dialog = page.getByRole('dialog', { name: '去年的都已经在正文里' });
  await expect(dialog.getByText('再照抄会接在后面，同样的话出现两遍。')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '不再照抄' }).click();
  expect(await texts(page)).toEqual(once);
  await copy.click();
  await dialog.getByRole('button', { name: '仍然再接一遍' }).click();
  expect((await texts(page)).join('').match(/同比持平/g)).toHaveLength(2);
  await done(page).getByRole('button', { name: '撤销' }).click();
  expect(await texts(page)).toEqual(once);
  await part(page, 0).fill('自己写的。');
  await copy.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^只接没有的 2 段/ })
    .click();
  await expect(part(page, 0)).toHaveValue(new RegExp(`^自己写的。\n.*公开136条.*同比持平。$`, 's'));
  await undoAll(page);
  await test.step('the year is changed where it is this year’s', async () => {
    const year = await thisYear(page);
    const last = year - 1;
    await withLastYear(page, await lastYearsReport(page));
    await goTo(page, 'overview');
    const offer = page.getByRole('button', { name: `把 ${last} 年改为 ${year} 年（2 处）` });
    await expect(offer).toHaveCount(0);
    await page.getByRole('button', { name: '照抄去年整个部分' }).click();
    const once = await texts(page);
    await offer.click();
    const dialog = page.getByRole('dialog', { name: `把 ${last} 年改为 ${year} 年` });
    await expect(dialog.getByRole('listitem')).toHaveCount(5);
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
    const reasons = ['在文件名或文号里', '这句在和上年比', '这是文件的日期'];
    for (const reason of reasons)
      await expect(
        dialog.getByRole('listitem').filter({ hasText: reason }).getByRole('checkbox'),
      ).not.toBeChecked();
    await test.step('nothing for axe to find, wide and narrow', async () => {
      expect(await wrongAtBothWidths(page)).toEqual([]);
    });
    await dialog.getByRole('listitem').filter({ hasText: '同比' }).getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '改勾选的 3 处' }).click();
    await expect(field(page, 'overview.lead')).toHaveValue(
      `${year}年，本局依照《云溪县${last}年公开要点》做好公开。`,
    );
    await expect(part(page, 0)).toHaveValue(
      `${year}年公开136条，较${last - 1}年多6条。\n与${year}年同比持平。`,
    );
    await expect(page.getByText(`按${last}年5月1日起施行的办法考核。`).first()).toBeAttached();
    await expect(offer).toHaveCount(0);
    await done(page).getByRole('button', { name: '撤销' }).click();
    expect(await texts(page)).toEqual(once);
    await expect(offer).toBeVisible();
  });
});

/** Drops files, or what else a drag may hold, on an element, as a hand would: over it first, then let go. */
async function drop(
  page: Page,
  target: string,
  dragged: { files?: { name: string; text: string; type: string }[]; text?: string },
): Promise<void> {
  await page.locator(target).evaluate((element, { files = [], text }) => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(new File([file.text], file.name, { type: file.type }));
    if (text !== undefined) dataTransfer.setData('text/plain', text);
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      // What nobody takes, the browser opens in place of the page.
      if (kind !== 'dragenter' && files.length > 0 && !event.defaultPrevented)
        throw new Error(`${kind} is left to the browser`);
    }
  }, dragged);
}

test('a file dropped on an open report asks what it is to be', async ({ page }) => {
  test.slow();
  await openReport(page, 'overview');
  const year = await thisYear(page);
  const text = await lastYearsReport(page);
  const file = (name: string, of = text) => ({ name, text: of, type: 'text/plain' });
  const dialog = page.getByRole('dialog');
  await field(page, 'overview.lead').fill('正在写的。');
  await test.step('while it is held over the page it is said so', async () => {
    await page.locator('main').evaluate((main) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], '上年.txt'));
      main.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expect(page.getByText('放开以后先问怎么用，不会动正在写的报告')).toBeVisible();
  });
  await test.step('as last year’s report, over a text field too', async () => {
    await drop(page, 'textarea[name="overview.lead"]', { files: [file('上年.txt')] });
    await expect(dialog.getByText(`云溪县科技局，${year - 1} 年度`)).toBeVisible();
    expect(await wrongAtBothWidths(page)).toEqual([]);
    await dialog.getByRole('button', { name: '作为上年的报告放在旁边' }).click();
    await expect(
      dialog.getByText(`云溪县科技局${year - 1}年政府信息公开工作年度报告，有 0 个数，另外 200 格空白`),
    ).toBeVisible();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByText('去年这一部分').first()).toBeVisible();
    await expect(field(page, 'overview.lead')).toHaveValue('正在写的。');
    await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('去年这一部分')).toHaveCount(0);
  });
  await test.step('one of another year is asked about once more', async () => {
    await drop(page, 'main', {
      files: [file('旧的.txt', text.split(`${year - 1}年政府`).join(`${year - 2}年政府`))],
    });
    await dialog.getByRole('button', { name: '作为上年的报告放在旁边' }).click();
    await expect(dialog.getByText(`这是 ${year - 2} 年的报告，不是 ${year - 1} 年的。`)).toBeVisible();
    await dialog.getByRole('button', { name: '照样放' }).click();
    await expect(page.getByRole('dialog', { name: '已放在旁边' })).toBeVisible();
    await dialog.getByRole('button', { name: '知道了' }).click();
  });
  await test.step('a picture, a text and nothing are refused in words', async () => {
    await drop(page, 'main', { files: [{ name: '图.png', text: '\u0089PNG', type: 'image/png' }] });
    await expect(dialog.getByText('图.png')).toBeVisible();
    await dialog.getByRole('button', { name: '知道了' }).click();
    await drop(page, 'main', { text: '一段文字' });
    await expect(dialog.getByText('请拖到要写的那一栏里')).toBeVisible();
    await dialog.getByRole('button', { name: '知道了' }).click();
  });
  await test.step('several are listed, and can be put beside together', async () => {
    await drop(page, 'main', { files: [file('甲.txt'), file('乙.txt'), file('坏.txt', '不是报告')] });
    await expect(dialog.getByText('坏.txt')).toBeVisible();
    await dialog.getByRole('button', { name: '都作为上年的报告放在旁边' }).click();
    await expect(dialog.getByText(/^坏.txt：/)).toBeVisible();
    await expect(dialog.getByText('有 0 个数')).toHaveCount(2);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '知道了' }).click();
  });
  await test.step('opened as another report, the one being written stays as it is', async () => {
    await drop(page, 'main', { files: [file('上年.txt')] });
    // The file is read before it is asked what it is to be: Escape has nothing to close until then.
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await drop(page, 'main', { files: [file('上年.txt')] });
    await dialog.getByRole('button', { name: '作为另一份报告打开' }).click();
    await expect(page.getByRole('dialog', { name: '读取结果' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await expect(field(page, 'overview.lead')).toHaveValue('正在写的。');
  });
  await test.step('no page of the program leaves it to the browser', async () => {
    for (const address of ['./#/batch', './#/nowhere']) {
      await page.goto(address);
      await drop(page, 'body', { files: [file('上年.txt')] });
    }
  });
});

test('what is certain is put right in one click; 去看 selects the words a finding speaks of and steps through all of its places', async ({
  page,
}) => {
  await openReport(page, 'overview');
  const doubled = '我局局严格审核，群众的的满意度高。';
  const single = '我局严格审核，群众的满意度高。';
  const offer = page.getByRole('button', { name: /^删去重复的字（2 处）/ });
  await part(page, 1).fill(doubled);
  await test.step('beside the text', async () => {
    await expect(offer).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await offer.click();
    await expect(part(page, 1)).toHaveValue(single);
    await expect(offer).toBeHidden();
    await page.keyboard.press('Control+z');
    await expect(part(page, 1)).toHaveValue(doubled);
  });
  await test.step('on 检查, narrow too', async () => {
    await goTo(page, 'check');
    await expect(offer).toBeVisible();
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await offer.click();
    await expect(offer).toBeHidden();
    await page.setViewportSize({ width: 1366, height: 625 });
    await goTo(page, 'overview');
    await expect(part(page, 1)).toHaveValue(single);
  });
  await undoAll(page);
  await field(page, 'overview.lead').fill('全年收到××件。');
  await part(page, 0).fill(`${'全年主动公开政府信息。\n'.repeat(40)}其中××条。`);
  await part(page, 1).fill('办结××件。');
  const card = page.getByRole('listitem').filter({ hasText: 'D10' }).first();
  await card.getByRole('button', { name: /^去/ }).click();
  await expect.poll(() => selected(page)).toEqual(['overview.lead', '××']);
  await expect(places(page).getByText('第 1 处，共 3 处')).toBeVisible();
  await places(page).getByRole('button', { name: '下一处' }).click();
  await expect.poll(() => selected(page)).toEqual(['overview.parts.0.text', '××']);
  expect(await isSeen(page, 'overview.parts.0.text', 0.97)).toBe(true);
  await test.step('by key, and round at the end', async () => {
    await page.keyboard.press('F8');
    expect(await selected(page)).toEqual(['overview.parts.1.text', '××']);
    await expect(places(page).getByText('第 3 处，共 3 处')).toBeVisible();
    await page.keyboard.press('F8');
    expect(await selected(page)).toEqual(['overview.lead', '××']);
    await page.keyboard.press('Shift+F8');
    expect(await selected(page)).toEqual(['overview.parts.1.text', '××']);
  });
  await test.step('what is typed over them is no place any more, and the next follows', async () => {
    await page.keyboard.type('3');
    await expect(part(page, 1)).toHaveValue('办结3件。');
    await expect(places(page).getByText('还有 2 处')).toBeVisible();
    await page.keyboard.press('Shift+F8');
    expect(await selected(page)).toEqual(['overview.parts.0.text', '××']);
    await expect(places(page).getByText('第 2 处，共 2 处')).toBeVisible();
  });
  await test.step('nothing for axe to find, wide and narrow', async () => {
    expect(await wrongAtBothWidths(page)).toEqual([]);
  });
  await test.step('from 检查 as well', async () => {
    await goTo(page, 'check');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'D10' })
      .first()
      .getByRole('button', { name: /^去/ })
      .click();
    await expect.poll(() => selected(page)).toEqual(['overview.lead', '××']);
    await places(page).getByRole('button', { name: '不再逐处看' }).click();
    await expect(places(page)).toHaveCount(0);
  });
});
