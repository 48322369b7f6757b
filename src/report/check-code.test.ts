import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import city from '../examples/city.json';
import { randomDraft } from '../examples/random-draft';
import { form2021 } from '../format/forms';
import { canonicalJson, checkCode } from './check-code';
import { crc32 } from './crc32';
import type { Draft } from './draft';
import { emptyDraft } from './empty-draft';
import { reportOf, valueText } from './report';
import { openStored } from './versions';

const { typedCells } = form2021;

const codeOf = (draft: Draft) => checkCode(reportOf(draft));

function cityDraft(): Draft {
  const opened = openStored(city);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.report.draft;
}

test('CRC-32 is the usual one', () => expect(crc32(strToU8('123456789'))).toBe(0xcbf43926));

describe('canonical JSON', () => {
  test('has keys in order, no blanks, and texts as they are seen', () => {
    expect(canonicalJson({ b: [1, null, 'e\u0301\u200b'], a: { d: true, c: '甲\u00a0乙 ' } })).toBe(
      '{"a":{"c":"甲 乙","d":true},"b":[1,null,"é"]}',
    );
  });

  test('does not depend on the order of keys, and is JSON of the same value', () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.constantFrom('甲', '1', null)));
    fc.assert(
      fc.property(value, (one) => {
        const turned = Object.fromEntries(Object.entries(one).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(one));
        expect({ ...JSON.parse(canonicalJson(one)) }).toEqual({ ...one });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the check code', () => {
  test('is eight digits and stays what it is from version to version of the program', () => {
    expect(codeOf(cityDraft())).toBe('7F1C17F8');
    expect(codeOf(emptyDraft(2026))).toMatch(/^[0-9A-F]{8}$/);
  });

  test('depends on nothing that is not printed', () => {
    fc.assert(
      fc.property(randomDraft, (draft) => {
        const other: Draft = {
          ...draft,
          reviewVersion: 7,
          sources: { 'applications.granted.enterprise': '办公室' },
          agency: { ...draft.agency, kind: 'department' },
          overviewLimit: '1000',
          selfWord: '我局',
        };
        expect(codeOf(other)).toBe(codeOf(draft));
      }),
      { numRuns: 30 },
    );
  });

  test('is another as soon as one cell is, a blank and a 0 being two things', () => {
    const draft = cityDraft();
    const before = valueTexts(draft);
    const code = codeOf(draft);
    fc.assert(
      fc.property(fc.constantFrom(...typedCells), fc.constantFrom('', '0', '12', '999'), (spec, typed) => {
        const { table, row, column } = spec;
        const cells = { ...draft.cells, [table]: { ...draft.cells[table] } };
        cells[table][row] = { ...cells[table][row], [column]: typed };
        const other = { ...draft, cells };
        expect(codeOf(other) === code).toBe(valueTexts(other).join() === before.join());
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, (draft: Draft) => void]>([
    ['the title', (draft) => (draft.title = `${reportOf(draft).title}（稿）`)],
    ['a word of the opening', (draft) => (draft.contact.phone += '1')],
    ['a mark in a text', (draft) => (draft.overview.lead += '，')],
    ['a note below a table', (draft) => (draft.tableNotes.disclosure = '注')],
    ['a note in a cell', (draft) => (draft.cellNotes = { 'disclosure.regulations.made': '其中修订1件' })],
    ['the last decimal of the amount', (draft) => (draft.cells.disclosure['charges']!['amount'] += '0')],
    ['one paragraph made two', (draft) => (draft.others.text = draft.others.text.replace('。', '。\n'))],
    ['who signs', (draft) => (draft.signature.agency = '临澜市人民政府办公室')],
    ['the date', (draft) => (draft.signature.date = '2027-02-25')],
  ])('changes with %s', (_, change) => {
    const draft = cityDraft();
    draft.others.text = '一是甲。二是乙。';
    const before = codeOf(draft);
    change(draft);
    expect(codeOf(draft)).not.toBe(before);
  });
});

function valueTexts(draft: Draft): string[] {
  const report = reportOf(draft);
  return typedCells.map(({ id }) => valueText(report, id));
}
