import { describe, expect, test } from 'vitest';
import { filledDraft } from '../examples/filled-draft';
import { emptyDraft } from '../report/empty-draft';
import { setCell } from '../examples/filled-draft';
import type { CellId } from '../format/table';
import { arrived } from './arrived';
import { newCollection, newUnit, type Arrival, type Collection } from './collection';
import { fillByHand, pass, reviewOnPaper, sendBack, takeIn, takeOut, type Step } from './commands';
import { blanksLeft, handFilledOf, typedReport, withHandFilled } from './hand-filled';
import { judge } from './judged';
import { lineOf } from './line';
import { mergedWords } from './merged-words';
import { mergeCollections } from './merge';
import { receivePaper } from './paper';
import { seenSoFar, standingsOf } from './standing';
import { openCollection, openRecord, writeCollectionFile, writeRecord } from './stored-collection';
import { cellOf, countySum } from './sum/county-sum';
import { lineKey, unitRows } from './unit-row';

const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const GRANTED: CellId = 'applications.granted.naturalPerson';
const at = '2027-01-19T09:00:00.000Z';
const water = newUnit('w', '云溪县水利局');
const scan = arrived('scan', '', { file: '水利局.pdf', refused: '读不了。', year: null, checkCode: '' });
const later = arrived('later', water.name);
const start: Collection = { ...newCollection(2026, '云溪县'), roster: [water] };

/** All cells 0 but these; an empty text is a blank. */
const typed = (cells: Record<CellId, string>) => handFilledOf(filledDraft({ cells }));
const fill = (cells: Record<CellId, string>, of: Arrival = scan) =>
  fillByHand(of, typed(cells), '手工填', 'v');
const after = (...steps: Step[]) => steps.reduce((collection, { apply }) => apply(collection), start);
const stands = (collection: Collection) => standingsOf(collection).standings[0]!;
const sending = (collection: Collection) => ({
  at,
  due: '',
  note: '',
  list: '',
  about: stands(collection).current!.id,
  seen: seenSoFar(stands(collection)),
});
const beside = { unit: water, year: 2026, pasts: [], splits: [] };
/** The record as it goes to where lines are made. */
const recordOf = (collection: Collection, of: Arrival) =>
  openRecord(writeRecord(typedReport(collection, of)))!;

function summed(collection: Collection) {
  const standing = stands(collection);
  const { current } = standing;
  const received = recordOf(collection, current!);
  const line = lineOf(judge(received, beside), received);
  const lines = new Map([[lineKey(collection, standing, current!), line]]);
  return { sum: countySum(collection, lines), rows: unitRows(collection, lines), line };
}

test('what is typed comes back as it was typed, a blank is no 0, and all blank again is nothing', () => {
  const draft = emptyDraft(2026);
  setCell(draft, NEW, '3');
  setCell(draft, GRANTED, '/');
  const byHand = handFilledOf(draft);
  expect(byHand).toEqual({ cells: { [NEW]: '3', [GRANTED]: '/' }, notes: {}, totals: {} });
  expect(handFilledOf(withHandFilled(emptyDraft(2026), byHand))).toEqual(byHand);
  expect(withHandFilled(draft, null).cells).toEqual(emptyDraft(2026).cells);
  expect(handFilledOf(emptyDraft(2026))).toBeNull();
});

