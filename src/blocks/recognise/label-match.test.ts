import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { plainLabel } from '../../format/plain-label';
import { knownLabel, matchAny, matchLabel, quickPlainLabel } from './label-match';

const rows = [
  knownLabel(form2021, 'stateSecret', '1.属于国家秘密'),
  knownLabel(form2021, 'otherHandling', '3.其他'),
  knownLabel(form2021, 'petitions', '1.信访举报投诉类申请'),
  knownLabel(form2021, 'repeated', '2.重复申请'),
];
const of = (label: string) => {
  const match = matchLabel(label, rows);
  return match && `${match.id} ${match.sure}`;
};

test.each(['（三） 不予公开：“三安全”', '１．属于国家秘密'.repeat(40)])(
  'whether it is remembered or worked out anew, a plain label is the same: %s',
  (label) => {
    expect([quickPlainLabel(label), quickPlainLabel(label)]).toEqual([plainLabel(label), plainLabel(label)]);
  },
);

describe('a label is known', () => {
  test.each([
    ['1.属于国家秘密', 'stateSecret exact'],
    ['属于国家秘密', 'stateSecret variant'],
    ['1.属于国家机密', 'stateSecret similar'],
    ['3.其他', 'otherHandling exact'],
  ])('%s', (label, known) => {
    expect(of(label)).toBe(known);
  });
});

test.each(['', '12', '总计', '其它', '重申', '属于国家秘密的政府信息不予公开的情形'.repeat(10)])(
  'none is guessed for “%s”',
  (label) => {
    expect(of(label)).toBeNull();
  },
);

test('a label that could be two rows is neither', () => {
  const alike = [knownLabel(form2021, 'a', '甲类行政许可'), knownLabel(form2021, 'b', '乙类行政许可')];
  expect(matchLabel('丙类行政许可', alike)).toBeNull();
  expect(matchLabel('甲类行政许可', alike)?.id).toBe('a');
});

test('of several readings the exact one counts, and two equally good ones of different rows mean neither', () => {
  expect(matchAny(['重复申请', '1.属于国家秘密'], rows)).toMatchObject({ id: 'stateSecret', sure: 'exact' });
  expect(matchAny(['重复申请', '属于国家秘密'], rows)).toBeNull();
  expect(matchAny([], rows)).toBeNull();
});
