import { describe, expect, test } from 'vitest';
import type { Line } from '../lines/lines';
import { findTitles } from './title';

/** Lines, each in a paragraph of its own. */
const lines = (...texts: readonly string[]): Line[] =>
  texts.map((text, at) => ({ text, place: `第 ${at + 1} 段` }));
const agencyIn = (isWebPage: boolean, texts: readonly string[], below: readonly string[] = []) =>
  findTitles(lines(...texts), lines(...below), isWebPage).title?.agency;

const REST = '2024年政府信息公开工作年度报告';

describe('a name broken over two paragraphs that stands nowhere else', () => {
  test.each([
    ['峨山彝族自治县', '化念镇人民政府'],
    ['湖宁市', '云溪县水利局'],
    ['隆林各族自治', '县大数据发展局'],
    ['前郭尔罗斯蒙古族自', '治县查干花镇人民政府'],
    ['青禾经济技术', '开发区管委会'],
    ['国家税务总局云溪', '县税务局'],
    ['云溪县12345政务', '服务便民热线中心'],
  ])('%s | %s', (upper, lower) => {
    expect(agencyIn(false, [upper, lower + REST])).toBe(upper + lower);
    expect(agencyIn(false, [upper, lower, '2024年政府信息公开', '工作年度报告'])).toBe(upper + lower);
  });

  test('an agency of disclosure on a line of its own is a name, the words of a site are none', () => {
    expect(agencyIn(false, ['云溪县政务公开办公室', REST])).toBe('云溪县政务公开办公室');
    expect(agencyIn(false, ['云溪县政务', `公开办公室${REST}`])).toBe('云溪县政务公开办公室');
    expect(agencyIn(true, ['政府信息公开', REST])).toBe('');
    expect(agencyIn(true, ['政务公开专栏', REST])).toBe('');
  });

  test.each([
    ['卫东县', '云溪县水利局'],
    ['附件2', '云溪县水利局'],
    ['附件', '云溪县水利局'],
    ['征求意见稿', '云溪县水利局'],
    ['特急', '云溪县水利局'],
    ['云溪县人民政府', '云溪县水利局'],
    ['2025年1月', '云溪县水利局'],
    ['云水发3号', '云溪县水利局'],
  ])('is no name: %s above %s', (upper, lower) => {
    expect(agencyIn(false, [upper, lower + REST])).toBe(lower);
  });

  test('a town that signs by itself is called as it signs', () => {
    const signature = ['青石镇人民政府', '2025年1月20日'];
    expect(agencyIn(false, ['云溪县', `青石镇人民政府${REST}`], signature)).toBe('青石镇人民政府');
  });

  test('what stands above a title on a web page is where the page is, and no part of the name', () => {
    expect(agencyIn(true, ['湖宁市', `云溪县水利局${REST}`])).toBe('云溪县水利局');
  });
});

test('the mark of a letter’s paper is not taken for the title, nor for the name', () => {
  const { title } = findTitles(lines(`附件2：云溪县水利局${REST}`), [], false);
  expect(title).toMatchObject({ agency: '云溪县水利局', text: `云溪县水利局${REST}`, mark: '附件2：' });
});
