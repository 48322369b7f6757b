import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import { MAX_COUNT } from '../../report/numbers/number';
import { disputeEquations, printedEquations, residuals, typedEquations, type Values } from './equations';
import { citySample, countySample } from '../../examples/sample-tables';
import { smallestChanges, type Replacement } from './smallest-change';

const { cells, standsIn } = printedEquations(form2021);
const equationsOf = (cell: number): number[] => (standsIn[cell] ?? []).map(({ equation }) => equation);

/** A table with some of its numbers changed by so much. */
function spoilt(values: Values, changes: readonly (readonly [cell: number, by: number])[]): Values {
  return changes.reduce<Values>(
    (before, [cell, by]) => before.map((value, index) => (index === cell ? (value ?? 0) + by : value)),
    values,
  );
}

/**
 * Every pair of the 175 cells, tried with every change any equation asks for: each cell stands in an equation
 * without the other, so its change must be what that equation is off by.
 */
function byForce(values: Values): string[] {
  const off = residuals(printedEquations(form2021), values).map((residual) => residual ?? 0);
  const asked = [...new Set(off.flatMap((residual) => (residual === 0 ? [] : [residual, -residual])))];
  const settles = (changes: readonly Replacement[]): boolean => {
    const rest = [...off];
    for (const { cell, to } of changes)
      for (const { equation, sign } of standsIn[cell] ?? [])
        rest[equation] = (rest[equation] ?? 0) + sign * (to - (values[cell] ?? 0));
    return rest.every((residual) => residual === 0);
  };
  const numbersFor = (cell: number): Replacement[] =>
    asked
      .map((by) => ({ cell, to: (values[cell] ?? 0) + by }))
      .filter(({ to }) => to >= 0 && to <= MAX_COUNT);
  const found: string[] = [];
  for (let one = 0; one < cells.length; one++)
    for (let two = one + 1; two < cells.length; two++) {
      for (const first of numbersFor(one))
        for (const second of numbersFor(two))
          if (settles([first, second])) found.push(asText([first, second]));
    }
  return found.sort();
}
const asText = (changes: readonly Replacement[]): string =>
  changes.map(({ cell, to }) => `${cell}=${to}`).join(' ');

describe('the equations of the applications table', { timeout: 60_000 }, () => {
  test('a wrong number shows in the sum of its row, whichever it is', () => {
    for (const index of cells.keys())
      expect(
        equationsOf(index).some((equation) => printedEquations(form2021).equations[equation]?.rule === 'A3'),
      ).toBe(true);
  });

  // So no two wrong numbers can hide each other, and no wrong number looks like another one.
  test('no cell stands only in the equations of another', () => {
    const covered = [...cells.keys()].flatMap((one) =>
      [...cells.keys()]
        .filter((two) => one !== two && equationsOf(one).every((own) => equationsOf(two).includes(own)))
        .map((two) => [one, two]),
    );
    expect(covered).toEqual([]);
  });
});

describe('smallestChanges', { timeout: 60_000 }, () => {
  test('has nothing to say of a balanced table', () => {
    for (const table of [citySample, countySample])
      expect(smallestChanges(printedEquations(form2021), table.flat())).toEqual({
        solutions: [],
        pairsExamined: 0,
      });
  });

  test.each<[name: string, changes: [cell: number, by: number][]]>([
    [
      'two cells far apart',
      [
        [21, -36],
        [45, 5],
      ],
    ],
    [
      'a typed cell and a sum',
      [
        [21, -36],
        [166, 9],
      ],
    ],
    [
      'one row, the sum of it right',
      [
        [21, -4],
        [22, 4],
      ],
    ],
    [
      'one row, and its sum wrong too',
      [
        [21, -4],
        [27, -4],
      ],
    ],
    [
      'one column',
      [
        [21, -4],
        [35, 9],
      ],
    ],
    [
      'one column, the sum of it right',
      [
        [21, -4],
        [35, 4],
      ],
    ],
    [
      '办结总计 of two columns',
      [
        [161, -4],
        [162, 4],
      ],
    ],
    [
      'two sums',
      [
        [27, 1],
        [34, 1],
      ],
    ],
  ])('finds the pairs a search of all 15,225 would: %s', (_, changes) => {
    const values = spoilt(citySample.flat(), changes);
    const { solutions, pairsExamined } = smallestChanges(printedEquations(form2021), values);
    expect(solutions.map(asText).sort()).toEqual(byForce(values));
    expect(pairsExamined).toBeLessThanOrEqual(20_000);
  });

  test('gives nothing up where three cells are wrong', () => {
    const values = spoilt(citySample.flat(), [
      [21, -36],
      [45, 5],
      [70, 2],
    ]);
    expect(smallestChanges(printedEquations(form2021), values).solutions).toEqual([]);
  });

  test('never asks for less than 0 or more than a cell holds', () => {
    const tooMany = spoilt(countySample.flat(), [[0, 3]]);
    const { solutions } = smallestChanges(typedEquations(form2021), tooMany);
    expect(solutions.length).toBeGreaterThan(0);
    for (const [change] of solutions) expect(change?.to).toBeGreaterThanOrEqual(0);

    const full: Values = [MAX_COUNT, MAX_COUNT, 0, 0, 0, ...Array<number>(10).fill(0)];
    expect(smallestChanges(disputeEquations(form2021), full).solutions).toEqual([]);
  });

  test('an equation with a blank in it says nothing, and no blank is filled', () => {
    const values = spoilt(citySample.flat(), [[21, -36]]).map((value, cell) => (cell === 22 ? null : value));
    const { solutions } = smallestChanges(printedEquations(form2021), values);
    expect(solutions.flat().map(({ cell }) => cell)).not.toContain(22);
    expect(solutions.map(asText)).toContain('21=462');
  });
});
