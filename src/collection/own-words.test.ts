import { expect, test } from 'vitest';
import { arrived } from './arrived';
import { newCollection, newUnit, type Arrival, type Collection } from './collection';
import {
  choose,
  fillByHand,
  putTo,
  remark,
  reviewOnPaper,
  sendBack,
  takeIn,
  takeOut,
  type Step,
} from './commands';
import { ownWords } from './own-words';
import { seenSoFar, standingsOf } from './standing';

const water = newUnit('w', '云溪县水利局');
const archive = newUnit('a', '云溪县档案馆');
const start: Collection = { ...newCollection(2026, '云溪县'), roster: [water, archive] };
const file = (id: string, of: Partial<Arrival> = {}) => arrived(id, water.name, { checkCode: id, ...of });
const after = (collection: Collection, ...steps: Step[]) =>
  steps.reduce((before, { apply }) => apply(before), collection);
const standing = (collection: Collection) => standingsOf(collection).standings[0]!;
const current = (collection: Collection) => {
  const { current: about, paper } = standing(collection);
  const counts = about ?? paper;
  if (!counts) throw new Error('none counts');
  return counts;
};
const words = (collection: Collection) => ownWords(collection, water, current(collection));
const write = (collection: Collection, text: string) =>
  after(collection, remark(water, current(collection), text, 'v'));
const sent = (collection: Collection) => {
  const about = current(collection).id;
  const seen = seenSoFar(standing(collection));
  return after(collection, sendBack(water, { at: '', due: '', note: '', list: '', about, seen }));
};

const unread = { refused: '没有文字。', year: null, checkCode: '' };
const scan = file('scan', unread);
const typed = { cells: { 'applications.newlyReceived.naturalPerson': '1' }, notes: {}, totals: {} };
const word = file('word');

test.each([
  ['was typed by hand', after(start, takeIn([scan], 'i'), fillByHand(scan, typed, '', ''))],
  ['is reviewed on paper', after(start, takeIn([scan], 'i'), reviewOnPaper(scan, true))],
])('words on a file that %s are those on the Word file that comes in its place', (_, before) => {
  const written = write(before, '第三页没有盖章。');
  expect(words(written)).toBe('第三页没有盖章。');
  const came = after(written, takeIn([word], 'j'));
  expect(current(came).id).toBe('word');
  expect(words(came)).toBe('第三页没有盖章。');
  // From there on they are the new file's, also when they are cleared.
  expect(words(write(came, '第三页没有盖章。请补。'))).toBe('第三页没有盖章。请补。');
  expect(words(write(came, ''))).toBe('');
});

test('where another file is chosen, or the one with the words is taken out, they go along', () => {
  const [one, two, three] = [file('one'), file('two'), file('three')];
  const written = write(after(start, takeIn([one], 'i')), '请附台账。');
  const chosen = after(written, takeIn([two], 'j'), choose(water, two, [one, two]));
  expect(words(chosen)).toBe('请附台账。');
  expect(words(after(written, takeIn([two], 'j'), takeOut(one)))).toBe('请附台账。');
  // Back to the first: what was written for it; a third takes over what was written last of them in the order they came.
  const other = write(chosen, '请附台账和批文。');
  expect(words(after(other, choose(water, one, [one, two])))).toBe('请附台账。');
  const third = after(other, takeIn([three], 'k'), choose(water, three, [one, two, three]));
  expect(words(third)).toBe('请附台账和批文。');
  expect(words(after(write(chosen, ''), takeIn([three], 'k'), takeOut(two), takeOut(one)))).toBe('');
});

test('words that were sent do not come again, also those that were meant for the file before; sent once more they do', () => {
  const [one, two, three] = [file('one'), file('two'), file('three')];
  const chosen = after(
    write(after(start, takeIn([one], 'i')), '请附台账。'),
    takeIn([two], 'j'),
    choose(water, two, [one, two]),
  );
  const back = sent(chosen);
  expect(standing(back)).toMatchObject({ state: 'returned', current: two });
  expect(words(back)).toBe('请附台账。');
  expect(words(sent(back))).toBe('请附台账。');
  const answered = after(back, takeIn([three], 'k'));
  expect(current(answered).id).toBe('three');
  expect(words(answered)).toBe('');
  // What is written for the answer is not what was said before it.
  const later = write(answered, '台账缺页。');
  expect(ownWords(later, water, two)).toBe('请附台账。');
});

test('words on a file that was another unit’s go with it, not to the next file', () => {
  const [one, two] = [file('one'), file('two')];
  const moved = after(
    write(after(start, takeIn([one], 'i')), '请附台账。'),
    putTo(one, archive),
    takeIn([two], 'j'),
  );
  expect(words(moved)).toBe('');
});
