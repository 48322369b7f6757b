import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../blocks/block';
import { compose } from '../blocks/compose';
import city from '../examples/city.json';
import { runs } from '../examples/runs';
import everything from '../examples/versions/v4.json';
import { randomDraft, typedText } from '../examples/random-draft';
import { form2021 } from '../format/forms';
import { checkCode } from '../report/check-code';
import type { Draft } from '../report/draft';
import { printedText, reportOf } from '../report/report';
import { FILE_VERSION, toStored } from '../report/stored';
import { openStored } from '../report/versions';
import { writeDocx } from './docx/write';
import { readReportFile } from './read';

const { cells: allCells } = form2021;

const WRITTEN_AT = '2027-01-22T08:30:00.000Z';
const ITEM = 'customXml/item1.xml';

function opened(json: unknown): Draft {
  const stored = openStored(json);
  if (!stored.ok) throw new Error(stored.failure);
  return stored.report.draft;
}
const cityDraft = () => opened(city);

/**
 * A 送审版 of a report whose pages show `blocks`: the report's own, or as somebody left them in Word. `within` is the
 * report it encloses.
 */
function reviewCopy(
  draft: Draft,
  blocks: readonly Block[] = compose(reportOf(draft)),
  within = draft,
): Promise<Uint8Array> {
  const report = reportOf(draft);
  const { title, agency } = report;
  const json = JSON.stringify(toStored(within, WRITTEN_AT));
  return writeDocx(blocks, {
    layout: 'gbt9704',
    shading: true,
    title,
    agency,
    writtenAt: WRITTEN_AT,
    enclosed: { json, version: 1, checkCode: checkCode(report) },
  });
}

function read(bytes: Uint8Array) {
  const result = readReportFile(bytes);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** The file with its parts changed by hand. */
function edited(bytes: Uint8Array, edit: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  edit(parts);
  return zipSync(parts);
}

/** What reading gives where everything came back. */
const whole = (draft: Draft) => ({ ok: true, draft, receipt: null, checkCode: checkCode(reportOf(draft)) });

describe('a 送审版 nobody touched gives back everything', () => {
  const { draft: filled } = everything as unknown as { draft: Draft };
  const answer = fc.record({ finding: typedText, about: typedText, reason: typedText, at: typedText });
  const anyDraft = fc
    .record({
      draft: randomDraft,
      reviewVersion: fc.nat({ max: 99 }),
      answers: fc.array(answer, { maxLength: 3 }),
      source: typedText,
      inferred: fc.subarray(allCells.map(({ id }) => id as string)),
    })
    .map(({ draft, source, ...rest }): Draft => ({
      ...draft,
      ...rest,
      sources: { 'applications.granted.enterprise': source },
      cellNotes: filled.cellNotes,
      printedTotals: filled.printedTotals,
      lastYear: filled.lastYear,
      returns: filled.returns,
      dates: filled.dates,
    }));

  test('whatever was written in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        expect(read(await reviewCopy(draft))).toEqual(whole(draft));
      }),
      runs(12),
    );
  });

  test('with every field of a draft', async () => {
    const draft = opened(everything);
    expect(read(await reviewCopy(draft))).toEqual(whole(draft));
  });

  test('also after a program broke it into other runs and put in empty paragraphs', async () => {
    const bytes = edited(await reviewCopy(cityDraft()), (parts) => {
      const xml = strFromU8(parts['word/document.xml']!)
        .replace(/(<w:t[^>]*>)([^<]{3})([^<]+<\/w:t>)/g, '$1$2</w:t></w:r><w:r>$1$3')
        .replace('<w:sectPr', '<w:p/><w:sectPr');
      parts['word/document.xml'] = strToU8(xml);
    });
    expect(read(bytes)).toEqual(whole(cityDraft()));
  });
});

test('where this program words something otherwise by now, the pages are read as nobody changed them', async () => {
  const within = cityDraft();
  within.others = { ...within.others, fees: 'none', feeText: null };
  const shown = { ...within, others: { ...within.others, feeText: '去年没有收取过信息处理费。' } };
  const bytes = await reviewCopy(shown, compose(reportOf(shown)), within);
  expect(read(bytes)).toEqual(whole(shown));
});

