import { expect, test } from 'vitest';
import { newUnit, type Unit } from './collection';
import { countedElsewhere } from './counted-elsewhere';
import { countingTroubles } from './roster-troubles';

const unit = (name: string, counted: Unit['counted'], countedBy: string): Unit => ({
  ...newUnit(name, `云溪县${name}`),
  counted,
  countedBy,
});

test('由谁统计 contradicts nothing where another one counts and the unit does not, be it of the roster or not', () => {
  const roster = [
    unit('甲局', 'yes', ''),
    unit('乙局', 'no', '云溪县甲局'),
    unit('丙局', 'shown', '云溪县甲局'),
    // Of the same name a level above.
    unit('戊局', 'no', '市戊局'),
    unit('丁局', 'no', '市丁局'),
  ];
  expect(countingTroubles(roster)).toEqual([]);
  expect(roster.map(countedElsewhere)).toEqual(['', '云溪县甲局', '云溪县甲局', '市戊局', '市丁局']);
});

test('itself, a name beside 计入汇总 是, and names that lead round in a circle are named, each once', () => {
  const roster = [
    unit('甲局', 'no', '县甲局'),
    unit('乙局', 'yes', '市乙局'),
    unit('丙局', 'no', '云溪县丁局'),
    unit('丁局', 'no', '戊局'),
    unit('戊局', 'no', '云溪县丁局'),
  ];
  expect(countingTroubles(roster)).toEqual([
    '“云溪县甲局”的“由谁统计”写的是它自己，自己统计的请留空',
    '“云溪县乙局”由“市乙局”统计，“计入汇总”又是“是”，同样的数可能算两遍，请改一处',
    '“云溪县丁局”、“云溪县戊局”的“由谁统计”绕成了一圈，谁也没有算进去，请改',
  ]);
  // Until somebody puts it right, 计入汇总 counts and nobody is taken off the list of those who sent nothing.
  expect(roster.slice(0, 2).map(countedElsewhere)).toEqual(['', '']);
});

test('who is counted by a unit that does not count is named: its numbers are in nobody’s sum', () => {
  const roster = [
    unit('甲局', 'no', '云溪县乙局'),
    unit('乙局', 'no', '云溪县丙局'),
    unit('丙局', 'yes', ''),
    unit('丁局', 'no', '戊局'),
    unit('戊局', 'shown', ''),
    unit('己局', 'no', '云溪县庚局'),
    unit('庚局', 'no', '市庚局'),
    // Of another place: nobody here knows whether it counts.
    unit('辛局', 'no', '市戊局'),
  ];
  expect(countingTroubles(roster)).toEqual([
    '“云溪县甲局”由“云溪县乙局”统计，“云溪县乙局”又由“云溪县丙局”统计，看不出这些数算在哪里，请写最后统计的单位',
    '“云溪县丁局”由“云溪县戊局”统计，“云溪县戊局”又不计入汇总，这些数谁也没有算进去，请改一处',
    '“云溪县己局”由“云溪县庚局”统计，“云溪县庚局”又由“市庚局”统计，看不出这些数算在哪里，请写最后统计的单位',
  ]);
});
