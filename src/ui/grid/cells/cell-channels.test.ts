import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../../blocks/compose';
import { createEditor } from '../../../editor/editor';
import ordinary from '../../../examples/ordinary.json';
import { writeDocx } from '../../../files/docx/write';
import { writeHtml } from '../../../files/html/write';
import { writeJson } from '../../../files/json/write';
import { readReportFile } from '../../../files/read';
import { writeText } from '../../../files/text/write';
import { form2021 } from '../../../format/forms';
import type { CellId } from '../../../format/table';
import { cellPath, type Draft } from '../../../report/draft';
import { printedText, reportOf } from '../../../report/report';
import { openStored } from '../../../report/versions';
import { fit } from '../../../edits/paste/paste';
import { pasteChanges } from '../../../edits/paste/paste-edit';

const { cell: cellSpec } = form2021;

/** A number that stands nowhere else in the example, put where the text under test goes. */
const MARK = '987654';
const cells = {
  count: 'applications.newlyReceived.enterprise',
  noted: 'disclosure.normativeDocuments.made',
  disputes: 'disputes.review.upheld',
  money: 'disclosure.charges.amount',
} satisfies Record<string, CellId>;

function draftWith(id: CellId, text: string): Draft {
  const opened = openStored(structuredClone(ordinary));
  if (!opened.ok) throw new Error('the example does not open');
  const { draft } = opened.report;
  const { table, row, column } = cellSpec(id);
  const line = draft.cells[table][row];
  if (line) line[column] = text;
  return draft;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (file: Uint8Array): Draft => {
  const result = readReportFile(file);
  if (!result.ok) throw new Error(result.message);
  return result.draft;
};

const options = {
  layout: 'official',
  title: '',
  agency: '',
  shading: false,
  writtenAt: '2027-01-22T08:30:00Z',
} as const;
const words = new Map<CellId, Uint8Array>();
beforeAll(async () => {
  for (const id of Object.values(cells)) {
    const draft = draftWith(id, MARK);
    words.set(id, await writeDocx(compose(reportOf(draft)), options));
  }
});

const replaced = (text: string, piece: string) => {
  expect(text).toContain(MARK);
  return text.replace(MARK, piece);
};

/** Each way a text can come into a cell, and the draft it makes. */
const channels: Readonly<Record<string, (id: CellId, text: string) => Draft>> = {
  docx: (id, text) => {
    const files = unzipSync(words.get(id) ?? new Uint8Array());
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const broken = text.split('\n').join('</w:t><w:br/><w:t xml:space="preserve">');
    return read(zipSync({ ...files, 'word/document.xml': strToU8(replaced(xml, broken)) }));
  },
  html: (id, text) => {
    const page = writeHtml(compose(reportOf(draftWith(id, MARK))), { shading: false });
    return read(bytes(replaced(page, text.split('\n').join('<br>'))));
  },
  text: (id, text) => read(bytes(replaced(writeText(compose(reportOf(draftWith(id, MARK)))), text))),
  json: (id, text) => read(bytes(writeJson(draftWith(id, text), ''))),
  typed: (id, text) => {
    const editor = createEditor(draftWith(id, ''));
    editor.change('填写', [{ path: cellPath(id), after: text }]);
    return editor.draft();
  },
  pasted: (id, text) => {
    const editor = createEditor(draftWith(id, ''));
    const found = fit(cellSpec(id).table, id, [[text]], editor.view());
    editor.change('粘贴', pasteChanges(found, editor.view()));
    return editor.draft();
  },
};

type Outcome = string | { problem: string };

const table: readonly (readonly [id: CellId, text: string, outcome: Outcome])[] = [
  [cells.count, '22', '22'],
  [cells.count, '２２', '22'],
  [cells.count, '1,288', '1288'],
  [cells.count, '22件', '22'],
  [cells.count, '3宗', '3'],
  [cells.count, '3 份', '3'],
  [cells.count, '22（其中修订16件）', '22（其中修订16件）'],
  [cells.noted, '22（其中修订16件）', '22（其中修订16件）'],
  [cells.noted, '22件(其中修订16件)', '22（其中修订16件）'],
  [cells.disputes, '2起', '2'],
  [cells.money, '12.5万元', '12.5'],
  [cells.money, '12.5', '12.5'],
  ...['*', '＊', '·', '─', '/', '／', '—', '——', '-', '－', '～', '无'].flatMap((text) => [
    [cells.count, text, { problem: 'nothing' }] as const,
    [cells.disputes, text, { problem: 'nothing' }] as const,
    [cells.money, text, { problem: 'nothing' }] as const,
  ]),
  [cells.count, '约20', { problem: 'notNumber' }],
  [cells.count, '1.5', { problem: 'decimal' }],
  [cells.count, '-3', { problem: 'negative' }],
  [cells.count, '12³', { problem: 'notNumber' }],
  [cells.count, '2万', { problem: 'unit' }],
  [cells.money, '12元', { problem: 'unit' }],
  [cells.count, '12（万件）', { problem: 'unit' }],
  [cells.count, '12\n34', { problem: 'severalLines' }],
  [cells.count, '1\n234', { problem: 'severalLines' }],
  [cells.money, '12.\n5', { problem: 'severalLines' }],
];

const isMark = (wanted: Outcome) => typeof wanted !== 'string' && wanted.problem === 'nothing';

describe.each(Object.keys(channels))('a cell’s text from %s', (channel) => {
  // A text file has no lines within a cell.
  const cases = table.filter(([, text]) => channel !== 'text' || !text.includes('\n'));

  test.each(cases)('%s: %j', (id, text, wanted) => {
    const draft = channels[channel]?.(id, text) ?? draftWith(id, '');
    const report = reportOf(draft);
    const unread = report.unread.find(({ cell }) => cell === id);
    // A paste leaves a mark blank, and says so beforehand.
    const isProblem = typeof wanted !== 'string' && !(channel === 'pasted' && isMark(wanted));
    expect(unread?.problem).toBe(isProblem ? wanted.problem : undefined);
    expect(printedText(report, id)).toBe(typeof wanted === 'string' ? wanted : '');
  });
});

test.each(table.filter(([, , wanted]) => isMark(wanted)))(
  'a paste says what it leaves blank: %s %s',
  (id, text) => {
    const { doubts } = fit(cellSpec(id).table, id, [[text]], createEditor(draftWith(id, '')).view());
    expect(doubts).toContain(`有 1 格是“${text}”，按空白处理；没有发生的请填 0`);
  },
);
