import { expect, test } from 'vitest';
import { judge } from '../collection/judged';
import { filledDraft } from '../examples/filled-draft';
import type { Draft } from '../report/draft';
import { writeOpinion } from './opinion';
import { opinionItems } from './opinion-item';
import { secondLook, type Version } from './second-look';

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
