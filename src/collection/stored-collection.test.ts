import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import { newCollection, newUnit, withReview } from './collection';
import { nothingSettled } from './sum/summing';
import {
  COLLECTION_VERSION,
  openCollection,
  openRecord,
  writeCollection,
  writeCollectionFile,
  writeRecord,
} from './stored-collection';

const full = withReview(
  {
    ...newCollection(2026, '云溪县'),
    roster: [{ ...newUnit('u', '云溪县<b>水利局'), aliases: ['县水利局'] }],
  },
  'u',
  { remarks: { f: '请补盖公章。' }, ticks: { f: { 'A1:x': false } } },
);
const record = writeRecord({ draft: emptyDraft(2026), receipt: null, checkCode: '1B461140' });

test('what is kept is what was written, as a record of the browser and as a file', () => {
  expect(openCollection(writeCollection(full, ''))).toMatchObject({ ok: true, collection: full });
  const opened = openCollection(writeCollectionFile(full, new Map([['f', record]]), '2027-01-18'));
  expect(opened).toMatchObject({ ok: true, collection: full });
  expect(opened.ok && openRecord(opened.records.get('f') ?? '')).toEqual(openRecord(record));
  expect(openRecord(record)).toMatchObject({ receipt: null, checkCode: '1B461140' });
});

const published = { day: '2027-01-28', address: 'http://www.example.cn/gk/1.html' };
const more = [
  { head: '计入汇总', text: '也许' },
  { head: '备注', text: '三楼 304 室' },
];

/** Version 5 kept it as another column of the roster. */
const by = '云溪市科学技术局';

const came = [
  { file: '档案馆.pdf', onPaper: true },
  { file: '通知.docx', isNoReport: true },
];
const filled = [
  {
    file: '档案馆.pdf',
    onPaper: true,
    byHand: { cells: { 'applications.newlyReceived.naturalPerson': '3' }, notes: {}, totals: {} },
  },
  { file: '通知.docx', isNoReport: true, byHand: null },
];
const together = filled.map((file) => ({ ...file, intake: 'i1' }));
const settled = {
  decisions: [{ how: 'accepted' }],
  adjustments: [{ by: '-1' }],
  catalogue: { inForce: '41' },
};

test.each([
  ['v1.json', null, [], nothingSettled, [], ''],
  ['v2.json', published, [], nothingSettled, [], ''],
  ['v3.json', published, came, nothingSettled, [], ''],
  ['v4.json', published, came, settled, [], ''],
  ['v5.json', published, came, settled, more, by],
  ['v6.json', published, came, settled, more, by],
  ['v7.json', published, filled.map((file) => ({ ...file, intake: '' })), settled, more, by],
  ['v8.json', published, together, settled, more, by],
])('a collection of each version opens: %s', (name, publication, later, summing, cells, countedBy) => {
  const text = readFileSync(new URL(`../examples/collection-versions/${name}`, import.meta.url), 'utf8');
  const opened = openCollection(text);
  expect(opened).toMatchObject({
    ok: true,
    collection: {
      place: '云溪县',
      roster: [{ name: '云溪县科学技术局', more: cells, countedBy }],
      arrivals: [{ file: '科技局.docx', isNoReport: false, onPaper: false }, ...later],
      reviews: {
        u1: { sendings: [{ note: '请改正。' }], passed: null },
        u2: { passed: { published: publication } },
      },
      summing,
    },
  });
  expect(opened.ok && Array.from(opened.records.keys())).toEqual(['f1']);
});

describe('what cannot be opened is said, and why', () => {
  const changed = (change: (value: Record<string, unknown>) => void) => {
    const value = JSON.parse(writeCollection(full, '')) as Record<string, unknown>;
    change(value);
    return openCollection(JSON.stringify(value));
  };
  test.each([
    ['half a file', () => openCollection('{"type":"nianbao-coll'), 'damaged', '没有保存完整'],
    ['a report', () => openCollection('{"type":"nianbao-report"}'), 'notOurs', '不是'],
    [
      'one of a newer program',
      () => changed((value) => (value['version'] = COLLECTION_VERSION + 1)),
      'newer',
      '先更新本程序',
    ],
    ['no version', () => changed((value) => (value['version'] = 'x')), 'damaged', '已损坏'],
    [
      'a year by hand',
      () => changed((value) => (value['collection'] = { ...full, year: '2026' })),
      'damaged',
      'year',
    ],
    ['a version there never was', () => changed((value) => (value['version'] = 0)), 'damaged', 'version'],
    ['null', () => openCollection('null'), 'notOurs', '不是'],
  ])('%s', (_, open, failure, words) => {
    const opened = open();
    expect(opened).toMatchObject({ ok: false, failure });
    expect(opened.ok || opened.message).toContain(words);
  });

  test('a record edited by hand is left out, and its file keeps its row', () => {
    const value = JSON.parse(writeCollectionFile(full, new Map([['f', record]]), '')) as {
      records: Record<string, { receipt: unknown }>;
    };
    value.records['g'] = { receipt: { tables: '没有' } };
    const opened = openCollection(JSON.stringify(value));
    expect(opened.ok && Array.from(opened.records.keys())).toEqual(['f']);
    expect(openRecord('{"receipt":1}')).toBeNull();
    expect(openRecord('')).toBeNull();
  });
});
