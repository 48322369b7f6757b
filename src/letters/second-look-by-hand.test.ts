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
    { first: true, second: false, blanks: 2, signs: 0 },
    { first: false, second: true, blanks: 2, signs: 0 },
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

test('a / typed by hand is no change of what stood or stands there, as a blank is none, and is counted by itself', () => {
  const cells = { [NEW]: '3', [GRANTED]: '3' };
  const typed = (more: Record<string, string>) => tables(filledDraft({ cells: { ...cells, ...more } }));
  const slash = typed({ [UPHELD]: '/', [SEIZED]: '—' });
  for (const other of [
    whole(filledDraft({ cells: { ...cells, [UPHELD]: '2', [SEIZED]: '' } })),
    typed({ [UPHELD]: '', [SEIZED]: '1' }),
    typed({ [UPHELD]: '无', [SEIZED]: '/' }),
  ])
    for (const look of [secondLook(slash, other, '', []), secondLook(other, slash, '', [])]) {
      expect(look.outside).toEqual([]);
      expect(look.byHand?.signs).toBe(2);
    }
  expect(typedByHandWords({ first: true, second: true, blanks: 1, signs: 2 })).toBe(
    '两稿的数是手工填的，文字没有比；手工填时空着的 1 格和填“/”等、没有数的 2 格没法比，没有列。',
  );
  // A / where there was a number is still found; one that was remarked on is answered by what is there now.
  const number = whole(filledDraft({ cells: { ...cells, [UPHELD]: '2', [SEIZED]: '0' } }));
  expect(secondLook(number, slash, '', []).fresh.map(({ id }) => id)).toContain('D3:disputes:dash');
  const items = opinionItems(slash.report, slash.findings);
  const { text } = writeOpinion({ title: '', items, remarks: '', fileName: null });
  const [answered] = secondLook(slash, number, text, []).remarks;
  expect(answered?.verdict).toBe('changed');
  expect(answered?.changes).toContainEqual(expect.objectContaining({ cell: UPHELD, after: '2' }));
  const [unchanged] = secondLook(slash, slash, text, []).remarks;
  expect(unchanged).toMatchObject({ verdict: 'unchanged' });
  // What is in its place now, nobody can say.
  const MADE = 'disclosure.regulations.made';
  const wrong = whole(filledDraft({ cells: { ...cells, [MADE]: '3' } }));
  const asked = opinionItems(
    wrong.report,
    wrong.findings.filter(({ code }) => code === 'D5'),
  );
  const list = writeOpinion({ title: '', items: asked, remarks: '', fileName: null }).text;
  expect(secondLook(wrong, typed({ [MADE]: '/' }), list, []).remarks).toMatchObject([
    { verdict: 'unknown', why: '有关的格第二稿手工填的不是数，改没改请对照原件。' },
  ]);
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
