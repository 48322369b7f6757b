import { describe, expect, test } from 'vitest';
import { matchHeading } from './headings';
import { outline } from './outline';

describe('a heading in the form’s words', () => {
  test.each([
    ['一、总体情况', 1, 'exact'],
    ['总体情况', 1, 'similar'],
    ['一总体情况', 1, 'exact'],
    ['一、总体情况：', 1, 'exact'],
    ['1. 总体情况', 1, 'similar'],
    ['1、总体情况', 1, 'similar'],
    ['1总体情况', 1, 'similar'],
    ['（一）总体情况', 1, 'similar'],
    ['(1) 总体情况', 1, 'similar'],
    ['第一部分 总体情况', 1, 'similar'],
    ['第一部分：总体情况', 1, 'similar'],
    ['I. 总体情况', 1, 'similar'],
    ['壹、总体情况', 1, 'similar'],
    ['01 总体情况', 1, 'similar'],
    ['【一、总体情况】', 1, 'similar'],
    ['■六、其他需要报告的事项', 6, 'similar'],
    ['第五章　存在的主要问题及改进情况', 5, 'similar'],
    ['Ⅲ、收到和处理政府信息公开申请情况', 3, 'similar'],
    ['三、总体情况', 1, 'similar'],
    ['存在的主要问题及改进情况', 5, 'similar'],
  ])('%s', (line, section, sure) => {
    expect(matchHeading(line)).toMatchObject({ section, sure });
  });

  test.each([
    '2024年总体情况',
    '全县总体情况',
    '总体情况 1',
    '（六）其他处理',
    '（二）主动公开情况',
    '2. 主动公开',
    '3.其他',
    '五个方面的问题',
    '一些问题',
  ])('none by itself: %s', (line) => {
    expect(matchHeading(line)).toBeNull();
  });
});

describe('headings numbered in another way and worded otherwise', () => {
  const sections = (...lines: string[]) =>
    outline(lines.map((text, at) => ({ kind: 'paragraph', text, place: `第 ${at + 1} 行` }))).headings.map(
      ({ heading }) => heading,
    );

  test('count where the whole report is numbered so', () => {
    const lines = [
      '1.总体概况',
      '2.主动公开情况',
      '3.收到申请的情况',
      '4.复议、诉讼',
      '5.问题和改进',
      '6.其他',
    ];
    expect(sections(...lines.flatMap((line) => [line, '本年度的情况。']))).toEqual(lines);
  });

  test('are points within a part beside headings of the form', () => {
    const found = sections(
      '一、总体情况',
      '（一）总体概况',
      '如下。',
      '（二）主动公开情况',
      '公开信息5条。',
      '（三）依申请公开情况',
      '收到申请3件。',
      '二、主动公开情况',
      '五、存在的主要问题及改进情况',
      '更新不及时。',
    );
    expect(found.slice(0, 3)).toEqual(['一、总体情况', '二、主动公开情况', null]);
  });
});
