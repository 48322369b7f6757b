import { hostileFiles } from '../src/examples/hostile-files';
import { expect, test } from './watched-page';
import { openExample } from './open-report';
import { field, goTo } from './writing';

/**
 * What a browser could run, fetch or be led astray by, and one of each kind of refusal: the readers' own tests take the
 * whole corpus. `npm run fuzz -- hostile` takes all here too that is quick to build and to read.
 */
const TEMPTS_THE_PAGE = /脚本|实体|外部|=HYPER|代理项|从右向左|原型|标记|往外写|宏|没有工作表/;
const IS_LARGE = /太大|炸弹|谎报|太长|乱码|大表|宽表|深|套着|元素|旧文件|全是|长行|空格|制表符/;

const files = hostileFiles
  .filter(({ name }) => (process.env['NIANBAO_HOSTILE'] ? !IS_LARGE.test(name) : TEMPTS_THE_PAGE.test(name)))
  .map(({ name, make, refusal }) => ({
    refusal,
    file: {
      name: name.replace(/[\\/]/g, '／'),
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(make()),
    },
  }));

test('files made to do harm do none: nothing runs, nothing is asked for, each is named, the open draft stays', async ({
  page,
}) => {
  await openExample(page, '云溪县科学技术局');
  await goTo(page, 'applications');
  const cell = () => field(page, 'cells.applications.newlyReceived.naturalPerson').inputValue();
  const before = await cell();
  const { hash } = new URL(page.url());

  // One by one on Home: opened or refused in words, never a page gone white.
  await page.goto('./');
  for (const kind of ['脚本.html', '脚本.docx', '实体.docx', '每一项都是脚本']) {
    const found = files.find(({ file }) => file.name.startsWith(kind));
    if (!found) throw new Error(`no file ${kind}`);
    await page.getByLabel('选择报告文件').setInputFiles(found.file);
    const dialog = page.getByRole('dialog');
    // Our own file opens at once; any other is shown first, or said to be refused.
    if (kind.startsWith('每一项')) await page.waitForURL(({ hash: opened }) => /./.test(opened));
    else {
      await expect(dialog).toContainText(found.refusal ?? '读取结果');
      await page.keyboard.press('Escape');
    }
    await page.goto('./');
  }

  // All at once, in the table of a collection.
  await page.getByLabel('选择报告文件').setInputFiles(files.map(({ file }) => file));
  for (const { file, refusal } of files) {
    const row = page.getByRole('row').filter({ hasText: file.name }).first();
    if (refusal) await expect(row).toContainText(refusal);
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await page.goto(`./${hash}`);
  expect(await cell()).toBe(before);
});