test('where somebody changed the pages in Word, they win, and what they cannot say stays', async () => {
  const bytes = edited(await reviewCopy(cityDraft()), (parts) => {
    const xml = strFromU8(parts['word/document.xml']!);
    parts['word/document.xml'] = strToU8(
      xml.replace('>20958<', '>20959<').replace('临澜市各级行政机关', '全市各级机关'),
    );
  });
  const { draft, receipt } = read(bytes);
  expect(receipt?.changed.map(({ place, before, after }) => [place, before, after])).toEqual([
    [
      '第一部分第 1 段',
      expect.stringContaining('临澜市各级行政机关'),
      expect.stringContaining('全市各级机关'),
    ],
    ['第三部分表格（申请情况）“新收”行“总计”列', '20958', '20959'],
  ]);
  const { overview, printedTotals, ...kept } = draft;
  expect(cityDraft()).toMatchObject(kept);
  expect(overview.lead).toContain('全市各级机关');
  expect(printedTotals).toEqual({ 'applications.newlyReceived.total': '20959' });
});

test('flipped bytes never throw; numbers are read right or not at all', async () => {
  const file = await reviewCopy(cityDraft());
  const numbers = (draft: Draft): string => {
    const report = reportOf(draft);
    return allCells.map(({ id }) => printedText(report, id)).join();
  };
  const before = numbers(cityDraft());
  fc.assert(
    fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ by;
      const result = readReportFile(damaged);
      expect(result.ok ? numbers(result.draft) : before).toBe(before);
    }),
    { numRuns: 25 },
  );
});

describe('a report within that cannot be had', () => {
  let file: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    file = await reviewCopy(cityDraft());
  });
  const withItem = (change: (xml: string) => string) =>
    edited(file, (parts) => {
      parts[ITEM] = strToU8(change(strFromU8(parts[ITEM]!)));
    });
  const pagesAlone = () => {
    const plain = edited(file, (parts) => {
      delete parts[ITEM];
      delete parts['customXml/itemProps1.xml'];
    });
    const { draft, receipt } = read(plain);
    return { draft, exceptions: receipt?.exceptions ?? ['none'] };
  };

  test.each<[string, (xml: string) => string, string]>([
    ['is cut off', (xml) => xml.slice(0, -40), '已损坏'],
    ['is no JSON', (xml) => xml.replace('{&quot;type', '{&quot;&quot;type'), '已损坏'],
    ['lacks a cell', (xml) => xml.replace('&quot;upheld&quot;', '&quot;other&quot;'), '已损坏'],
    [
      'is of another root',
      (xml) => xml.replace('<report', '<other').replace('</report', '</other'),
      '已损坏',
    ],
    [
      'is larger than is taken',
      (xml) => xml.replace('<report', `<!--${' '.repeat(2_100_000)}--><report`),
      '已损坏',
    ],
    [
      'is newer',
      (xml) => xml.replace(`&quot;version&quot;:${FILE_VERSION}`, `&quot;version&quot;:${FILE_VERSION + 1}`),
      '更新的年报助手',
    ],
  ])('because it %s: the pages are read as any other, and that is said', (_, change, words) => {
    const { draft, receipt } = read(withItem(change));
    const other = pagesAlone();
    expect(draft).toEqual(other.draft);
    expect(receipt?.exceptions).toEqual([expect.stringContaining(words), ...other.exceptions]);
    expect(receipt?.exceptions[0]).toContain('没有带过来');
  });

  test('a part of another program beside it is passed over', () => {
    const bytes = edited(file, (parts) => {
      parts['customXml/item2.xml'] = parts[ITEM]!;
      parts[ITEM] = strToU8(
        '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
      );
    });
    expect(read(bytes)).toEqual(whole(cityDraft()));
  });

  test('pages that hold no report at all are refused, whatever is within', async () => {
    const none: Block[] = [{ kind: 'paragraph', section: 1, role: 'body', text: '会议通知' }];
    expect(readReportFile(await reviewCopy(cityDraft(), none)).ok).toBe(false);
  });
});