describe('a unit whose file cannot be read', () => {
  const filled = after(takeIn([scan], ''), fill({ [NEW]: '3', [GRANTED]: '2' }));

  test('stands as received with its numbers, and is unread again once all is blank', () => {
    expect(stands(filled)).toMatchObject({ state: 'received', current: { id: 'scan' }, unread: null });
    expect(stands(after(takeIn([scan], ''), fill({}), fillByHand(scan, null, '', '')))).toMatchObject({
      state: 'unread',
      current: null,
    });
  });

  test('is checked by its tables alone: the balance is found wrong, nothing is asked of a text nobody typed', () => {
    const { line, rows } = summed(filled);
    expect(line.findings.map(({ id }) => id)).toEqual(['A1:naturalPerson']);
    expect(rows[0]).toMatchObject({ chip: 'must', yearForm: '手工填' });
    const balanced = after(takeIn([scan], ''), fill({ [NEW]: '3', [GRANTED]: '3' }));
    expect(summed(balanced).rows[0]).toMatchObject({ chip: 'clear', must: 0, ask: 0 });
  });

  test('gives its numbers to the sum, and lacks where a cell was left blank', () => {
    const { sum } = summed(after(takeIn([scan], ''), fill({ [NEW]: '3', [GRANTED]: '' })));
    expect(cellOf(sum, NEW)).toMatchObject({ value: '3', makers: [{ unit: water }] });
    expect(cellOf(sum, GRANTED)).toMatchObject({ value: null, lacks: [{ unit: water, why: 'blank' }] });
  });

  test('is passed after a question only while cells are left blank, as these are no 0', () => {
    const of = (cells: Record<CellId, string>) => blanksLeft({ byHand: typed(cells) }, 2026);
    expect([of({}), of({ [NEW]: '' }), of({ [NEW]: '', [GRANTED]: ' ' })]).toEqual([0, 1, 2]);
    expect(blanksLeft(later, 2026)).toBe(0);
  });

  test('gives way to a file that can be read, whose place it takes again when that is taken out', () => {
    const both = [takeIn([scan], ''), fill({ [NEW]: '3' }), takeIn([later], '')];
    expect(stands(after(...both))).toMatchObject({
      state: 'received',
      current: { id: 'later' },
      doubt: null,
    });
    expect(after(...both).arrivals[0]!.byHand?.cells[NEW]).toBe('3');
    expect(stands(after(...both, takeOut(later)))).toMatchObject({ current: { id: 'scan' } });
  });

  test('has a later one that cannot be read filled in for itself', () => {
    const other = { ...scan, id: 'other', file: '水利局2.pdf' };
    const steps = [takeIn([scan], ''), fill({ [NEW]: '3' }), takeIn([other], '')];
    expect(stands(after(...steps))).toMatchObject({ state: 'unread', unread: { id: 'other' } });
    expect(stands(after(...steps, fill({ [NEW]: '3' }, other)))).toMatchObject({ current: { id: 'other' } });
  });

  test('is passed and sent back like any other, also where it was passed on paper before', () => {
    const onPaper = [takeIn([scan], ''), reviewOnPaper(scan, true)];
    const passed = pass([{ unit: water, about: scan }], at);
    expect(stands(after(...onPaper, passed))).toMatchObject({ state: 'passed', current: null });
    expect(stands(after(...onPaper, passed, fill({})))).toMatchObject({
      state: 'passed',
      current: { id: 'scan' },
      paper: null,
    });
    const back = sendBack(water, sending(filled));
    expect(stands(back.apply(filled))).toMatchObject({
      state: 'returned',
      round: 1,
      current: { id: 'scan' },
    });
    expect(stands(takeIn([later], '').apply(back.apply(filled)))).toMatchObject({
      state: 'resubmitted',
      round: 2,
      former: { id: 'scan' },
      current: { id: 'later' },
    });
    // The next scan: what was typed off the one before counts no more, also where it was passed over it.
    const next = takeIn([{ ...scan, id: 'next' }], '').apply(back.apply(filled));
    const unread = { state: 'unread', round: 2, current: null, unread: { id: 'next' } };
    expect(stands(next)).toMatchObject(unread);
    expect(stands(passed.apply(next))).toMatchObject(unread);
    const [given] = countySum(passed.apply(next), new Map()).contributions;
    expect(given).toMatchObject({ figures: null, absence: 'unread' });
    // The same numbers typed off the next scan are the next version: what was asked for may have been its text.
    const other = { ...scan, id: 'other' };
    const again = [takeIn([other], ''), fill({ [NEW]: '3', [GRANTED]: '2' }, other)];
    expect(stands(again.reduce((one, { apply }) => apply(one), back.apply(filled)))).toMatchObject({
      state: 'resubmitted',
      current: { id: 'other' },
    });
  });

  test('is kept in the file of the collection', () => {
    expect(openCollection(writeCollectionFile(filled, new Map(), at))).toMatchObject({
      ok: true,
      collection: filled,
    });
  });
});

