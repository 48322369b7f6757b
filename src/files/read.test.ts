import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { reportOf, valueText } from '../report/report';
import type { TableId } from '../format/table';
import { readReportFile } from './read';

const { cell: cellSpec, tables } = form2021;

/** Published reports, beside a checkout of the project on some machines. */
const folder = new URL('../../../shared/reports/', import.meta.url);
const there = existsSync(folder);
const names = there
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.expected.json'))
      .map((name) => name.replace('.expected.json', ''))
  : [];

interface Expected {
  title: string;
  year: number;
  disclosure: (number | null)[] | null;
  applications: ((number | null)[] | null)[] | null;
  disputes: (number | null)[] | null;
}

function readReal(name: string) {
  const file = existsSync(new URL(`${name}.txt`, folder)) ? `${name}.txt` : `${name}.html`;
  const read = readReportFile(new Uint8Array(readFileSync(new URL(file, folder))));
  if (!read.ok || !read.receipt) throw new Error('not read');
  return { draft: read.draft, receipt: read.receipt };
}

/** Where the edge of a page was cut off, a row may be blank as a whole. */
const CUT: Record<string, [number, number]> = {
  'seed-0-yecheng-2025': [2, 24],
  'seed-2-weidong-2025': [4, 22],
  'seed-3-untitled-2025': [2, 21],
};

describe.skipIf(!there)('published reports (only where ../shared/reports is)', () => {
  test.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
    const { draft, receipt } = readReal(name);
    const report = reportOf(draft);
    const wrong: string[] = [];
    const compare = (table: TableId, rows: ((number | null)[] | null)[]) => {
      for (const { id, place } of tables[table].cells) {
        const want = rows[place.row]?.[place.column] ?? null;
        const text = cellSpec(id).sumOf ? (receipt.totals[id] ?? '') : valueText(report, id);
        const got = text === '' ? null : Number(text);
        const cut = CUT[name];
        const mayBeBlank = table === 'applications' && cut && place.row >= cut[0] && place.row <= cut[1];
        if (got !== want && !(mayBeBlank && got === null)) wrong.push(`${id}: ${got} instead of ${want}`);
      }
    };
    compare('disclosure', [expected.disclosure ?? []]);
    compare('applications', expected.applications ?? []);
    compare('disputes', [expected.disputes ?? []]);
    expect(wrong).toEqual([]);
    expect(receipt.title).toBe(expected.title);
    expect(receipt.year).toBe(expected.year);
  });
});
