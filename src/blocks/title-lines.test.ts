import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width';
import { titleLines } from './title-lines';

describe('a title on a line of nineteen characters', () => {
  test.each([
    ['云溪县水利局2026年政府信息公开工作报告', ['云溪县水利局2026年政府信息公开工作报告']],
    [
      '云溪县科学技术局2026年政府信息公开工作年度报告',
      ['云溪县科学技术局2026年', '政府信息公开工作年度报告'],
    ],
    [
      '云溪县农业农村局（云溪县乡村振兴局）2026年政府信息公开工作年度报告',
      ['云溪县农业农村局（云溪县乡村振兴局）', '2026年政府信息公开工作年度报告'],
    ],
    [
      '云溪经济技术开发区管理委员会社会事务和应急管理局2026年政府信息公开工作年度报告',
      ['云溪经济技术开发区管理委员会', '社会事务和应急管理局2026年', '政府信息公开工作年度报告'],
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title, 19)).toEqual(lines);
  });
});

test('no line is too long, none ends or begins badly, and no character is lost', () => {
  const word = fc.constantFrom(
    '云溪县',
    '人民政府',
    '办公室',
    '（挂牌）',
    '2026年',
    '《条例》',
    '、',
    '和',
    'ABC',
    '👍',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 12, max: 23 }),
      (words, most) => {
        const title = `云溪${words.join('')}`;
        const lines = titleLines(title, most);
        expect(lines.join('')).toBe(title);
        for (const line of lines) {
          expect(line).toMatch(/^[^）》、]/);
          expect(line.split('（').length).toBe(line.split('）').length);
          expect(line).not.toMatch(/[（《]$/);
          // Punctuation that may not begin a line is pulled up even where it makes the line too long.
          expect(textWidth(line.replace(/[）》、]+$/, ''))).toBeLessThanOrEqual(most);
        }
      },
    ),
  );
});

test('any text at all keeps its characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      expect(titleLines(title, 19).join('')).toBe(title);
    }),
  );
  expect(titleLines('一\u2028二\n三'.repeat(20), 19).join('')).toBe('一\u2028二\n三'.repeat(20));
});

test('a bracket longer than a line is not broken here', () => {
  const bracket = `（${'云溪综合保税区社会事务局'.repeat(2)}）`;
  expect(titleLines(`云溪县某局${bracket}2026年政府信息公开工作年度报告`, 19)).toContain(bracket);
});
