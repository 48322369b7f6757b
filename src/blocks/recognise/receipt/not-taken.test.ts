import { expect, test } from 'vitest';
import { form2021 } from '../../../format/forms';
import type { SourceCell } from '../../source';
import { heldShort, wordsLeft } from './not-taken';
import { recognise } from '../recognise';

const cell = (text: string, row: number, col: number): SourceCell => ({
  text,
  row,
  col,
  rows: 1,
  cols: 1,
  place: `第 1 张表第 ${row + 1} 行第 ${col + 1} 格`,
});

function leftOutOf(cells: readonly SourceCell[]): string[] {
  const { receipt } = recognise({
    blocks: [
      { kind: 'paragraph', text: '云溪县水务局2026年政府信息公开工作年度报告', place: '第 1 段' },
      { kind: 'paragraph', text: '二、主动公开政府信息情况', place: '第 2 段' },
      { kind: 'table', layout: 'grid', cells, place: '第 1 张表' },
    ],
    pageTitle: '',
    leftOut: [],
  });
  return receipt.leftOut.map(({ text, reason, place }) => `${place}：${text}，${reason}`);
}

test('what an old table says, of which nothing was taken, is left out with its numbers', () => {
  const cells = [
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '987', '654', '321'],
  ].flatMap((texts, row) => texts.map((text, col) => cell(text, row, col)));
  expect(leftOutOf(cells).join()).toMatch(/987 654 321/);
});

test('below a table a mark alone, or a label with signs that none has, is no label of the form and is named', () => {
  const line = (text: string, at: number) => ({ kind: 'paragraph' as const, text, place: `第 ${at} 段` });
  const table = {
    kind: 'table' as const,
    layout: 'grid' as const,
    cells: [cell('规章', 0, 0), cell('1', 0, 1)],
    place: '第 1 张表',
  };
  const { receipt } = recognise({
    blocks: [line('二、主动公开政府信息情况', 1), table, line('>', 2), line('────', 3), line('<!规章', 4)],
    pageTitle: '',
    leftOut: [],
  });
  expect(receipt.leftOut.map(({ text, place }) => `${place}：${text}`)).toEqual([
    '第 2 段：>',
    '第 4 段：<!规章',
  ]);
});

test('a table that is none of the form’s is left out whole', () => {
  const words = Array.from({ length: 40 }, (_, at) => `栏目${at}`);
  const [said = ''] = leftOutOf(words.map((text, row) => cell(text, row, 0)));
  for (const word of words) expect(said).toContain(word);
});

test('words are left where neither the texts nor the form have them', () => {
  const words = ['规章', '12', '34', '12'].map((text) => ({ text }));
  expect(wordsLeft(form2021, words, ['规章', '12']).map(({ text }) => text)).toEqual(['34', '12']);
});

test('a word that the form has once is left where it stands twice', () => {
  const words = ['勾稽', '勾稽'].map((text) => ({ text }));
  expect(wordsLeft(form2021, words, [])).toEqual([{ text: '勾稽' }]);
});

test('a text without end is named with its length', () => {
  const { text, reason } = heldShort({ text: '一'.repeat(300_000), reason: '页眉', place: '页眉' });
  expect(text.length).toBeLessThan(30_000);
  expect(reason).toContain('共 300000 字');
});
