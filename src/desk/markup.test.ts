import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newArrival } from '../collection/arriving';
import { checkedRoster } from '../collection/checked-roster';
import { newCollection, newUnit } from '../collection/collection';
import { addUnits, changeSettings, remark, sendBack, takeIn, type Step } from '../collection/commands';
import { standingsOf } from '../collection/standing';
import { exportedTable } from '../collection/table-column';
import { unitColumns } from '../collection/unit-columns';
import { unitRows } from '../collection/unit-row';
import { filledDraft } from '../examples/filled-draft';
import { writeCsv } from '../files/csv/write';
import { readXml } from '../files/docx/xml';
import { writeDocx } from '../files/docx/write';
import { writeHtml } from '../files/html/write';
import { circular } from '../letters/circular';
import { missingNote, missingUnits } from '../letters/missing-note';
import { createMemoryStore } from '../storage/memory-store';
import { allNotes } from './all-notes';
import { circularOf } from './circular-rows';
import { createRecords } from './records';

/** In a name of a unit, an agency, a file and in a reviewer's own words. */
const ODD = `云溪县<b>水利</b>&amp;"局'<img src=x onerror=alert(1)>`;
const at = '2027-01-19T09:00:00.000Z';
const today = '2027-01-20';
const LOOK = { layout: 'gbt9704', shading: false } as const;

test('names with markup stay names: in Word, in what is copied as a web page, as text and as a table', async () => {
  const records = createRecords(createMemoryStore(), 'c');
  const unit = newUnit('u', ODD);
  const silent = newUnit('s', `${ODD}二`);
  const draft = filledDraft({
    cells: { 'applications.newlyReceived.naturalPerson': 1 },
    draft: (own) => (own.agency.name = ODD),
  });
  await records.keep('f', { draft, receipt: null, checkCode: 'C' });
  const facts = { refused: '', isNoReport: false, agency: ODD, year: 2026, checkCode: 'C', contentCode: 'C' };
  const file = newArrival({ id: 'f', file: `${ODD}.docx`, at, intake: '', asLastYear: false }, facts);
  const steps: Step[] = [
    addUnits([unit, silent]),
    takeIn([file], ''),
    changeSettings('', { settings: { noteHead: ODD, noteFoot: ODD } }),
    remark(unit, file, ODD, ''),
  ];
  const collection = steps.reduce((value, { apply }) => apply(value), newCollection(2026, ODD));
  const rows = unitRows(collection, new Map());
  expect(standingsOf(collection).standings[0]).toMatchObject({ state: 'received', by: 'name' });

  const { blocks } = await allNotes(collection, rows, records, today);
  const sending = { at, due: '2027-01-22', note: ODD, list: `1. ${ODD}`, about: 'f', seen: ['f'] };
  const back = sendBack(unit, sending).apply(collection);
  const listed = circular(back, await circularOf(back, records, today), today);
  for (const page of [blocks, listed]) {
    const html = writeHtml(page, LOOK);
    expect(html).not.toMatch(/<(?:b|img)\b[^>]*>(?=水利|局|二)|onerror=alert\(1\)>/);
    expect(html).toContain('&lt;b&gt;水利&lt;/b&gt;&amp;amp;');
    const parts = unzipSync(await writeDocx(page, { ...LOOK, title: ODD, agency: ODD, writtenAt: at }));
    const broken = Object.entries(parts).filter(
      ([name, bytes]) => name.endsWith('.xml') && !readXml(strFromU8(bytes)).ok,
    );
    expect(broken).toEqual([]);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      '&lt;b&gt;水利&lt;/b&gt;&amp;amp;',
    );
  }

  const { standings } = standingsOf(back);
  expect(missingNote(back, missingUnits(standings), today)).toContain(`1. ${ODD}二\n`);
  const quoted = `"${ODD.replace(/"/g, '""')}"`;
  expect(writeCsv(exportedTable(unitColumns, rows))).toContain(`,${quoted},`);
  expect(writeCsv(checkedRoster(back.roster, rows))).toContain(`${quoted},`);
});