test('a report that came on paper alone has its tables typed, and counts, as a file that cannot be read', () => {
  const onPaper = after(receivePaper(water, 'p', at));
  const [paper] = onPaper.arrivals;
  expect(stands(onPaper)).toMatchObject({
    state: 'paper',
    paper: { file: '云溪县水利局（纸质）' },
    round: 1,
  });
  expect(countySum(onPaper, new Map()).contributions[0]).toMatchObject({ figures: null });
  const typedOff = fill({ [NEW]: '3', [GRANTED]: '3' }, paper).apply(onPaper);
  expect(stands(typedOff)).toMatchObject({ state: 'received', current: { id: 'p' }, paper: null });
  const { sum, rows } = summed(typedOff);
  expect(rows[0]).toMatchObject({ yearForm: '手工填', chip: 'clear' });
  expect(cellOf(sum, NEW)).toMatchObject({ value: '3', makers: [{ unit: water }] });
  expect(openCollection(writeCollectionFile(typedOff, new Map(), at))).toMatchObject({
    collection: typedOff,
  });
  // A file that can be read takes its place; the answer to a note may come on paper too.
  expect(stands(takeIn([later], '').apply(typedOff))).toMatchObject({ current: { id: 'later' } });
  const back = sendBack(water, sending(typedOff)).apply(typedOff);
  expect(stands(receivePaper(water, 'again', at).apply(back))).toMatchObject({
    state: 'paper',
    round: 2,
    paper: { id: 'again' },
  });
  // Of two copies each unit's paper stays its own.
  const roster = [water, newUnit('a', '云溪县档案馆')];
  const [one, other] = roster.map((unit) => receivePaper(unit, unit.id, at).apply({ ...start, roster }));
  expect(mergeCollections(one!, other!).collection.arrivals).toHaveLength(2);
  expect(
    mergeCollections(one!, { ...one!, arrivals: [{ ...one!.arrivals[0]!, id: 'theirs' }] }).arrivals,
  ).toEqual([]);
});

test('two copies: what only one filled in is taken, of what both filled in otherwise this one’s is kept and both said', () => {
  const begun = after(takeIn([scan], ''));
  const of = (cells: Record<CellId, string>) => ({ cells, notes: {}, totals: {} });
  const here = fillByHand(scan, of({ [NEW]: '3', [GRANTED]: '1' }), '', '').apply(begun);
  const there = fillByHand(scan, of({ [NEW]: '4', 'disputes.review.upheld': '2' }), '', '').apply(begun);
  const { collection, conflicts } = mergeCollections(here, there);
  expect(collection.arrivals).toHaveLength(1);
  expect(collection.arrivals[0]!.byHand?.cells).toEqual({
    [NEW]: '3',
    [GRANTED]: '1',
    'disputes.review.upheld': '2',
  });
  expect(conflicts).toEqual([
    expect.stringMatching(/^水利局\.pdf：手工填的 1 格两份不同，留了这一份的：.* 3（另一份 4）。$/),
  ]);
  const taken = mergeCollections(begun, there);
  expect(taken.collection.arrivals[0]!.byHand).toEqual(there.arrivals[0]!.byHand);
  // How many came is said before they are taken over.
  expect(mergedWords(mergeCollections(here, there))).toBe('手工填的数：水利局.pdf 多 1 格。');
  expect(mergedWords(taken)).toContain('水利局.pdf 多 2 格');
  expect(mergedWords(mergeCollections(there, begun))).toContain(
    '没有这里还没有的文件、单位、进度和手工填的数',
  );
});
