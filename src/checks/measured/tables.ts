import type { Numbers } from './quiet-report';

const row = (...columns: number[]): number[] => [...columns, columns.reduce((sum, value) => sum + value, 0)];
const none = row(0, 0, 0, 0, 0, 0);
const DISCLOSURE = [0, 0, 0, 6, 4, 57, 2318, 164, 27, 35.6];
const NO_DISPUTES = Array.from({ length: 15 }, () => 0);

/** 新收 136, 结转 9, 办结 134, 结转下年 11. */
const APPLICATIONS = [
  row(97, 28, 0, 3, 6, 2),
  row(7, 2, 0, 0, 0, 0),
  row(38, 10, 0, 1, 2, 1),
  row(9, 4, 0, 0, 1, 0),
  row(1, 0, 0, 0, 0, 0),
  none,
  none,
  row(3, 3, 0, 0, 0, 0),
  row(4, 0, 0, 0, 0, 0),
  row(3, 1, 0, 0, 1, 0),
  row(5, 2, 0, 0, 0, 0),
  row(3, 0, 0, 0, 0, 0),
  row(14, 4, 0, 1, 1, 1),
  row(3, 0, 0, 0, 0, 0),
  row(2, 0, 0, 0, 0, 0),
  row(5, 0, 0, 0, 0, 0),
  row(4, 0, 0, 0, 0, 0),
  none,
  none,
  none,
  row(2, 0, 0, 0, 0, 0),
  none,
  row(3, 2, 0, 0, 0, 0),
  row(99, 26, 0, 2, 5, 2),
  row(5, 4, 0, 1, 1, 0),
];

/** For tests: tables of a bureau that has much to do (`busy`), of one without disputes (`calm`), of one with nothing (`idle`). */
export const measuredTables = {
  busy: [DISCLOSURE, APPLICATIONS, [9, 2, 3, 4, 18, 3, 0, 1, 2, 6, 2, 1, 0, 1, 4]],
  calm: [DISCLOSURE, APPLICATIONS, NO_DISPUTES],
  idle: [[0, 0, 0, 0, 0, 57, 0, 0, 0, 0], Array.from({ length: 25 }, () => none), NO_DISPUTES],
} satisfies Record<string, Numbers>;

/** Last year's: 新收 160, 办结 163, 结转下年 9. */
export const measuredLastYear: Numbers = [
  [0, 0, 0, 5, 2, 55, 2000, 205, 27, 30],
  [
    row(117, 35, 0, 2, 4, 2),
    row(8, 4, 0, 0, 0, 0),
    row(48, 15, 0, 1, 1, 0),
    row(14, 5, 0, 0, 1, 0),
    ...Array.from({ length: 5 }, () => none),
    row(12, 4, 0, 0, 1, 1),
    none,
    none,
    row(28, 10, 0, 1, 1, 0),
    none,
    none,
    row(10, 2, 0, 0, 0, 0),
    ...Array.from({ length: 6 }, () => none),
    row(6, 1, 0, 0, 0, 1),
    row(118, 37, 0, 2, 4, 2),
    row(7, 2, 0, 0, 0, 0),
  ],
  [8, 2, 3, 2, 15, 2, 0, 1, 1, 4, 1, 0, 1, 0, 2],
];
