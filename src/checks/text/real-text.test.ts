import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { TABLE_IDS } from '../../format/table';
import type { Draft, PastReport } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { setCell } from '../../examples/filled-draft';
import { checkText } from './text';

const { tables } = form2021;

const folder = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));
const present = existsSync(folder);

/** The text of a file without markup, one paragraph a line; lines broken by layout are joined. */
function paragraphsIn(name: string): string[] {
  const raw = readFileSync(folder + name, 'utf8');
  const text = name.endsWith('.html')
    ? raw
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .replace(/\s+/g, ' ')
        .replace(/<\/(?:p|tr|div|h\d)>|<br[^>]*>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;/g, ' ')
    : raw;
  const lines = text.split('\n').map((line) => line.replace(/^[#\s]+/, '').trim());
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1] ?? '';
    const goes =
      last.length > 30 &&
      !last.includes('\t') &&
      !/[。：；]$/.test(last) &&
      !/^[（(][一二三四五六]|^[一二三四五六]、/.test(line);
    if (goes && line !== '') joined[joined.length - 1] = last + line;
    else if (line !== '') joined.push(line);
  }
  return joined;
}

/** A draft with the file's texts in their sections and its numbers in the tables. */
function draftFrom(name: string): Draft {
  const expected = JSON.parse(readFileSync(`${folder}${name.replace(/\.\w+$/, '')}.expected.json`, 'utf8'));
  const draft = emptyDraft(expected.year);
  const sections: string[][] = [[], [], [], [], [], [], []];
  let at = 0;
  for (const line of paragraphsIn(name)) {
    const heading = /^([一二三四五六])、(?:总体|主动|收到|政府|存在|其他)/.exec(line);
    if (heading && line.length < 40) at = '一二三四五六'.indexOf(heading[1] ?? '') + 1;
    else sections[at]?.push(line);
  }
  draft.overview.parts = [{ heading: '', text: (sections[1] ?? []).join('\n') }];
  draft.problems.parts = [{ heading: '', text: (sections[5] ?? []).join('\n') }];
  draft.others.text = (sections[6] ?? []).join('\n');
  for (const id of TABLE_IDS)
    for (const cell of tables[id].cells) {
      const table = expected[id];
      const value =
        id === 'applications' ? table?.[cell.place.row]?.[cell.place.column] : table?.[cell.place.column];
      if (cell.sumOf === null)
        setCell(draft, cell.id, value === null || value === undefined ? '' : String(value));
    }
  return draft;
}

/** A file as last year's report. */
function pastReport(name: string): PastReport {
  const { agency, year, title, counts } = reportOf(draftFrom(name));
  const cells = Object.entries(counts).flatMap(([id, value]) =>
    value === null ? [] : [[id, String(value)]],
  );
  return { agency, year, title, cells: Object.fromEntries(cells) as PastReport['cells'], sections: [] };
}

const files = present ? readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name)) : [];

/** What a reviewer would ask of each file; of the others nothing. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'seed-1-hetian-2024.txt': ['列了 5 个书名号，写的是 4 件'],
  'city-suqian-2024.txt': ['写的是 1.05%，算出来是 1.08%'],
};

describe.skipIf(!present)('the text of real reports (skipped where ../shared/reports is absent)', () => {
  test.each(files)('%s', (name) => {
    const draft = draftFrom(name);
    // The one file whose last year's report is here too.
    if (name === 'city-suqian-2024.txt') draft.lastYear.reports = [pastReport('city-suqian-2023.txt')];
    const found = checkText(reportOf(draft)).map(({ title }) => title);
    expect(found).toEqual(asked[name] ?? []);
  });
});
