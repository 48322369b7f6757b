import { barriers } from './barriers';
import { newReport, openExample, scrollsSideways } from './open-report';
import { expect, test } from './watched-page';

const choose = (page: Parameters<typeof newReport>[0], name: string) =>
  page.getByRole('radio', { name, exact: true }).check();

test('title, signature and opening follow from the fields, until they are edited or that is undone', async ({
  page,
}) => {
  await newReport(page);
  const title = page.getByLabel('报告标题', { exact: true });
  const signer = page.getByLabel('落款单位');
  const opening = page.getByLabel('开头一段的文字');
  await page.getByLabel('机关全称').fill('云溪县科学技术局');
  const year = await page.getByLabel('报告年度').inputValue();
  await expect(title).toHaveValue(`云溪县科学技术局${year}年政府信息公开工作年度报告`);
  await expect(signer).toHaveValue('云溪县科学技术局');
  await expect(opening).toHaveValue(new RegExp(`${year}年1月1日至${year}年12月31日`));
  await expect(opening).not.toHaveValue(/电话/);
  await expect(page.getByText('“电子版下载”“联系方式”还没有内容')).toBeVisible();

  await page.getByLabel('电话').fill('0000-5218806');
  await expect(opening).toHaveValue(/云溪县科学技术局联系（电话：0000-5218806）。$/);
  await page.getByRole('checkbox', { name: '六部分组成' }).check();
  await expect(opening).toHaveValue(/六个部分组成/);

  await opening.press('Control+End');
  await opening.pressSequentially('特此说明。');
  await page.getByLabel('电话').fill('0000-1234567');
  await expect(opening).toHaveValue(/0000-5218806）。特此说明。$/);
  await expect(page.getByText(/里面没有上面现在填的电话“0000-1234567”/)).toBeVisible();
  await page.getByRole('button', { name: '恢复成上面内容写的' }).click();
  await expect(opening).toHaveValue(/0000-1234567）。$/);

  await title.fill('云溪县科技局年报');
  await page.getByLabel('机关全称').fill('云溪县科学技术局（云溪县知识产权局）');
  await expect(title).toHaveValue('云溪县科技局年报');
  await expect(signer).toHaveValue('云溪县科学技术局（云溪县知识产权局）');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(title).toHaveValue(/^云溪县科学技术局（云溪县知识产权局）\d{4}年/);

  // Undo takes an edited opening back to the one that follows the fields.
  await opening.press('Control+End');
  await opening.pressSequentially('特此说明。');
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await expect(opening).not.toHaveValue(/特此说明/);
  await page.getByLabel('电话').fill('0000-5218806');
  await expect(opening).toHaveValue(/0000-5218806/);
});

test('the kind of agency says what follows, asks what it must, and days are counted to the nearest deadline', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-01-18T09:00:00+08:00'));
  await newReport(page);
  await test.step('the kind says what follows', async () => {
    await choose(page, '政府部门');
    await expect(page.getByText(/^政府部门：1月31日前公布（《政府信息公开条例》第四十九条）/)).toBeVisible();
    await expect(page.getByRole('group', { name: '政府级别' })).toHaveCount(0);

    await choose(page, '县级以上人民政府');
    await expect(page.getByText(/选了级别才知道/)).toBeVisible();
    await choose(page, '县级');
    await expect(page.getByText(/没有规章制定权（《立法法》）/)).toBeVisible();
    await page.getByRole('checkbox', { name: /^本机关有规章制定权/ }).check();
    await expect(page.getByText(/有规章制定权（手动选的）/)).toBeVisible();

    await choose(page, '政府办公室');
    const asked = page.getByRole('group', { name: /以本级政府名义收到的申请/ });
    await asked.getByRole('radio', { name: '不包含' }).check();
    await expect(asked.getByRole('radio', { name: '包含', exact: true })).not.toBeChecked();
  });
  await test.step('days are counted', async () => {
    await expect(page.getByLabel('报告年度')).toHaveValue('2026');
    await choose(page, '政府部门');
    await expect(page.getByText('2027年1月31日，还有 13 天')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('距 1月31日 法定期限 还有13天');
    await page.getByLabel('本地报送日期').fill('2027-01-26');
    await expect(page.getByText('还有 8 天')).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('距 1月26日 报送 还有8天');
    await page.getByLabel('本地公布日期').fill('2027-02-01');
    await expect(page.getByText('晚于法定期限 2027年1月31日')).toBeVisible();
    await page.getByRole('button', { name: '今天' }).click();
    await expect(page.getByText('印成：2027年1月18日')).toBeVisible();
  });
});

