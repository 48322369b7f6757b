import { expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import type { Draft, Lack } from '../../report/draft';
import { reportOf } from '../../report/report';
import { canBeAnswered } from '../answers/answers';
import { checkReport } from '../check';
import { filledDraft, setCell } from '../../examples/filled-draft';
import { lacksOf, withLackChecked } from './lacks';
import { checkRead } from './reading';

const { tables } = form2021;

const row = tables.applications.cells.filter((cell) => cell.row === 'repeated').map(({ id }) => id);

const missingRow: Lack = {
  code: 'F1',
  place: 'applications:rows',
  section: 3,
  title: '表格缺 1 行',
  detail: '缺“不予处理：重复申请”。',
  next: '请对照规定的表格补齐后重新填写。',
  cells: row,
  checked: false,
};
const heading: Lack = {
  code: 'D2',
  place: 'heading:5',
  section: 5,
  title: '标题与规定不符',
  detail: '',
  next: '',
  cells: [],
  checked: false,
};

/** A finished report but for the row its file lacked. */
function opened(lacks: Lack[] = [missingRow, heading]): Draft {
  const draft = filledDraft();
  draft.reading = { form: '2021', lacks };
  for (const id of row) if (!id.endsWith('.total')) setCell(draft, id, '');
  return draft;
}

const ids = (draft: Draft) =>
  checkReport(reportOf(draft), 'final')
    .filter(({ code }) => ['F1', 'D2', 'D3'].includes(code))
    .map(({ id, severity }) => `${id} ${severity}`);

test('what a file lacked is found in the draft opened from it, and its blanks are not said twice', () => {
  expect(ids(opened())).toEqual(['F1:applications:rows error', 'D2:heading:5 warning']);
});

test('a missing row is settled once it is filled in; until the last cell it is not', () => {
  const draft = opened();
  const typed = row.filter((id) => !id.endsWith('.total'));
  typed.slice(1).forEach((id) => setCell(draft, id, '0'));
  expect(ids(draft)).toContain('F1:applications:rows error');
  setCell(draft, typed[0] as CellId, '0');
  expect(ids(draft)).toEqual(['D2:heading:5 warning']);
});

test('已核对 settles either; the blanks are then asked for like any other', () => {
  const draft = opened();
  for (const finding of checkReport(reportOf(draft), 'final'))
    draft.reading = { ...draft.reading, lacks: withLackChecked(draft.reading, finding) };
  expect(ids(draft)).toEqual(['D3:applications error']);
});

test('in the 审核意见 the same must be put right, also after the page was closed', () => {
  const found = checkRead(reportOf(opened()), null).filter(({ code }) => code === 'F1' || code === 'D2');
  expect(found.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
    'F1:applications:rows error',
    'D2:heading:5 error',
  ]);
  expect(lacksOf(found)).toEqual([missingRow, heading]);
});

test('it is looked at and done with, not explained', () => {
  expect(checkReport(reportOf(opened()), 'final').filter(canBeAnswered)).toEqual([]);
});
