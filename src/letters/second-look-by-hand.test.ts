import { expect, test } from 'vitest';
import { judge } from '../collection/judged';
import { filledDraft } from '../examples/filled-draft';
import type { Draft } from '../report/draft';
import { writeOpinion } from './opinion';
import { opinionItems } from './opinion-item';
import { secondLook, type Version } from './second-look';
import { typedByHandWords } from './typed-by-hand';

const NEW = 'applications.newlyReceived.naturalPerson';
const GRANTED = 'applications.granted.naturalPerson';
const beside = { unit: null, year: 2026, pasts: [], splits: [] };
const received = (draft: Draft) => ({ draft, receipt: null, checkCode: '' });
const whole = (draft: Draft): Version => ({ ...judge(received(draft), beside), receipt: null });
/** Of which only the tables were typed by hand. */
const tables = (draft: Draft): Version => ({
  ...judge({ ...received(draft), tablesAlone: true }, beside),
  receipt: null,
  tablesAlone: true,
});

test('a version of which only the tables were typed by hand is compared by its numbers, and nothing is said of its text', () => {
  const first = tables(filledDraft({ cells: { [NEW]: '3', [GRANTED]: '2' } }));
  const second = whole(filledDraft({ cells: { [NEW]: '3', [GRANTED]: '3' } }));
  const list = '1. 第三部分表格（申请情况）：两边不相等。\n2. 第五部分请写具体。';
  const { remarks, outside } = secondLook(first, second, list, []);
  expect(outside.filter(({ cell }) => cell === null)).toEqual([]);
  expect(remarks.map(({ verdict }) => verdict)).toEqual(['changed', 'unknown']);
});

test('a fault of the text is not called settled because the text was not typed', () => {
  const first = whole(filledDraft({ draft: (draft) => (draft.signature.date = '') }));
  const items = opinionItems(
    first.report,
    first.findings.filter(({ code }) => code === 'D6'),
  );
  const { text } = writeOpinion({ title: '', items, remarks: '', fileName: null });
  const { remarks, outside } = secondLook(first, tables(filledDraft()), text, []);
  expect(remarks).toMatchObject([{ verdict: 'unknown', why: '第二稿只手工填了三张表，改没改请对照原件。' }]);
  expect(outside).toEqual([]);
});

const [UPHELD, SEIZED] = ['disputes.review.upheld', 'disputes.review.corrected'] as const;

test('a cell left blank where the numbers were typed by hand is not compared, and they are counted once', () => {
  const cells = { [NEW]: '3', [GRANTED]: '3' };
  const read = whole(filledDraft({ cells: { ...cells, [UPHELD]: '2' } }));
  const typed = (more: Record<string, string>) => tables(filledDraft({ cells: { ...cells, ...more } }));
  const blank = typed({ [UPHELD]: '', [SEIZED]: '' });
  const looks = [secondLook(blank, read, '', []), secondLook(read, blank, '', [])];
  for (const { outside } of looks) expect(outside).toEqual([]);
  expect(looks.map(({ byHand }) => byHand)).toEqual([
    { first: true, second: false, blanks: 2 },
    { first: false, second: true, blanks: 2 },
  ]);
  // Nor is it found anew that they are blank.
  expect(looks[1]!.fresh).toEqual([]);
  expect(typedByHandWords(looks[0]!.byHand!)).toBe(
    '原稿的数是手工填的，文字没有比；手工填时空着的 2 格没法比，没有列。',
  );
  // A number that was typed and is another now is a change, and so is one that is blank in what was read.
  const changed = secondLook(typed({ [UPHELD]: '1', [SEIZED]: '' }), read, '', []);
  expect(changed.outside.map(({ cell, before, after }) => [cell, before, after])).toContainEqual([
    UPHELD,
    '1',
    '2',
  ]);
  expect(changed.byHand?.blanks).toBe(1);
  const gone = secondLook(typed({}), whole(filledDraft({ cells: { ...cells, [SEIZED]: '' } })), '', []);
  expect(gone.outside.map(({ cell, after }) => [cell, after])).toContainEqual([SEIZED, '']);
  expect(secondLook(read, read, '', []).byHand).toBeNull();
});

test('what was asked of a number is not called settled because that number was not typed', () => {
  const first = whole(filledDraft({ cells: { [NEW]: '3', [GRANTED]: '2' } }));
  const items = opinionItems(
    first.report,
    first.findings.filter(({ code }) => code === 'A1'),
  );
  const { text } = writeOpinion({ title: '', items, remarks: '', fileName: null });
  const { remarks } = secondLook(
    first,
    tables(filledDraft({ cells: { [NEW]: '3', [GRANTED]: '' } })),
    text,
    [],
  );
  expect(remarks).toMatchObject([
    { verdict: 'unknown', why: '有关的格第二稿手工填时还空着，改没改请对照原件。' },
  ]);
});

test('that cells are blank in the original itself, as the reviewer remarked, is answered by what is filled in', () => {
  const first = tables(filledDraft({ cells: { [UPHELD]: '' } }));
  const items = opinionItems(
    first.report,
    first.findings.filter(({ code }) => code === 'D3'),
  );
  expect(items).toHaveLength(1);
  const { text } = writeOpinion({ title: '', items, remarks: '', fileName: null });
  const { remarks, outside } = secondLook(first, whole(filledDraft({ cells: { [UPHELD]: '2' } })), text, []);
  expect(remarks).toMatchObject([{ verdict: 'changed' }]);
  expect(remarks[0]!.changes.map(({ cell }) => cell)).toContain(UPHELD);
  expect(outside).toEqual([]);
});