test('last year’s numbers are held against themselves, without barriers, and on a phone nothing scrolls sideways', async ({
  page,
}) => {
  const lastYear = page.getByText('上年数', { exact: true });
  await newReport(page);
  const onPhone = async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 625 });
  };
  await lastYear.click();
  expect(await barriers(page)).toEqual([]);
  await onPhone();
  await test.step('a number that is none stays as typed, with the reason beside it', async () => {
    const field = page.getByRole('textbox', { name: '自然人' });
    for (const [typed, reason] of [
      ['1.5', '件数只能是整数'],
      ['两件', '不是一个数'],
    ] as const) {
      await field.fill(typed);
      await field.blur();
      await expect(field).toHaveValue(typed);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(reason));
    }
    await field.fill('１２');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
  });
  await test.step('the seven columns are held against their total', async () => {
    for (const name of ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他组织']) {
      await page.getByRole('textbox', { name }).fill('1');
    }
    await page.getByRole('textbox', { name: '总计' }).fill('7');
    await expect(page.getByText('六列相加是 6')).toBeVisible();
    await page.getByRole('textbox', { name: '总计' }).fill('6');
    await expect(page.getByText('六列相加是 6')).toHaveCount(0);
  });
  await test.step('a city’s have no barriers either', async () => {
    await openExample(page, '临澜市人民政府');
    await lastYear.click();
    expect(await barriers(page)).toEqual([]);
    await onPhone();
  });
});

test('words of the year before are offered for change where the year is changed; an older report is asked about even while 上年数 is folded', async ({
  page,
}) => {
  await newReport(page);
  const year = page.getByLabel('报告年度');
  const opening = page.getByLabel('开头一段的文字');
  const to = Number(await year.inputValue());
  await year.selectOption(String(to - 1));
  await opening.press('Control+End');
  await opening.pressSequentially('特此说明。');
  const offer = page.getByRole('button', { name: new RegExp(`^把 ${to - 1} 年改为 ${to} 年（\\d 处）$`) });
  await expect(offer).toBeHidden();
  await year.selectOption(String(to));
  await expect(opening).toHaveValue(new RegExp(`${to - 1}年1月1日`));
  await offer.click();
  expect(await barriers(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^改勾选的/ })
    .click();
  await expect(opening).toHaveValue(new RegExp(`${to}年1月1日至${to}年12月31日[^]*特此说明。$`));
  await expect(offer).toBeHidden();
  const foot = page.getByRole('navigation', { name: '上一步和下一步' });
  await expect(foot).toContainText(`年改为 ${to} 年，数没有改。`);
  await foot.getByRole('button', { name: '撤销' }).click();
  await expect(offer).toBeVisible();
  await page.getByLabel('选择上年的报告文件').setInputFiles({
    name: '旧年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      `云溪县科学技术局${to - 3}年政府信息公开工作年度报告\n一、总体情况\n公开平稳。\n五、存在的主要问题及改进情况\n解读不多。\n六、其他需要报告的事项\n无。`,
    ),
  });
  const question = page.getByRole('dialog', { name: '这是上年的报告吗' });
  await expect(question).toBeVisible();
  await expect(question).toContainText(`注明是 ${to - 3} 年的，供参考，不当作上年数来核对`);
});
