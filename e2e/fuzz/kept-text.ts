// Checks that nothing disappears, by counting characters: each character of a file is in the report, in the receipt,
// or in what was left out. They are counted here without the readers under test.
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { compose } from '../../src/blocks/compose';
import { csvRecords } from '../../src/files/csv/document';
import { decodeText } from '../../src/files/decode';
import { kindOf } from '../../src/files/kind';
import type { ReadReport } from '../../src/files/read';
import { form2021 } from '../../src/format/forms';
import type { Receipt } from '../../src/report/receipt';
import { reportOf, type Report } from '../../src/report/report';

const { tables } = form2021;

/** White space, marks that part columns, marks of Markdown, and what no font shows are no content. */
const NO_CONTENT = /[^\p{L}\p{N}\p{P}\p{S}]|[-|#*:_¦│┃┆┊‖─━—–=+^~`\ufffc\ufffd]/gu;

/** The signs and numerals within the form's labels: readers put them right, and people leave them out. */
const OF_FORM = new Set(
  Object.values(tables)
    .flatMap(({ grid }) =>
      grid.map(({ text }) => text.normalize('NFKC').replace(/[\p{Script=Han}\p{N}]/gu, '')),
    )
    .join(''),
);

function charactersOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const character of text.normalize('NFKC').replace(NO_CONTENT, ''))
      if (!OF_FORM.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function wordTexts(bytes: Uint8Array, part: string): string[] {
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === part })[part] ?? new Uint8Array());
  const texts = xml.replace(/<!--[^]*?-->/g, '').match(/<w:(t|delText)(?: [^>]*)?>[^<]*/g) ?? [];
  return texts.map((text) =>
    text
      .slice(text.indexOf('>') + 1)
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}

const NOT_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'xml', 'title']);

function pageTexts(html: string): string[] {
  const texts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag: (name) => void (silent += Number(NOT_SHOWN.has(name))),
    onclosetag: (name) => void (silent -= Number(NOT_SHOWN.has(name))),
    ontext: (text) => void (silent === 0 && texts.push(text)),
  });
  parser.end(html);
  return texts;
}

/** What a file shows; null for our own JSON, which is kept as it is. */
function textsOf(bytes: Uint8Array): string[] | null {
  let text = '';
  const kind = kindOf(bytes, (data) => {
    const decoded = decodeText(data);
    text = decoded ?? '';
    return decoded;
  });
  if (!kind.ok || kind.kind === 'json') return null;
  if (kind.kind === 'docx') return wordTexts(bytes, kind.part);
  // Commas and quotes around the fields of a CSV file are no content.
  const records = kind.kind === 'text' ? csvRecords(text) : null;
  if (records) return records.flatMap(({ fields }) => fields);
  return kind.kind === 'html' ? pageTexts(text) : [text];
}

/** A date may be written in numerals of any kind; the report keeps the day. */
const NUMERALS = '〇○零一二三四五六七八九十0年月日';

/** Labels of the form: in the printed tables, and where a reader puts one together that lines or pages broke. */
const LABELS_COUNT = 2;

function saidOf(report: Report, receipt: Receipt): string[] {
  const printed = compose(report).flatMap((block) => {
    if (block.kind === 'grid')
      return block.cells.flatMap(({ cell, text }) => (cell ? [] : text.repeat(LABELS_COUNT)));
    if (block.kind === 'title' || (block.kind === 'heading' && block.level === 1)) return [];
    return block.kind === 'paragraph' ? [block.runIn ?? '', block.text] : [block.text];
  });
  return [
    ...printed,
    receipt.title,
    report.signature.agency,
    ...receipt.sections.map(({ heading }) => heading ?? ''),
    ...receipt.tables.flatMap(({ columns, rows }) => [
      ...columns.map(({ label }) => label),
      ...rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    ]),
    ...receipt.leftOut.map(({ text }) => text),
    report.signature.date === '' ? '' : NUMERALS.repeat(4),
  ];
}

/** The characters of a file that stand nowhere after it was read, each as often as it is missing. */
export function lostCharacters(bytes: Uint8Array, result: ReadReport): string {
  const texts = result.ok && result.receipt ? textsOf(bytes) : null;
  if (!texts || !result.ok || !result.receipt) return '';
  // Of an overlong text the receipt keeps only the beginning and the length.
  if (result.receipt.leftOut.some(({ reason }) => /共 \d+ 字/.test(reason))) return '';
  const kept = charactersOf(saidOf(reportOf(result.draft), result.receipt));
  return [...charactersOf(texts)]
    .map(([character, count]) => character.repeat(Math.max(0, count - (kept.get(character) ?? 0))))
    .join('');
}
