import { existsSync, readFileSync } from 'node:fs';
import { form2021 } from '../src/format/forms';
import { TABLE_IDS, type CellId } from '../src/format/table';
import { chineseDate } from '../src/report/dates/date';
import { readSeed, type SeedProse } from './seed-text';
import { expect, test } from './watched-page';
import { expectParagraphs, expectTables } from './word-file';
import { newReport } from './open-report';
import { downloadWord, field, goTo, paste, typeTable } from './writing';

const { cell: cellSpec, sections } = form2021;

// Real reports are other people's texts and stay outside the project; where they are absent this is skipped.
// The twin that always runs is journeys.spec.ts, with reports of invented agencies.
const folder = new URL('../../shared/reports/', import.meta.url);
const present = existsSync(folder);

const all = [
  'seed-1-hetian-2024',
  'seed-3-untitled-2025',
  'seed-0-yecheng-2025',
  'seed-2-weidong-2025',
  'seed-4-wenxian-2024',
] as const;

/** One of an older year; `npm run fuzz -- reports` takes all, ten seconds each. */
const seeds = all.slice(0, Number(process.env['NIANBAO_REPORTS'] || 1));

interface Expected {
  title: string;
  year: number;
  disclosure: number[] | null;
  applications: ((number | null)[] | null)[];
  disputes: (number | null)[] | null;
}

/** What stands in the collected report at a cell, as a person types it: blank where it is blank or missing. */
function printed(expected: Expected, id: CellId): string {
  const { table, place } = cellSpec(id);
  const value =
    table === 'applications'
      ? expected.applications[place.row]?.[place.column]
      : expected[table]?.[place.column];
  return value === null || value === undefined ? '' : String(value);
}

/** What the Word file must print: sums are computed, and blank while one of their parts is. */
function inWord(expected: Expected, id: CellId): string {
  const parts = cellSpec(id).sumOf;
  if (!parts) return printed(expected, id);
  const values = parts.map((part) => inWord(expected, part));
  return values.includes('') ? '' : String(values.reduce((sum, value) => sum + Number(value), 0));
}

const NUMERALS = '一二三四五六七八九';

function proseParagraphs({ lead, parts }: SeedProse): string[] {
  const numbered = parts.flatMap(({ heading, paragraphs: [first = '', ...rest] }, index) => [
    `（${NUMERALS.charAt(index)}）${heading}${/[。：:]$/.test(heading) ? '' : '。'}${first}`,
    ...rest,
  ]);
  return [...lead, ...numbered];
}

for (const name of seeds) {
  test(`${name}: pasted, typed, downloaded and read back${present ? '' : ' (skipped: no ../shared/reports)'}`, async ({
    page,
    context,
  }) => {
    test.skip(!present, 'the collected reports are not beside this checkout');
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const seed = readSeed(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
    const agency = seed.title.replace(/\d{4}.*$/, '') || '某县科学技术局';

    await newReport(page);
    await field(page, 'agency.name').fill(agency);
    await page.getByRole('radio', { name: '政府部门' }).check();
    await field(page, 'year').selectOption(String(expected.year));
    await field(page, 'title').fill(seed.title);
    await field(page, 'opening.text').fill('');
    if (seed.opening.length > 0) await paste(page, 'opening.text', seed.opening.join('\n'));
    if (seed.signature) {
      await field(page, 'signature.agency').fill(seed.signature.agency);
      await field(page, 'signature.date').fill(seed.signature.date);
    }

    for (const id of ['overview', 'problems'] as const) {
      await goTo(page, id);
      const { lead, parts } = seed[id];
      if (lead.length > 0) await paste(page, `${id}.lead`, lead.join('\n'));
      for (const [at, part] of parts.entries()) {
        await field(page, `${id}.parts.${at}.heading`).fill(part.heading);
        await paste(page, `${id}.parts.${at}.text`, part.paragraphs.join('\n'));
      }
    }
    for (const table of TABLE_IDS) {
      await goTo(page, table);
      await typeTable(page, table, (cell) => printed(expected, cell));
    }
    // What came along from Word is no part of the text: it is taken out on the way in.
    const others = seed.others.map((line) => line.replace('[bookmark: _GoBack]', ''));
    await goTo(page, 'others');
    await field(page, 'others.text').focus();
    await page.evaluate((words) => navigator.clipboard.writeText(words), seed.others.join('\n'));
    await page.keyboard.press('ControlOrMeta+v');
    await expect(field(page, 'others.text')).toHaveValue(others.join('\n'));

    const { name: fileName, file } = await downloadWord(page);
    expect(fileName).toBe(`${seed.title}.docx`);
    const headings = sections.map(({ heading }) => heading);
    expectParagraphs(file, seed.title, [
      ...seed.opening,
      headings[0] ?? '',
      ...proseParagraphs(seed.overview),
      ...headings.slice(1, 5),
      ...proseParagraphs(seed.problems),
      headings[5] ?? '',
      ...others,
      // An unsigned report is signed with the agency's name; its date stays open.
      ...(seed.signature ? [seed.signature.agency, chineseDate(seed.signature.date)] : [agency]),
    ]);
    expectTables(file, (cell) => inWord(expected, cell));
  });
}
