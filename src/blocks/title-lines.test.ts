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

describe('between the words of a name', () => {
  const lines = (name: string, most: number) =>
    titleLines(`${name}2026年政府信息公开工作年度报告`, most).join('|');

  test.each([
    [
      '青河山保安族东乡族撒拉族自治县住房和城乡建设局',
      '青河山保安族东乡族撒拉族自治县|住房和城乡建设局2026年|政府信息公开工作年度报告',
    ],
    [
      '青河拉祜族佤族布朗族傣族自治县自然资源和规划局',
      '青河拉祜族佤族布朗族傣族自治县自然资源|和规划局2026年政府信息公开工作年度报告',
    ],
    [
      '青河族自治州安龙市云溪区人民政府办公室',
      '青河族自治州安龙市云溪区人民政府|办公室2026年政府信息公开工作年度报告',
    ],
    [
      '青河苏柯尔克孜自治州云溪县人力资源和社会保障局',
      '青河苏柯尔克孜自治州云溪县|人力资源和社会保障局2026年|政府信息公开工作年度报告',
    ],
    ['青河市康溪什区文化和旅游局', '青河市康溪什区文化和旅游局|2026年政府信息公开工作年度报告'],
  ])('%s', (name, expected) => {
    expect(lines(name, 19)).toBe(expected);
  });

  test.each([
    '社会保障',
    '城乡建设',
    '农业农村',
    '退役军人',
    '行政执法',
    '市场',
    '监督',
    '发展',
    '自治县',
    '人力资源',
    '卫生健康',
    '公共资源',
    '乡村振兴',
    '信息化',
    '办公室',
    '委员会',
    '服务中心',
    '旅游',
    '保障局',
    '建设局',
  ])('never inside %s, wherever it stands', (word) => {
    for (let before = 2; before < 24; before++)
      for (const most of [19, 21.5]) {
        const place = '青河云溪石山川林水火土金木北关南苑东西桥岭'.slice(0, before);
        const name = `${place}县${word}${/局$|中心$|室$|会$/.test(word) ? '' : '局'}`;
        expect(titleLines(`${name}2026年政府信息公开工作年度报告`, most).join('|')).toContain(word);
      }
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
