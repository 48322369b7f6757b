import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../format/forms';
import type { CellId } from '../../format/table';
import { printedEquations, residuals } from './equations';
import { findRepairs } from './find-repairs';
import {
  at,
  citySample,
  countySample,
  withCells,
  withTotals,
  type Table,
} from '../../examples/sample-tables';
import type { NamedNumber, RepairEvidence } from './repair';

const { resultGroups, resultRows: resultRowIds } = form2021;
const { applications } = form2021.tables;

/*
 * How often the search finds the cell that was really wrong. Tables are made, or taken from real reports where
 * those are at hand; one mistake is put in by a generator; the repair that gives the true table back is looked for.
 * Seeds are fixed and stand in the names of the tests.
 */

type Random = () => number;
const ROWS = applications.rows.length;
const COLUMNS = applications.columns.length;
const TOTAL = COLUMNS - 1;
const HANDLED = applications.rows.findIndex(({ id }) => id === 'handledTotal');
const FIRST_RESULT = 2;

/** mulberry32. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const below = (random: Random, end: number): number => Math.floor(random() * end);
const oneOf = <T>(random: Random, of: readonly T[]): T | undefined => of[below(random, of.length)];
const bell = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * bell(random)));
  let count = 0;
  for (let left = random(); left > Math.exp(-mean); left *= random()) count++;
  return count;
}

// Tables ---------------------------------------------------------------------------------------------------------

/** A balanced table with about so many applications a column, spread over the results as one agency would. */
function balancedTable(random: Random, requests: readonly number[]): Table {
  const often: Record<string, number> = { granted: 40, notHeld: 25, partlyGranted: 8, otherHandling: 8 };
  const weights = resultRowIds.map((id) => Math.exp(1.3 * bell(random)) * (often[id] ?? 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const table: Table = Array.from({ length: ROWS }, () => Array<number>(COLUMNS).fill(0));
  const put = (row: number, column: number, value: number): void => {
    const line = table[row];
    if (line) line[column] = value;
  };
  requests.forEach((expected, column) => {
    weights.forEach((weight, index) => {
      put(FIRST_RESULT + index, column, poisson(random, (expected * weight) / all));
    });
    const handled = at(withTotals(table), HANDLED, column);
    const over = poisson(random, expected * 0.04);
    const carried = Math.min(poisson(random, expected * 0.04), handled + over);
    put(ROWS - 1, column, over);
    put(1, column, carried);
    put(0, column, handled + over - carried);
  });
  return withTotals(table);
}

/** A city: 600 to 7,200 applications, nine tenths from persons, all columns and most rows in use. */
function denseCity(random: Random): Table {
  const size = 600 * 12 ** random();
  const shares = [
    0.92,
    0.02 + 0.08 * random(),
    ...[0.002, 0.004, 0.01, 0.006].map((most) => most * random()),
  ];
  return balancedTable(
    random,
    shares.map((share) => size * share),
  );
}

/** A county: up to 60 applications, nearly all from persons; most cells are 0. */
function sparseCounty(random: Random): Table {
  const size = 60 * random();
  return balancedTable(
    random,
    [0.85, 0.11, 0.01, 0.01, 0.01, 0.01].map((share) => size * share),
  );
}

// Mistakes -------------------------------------------------------------------------------------------------------

/** A number in another's place. */
interface Wrong {
  row: number;
  column: number;
  value: number;
}
/** Cells a mistake may be made in. */
interface Field {
  rows: readonly number[];
  columns: readonly number[];
}
type Mistake = (table: Table, random: Random, field: Field) => Wrong | null;

const printedField: Field = {
  rows: [...applications.rows.keys()],
  columns: [...applications.columns.keys()],
};
const typedField: Field = {
  rows: printedField.rows.filter((row) => row !== HANDLED),
  columns: printedField.columns.filter((column) => column !== TOTAL),
};

/**
 * A mistake in some cell: half of them anywhere, half where there is more than 0 to type. Tries cells until the
 * mistake changes something; some tables leave no room for it.
 */
const anywhere =
  (wrongly: (table: Table, row: number, column: number, random: Random) => number | null): Mistake =>
  (table, random, { rows, columns }) => {
    const cells = rows.flatMap((row) => columns.map((column) => ({ row, column })));
    const filled = cells.filter(({ row, column }) => at(table, row, column) > 0);
    for (let tries = 0; tries < 100; tries++) {
      const cell = oneOf(random, random() < 0.5 && filled.length > 0 ? filled : cells);
      if (!cell) return null;
      const value = wrongly(table, cell.row, cell.column, random);
      if (value !== null && value !== at(table, cell.row, cell.column)) return { ...cell, value };
    }
    return null;
  };

/** Another digit, a digit left out, or a digit twice. */
const slip = anywhere((table, row, column, random) => {
  const digits = String(at(table, row, column));
  const place = below(random, digits.length);
  const [before, digit, after] = [digits.slice(0, place), digits.charAt(place), digits.slice(place + 1)];
  const kind = below(random, 3);
  if (kind === 0) return Number(before + String(below(random, 10)) + after);
  if (kind === 1) return digits.length > 1 ? Number(before + after) : null;
  return Number(before + digit + digit + after);
});

/** Two neighbouring digits exchanged. */
const swapOfDigits = anywhere((table, row, column, random) => {
  const digits = String(at(table, row, column));
  const place = below(random, digits.length - 1);
  const swapped = digits.charAt(place + 1) + digits.charAt(place);
  return digits.length > 1 ? Number(digits.slice(0, place) + swapped + digits.slice(place + 2)) : null;
});

/** The number beside it typed again. */
const neighbour = anywhere((table, row, column, random) => {
  const beside = column + (random() < 0.5 ? 1 : -1);
  return beside < 0 || beside >= COLUMNS ? null : at(table, row, beside);
});

/** The number of the row above typed again. */
const rowAbove = anywhere((table, row, column) => (row === 0 ? null : at(table, row - 1, column)));

const mistakes: Readonly<Record<string, Mistake>> = { slip, swapOfDigits, neighbour, rowAbove };

/** Puts mistakes into a table; null where it has no room for them. */
type Spoil = (table: Table, random: Random) => Table | null;

const twoSlips: Spoil = (table, random) => {
  const [one, two] = [slip(table, random, printedField), slip(table, random, printedField)];
  if (!one || !two || (one.row === two.row && one.column === two.column)) return null;
  return withCells(table, [one, two]);
};

/** Two different values in each other's cells, side by side or one above the other; one of them may be 0. */
const neighboursExchanged: Spoil = (table, random) => {
  for (let tries = 0; tries < 1000; tries++) {
    const [row, column] = [below(random, ROWS), below(random, COLUMNS)];
    const beside = random() < 0.5 ? { row, column: column + 1 } : { row: row + 1, column };
    const value = at(table, row, column);
    const other = table[beside.row]?.[beside.column];
    if (other === undefined || other === value) continue;
    return withCells(table, [
      { row, column, value: other },
      { ...beside, value },
    ]);
  }
  return null;
};

/** A cell mistyped and its row's total worked out from it, but not the column's. */
const cellAndRowTotal: Spoil = (table, random) => {
  const mistake = random() < 0.7 ? slip : swapOfDigits;
  const wrong = mistake(table, random, { ...printedField, columns: typedField.columns });
  if (!wrong) return null;
  const { row, column, value } = wrong;
  const total = at(table, row, TOTAL) + value - at(table, row, column);
  return withCells(table, [wrong, { row, column: TOTAL, value: total }]);
};

// What is known besides the table ----------------------------------------------------------------------------------

/** Last year's 结转下年, and the numbers of the usual data sentence: 新收、上年结转、办结、the six results、结转下年. */
function usualEvidence(truth: Table): RepairEvidence {
  const named = (rows: readonly string[]): NamedNumber => ({
    readings: [{ plus: rows.map((row) => `applications.${row}.total` as const), minus: [] }],
    value: applications.rows.reduce(
      (sum, { id }, row) => (rows.includes(id) ? sum + at(truth, row, TOTAL) : sum),
      0,
    ),
  });
  const single = ['newlyReceived', 'carriedIn', 'handledTotal', 'granted', 'partlyGranted', 'carriedOver'];
  return {
    lastYearCarriedOver: Object.fromEntries(
      applications.columns.map(({ id }, column) => [id, at(truth, 1, column)]),
    ),
    named: [...single.map((row) => named([row])), ...resultGroups.map(({ rows }) => named(rows))],
  };
}

// Figures ----------------------------------------------------------------------------------------------------------

/** The cells a repair must change, with their true numbers: where totals are computed, only typed ones. */
function wrongCells(truth: Table, printed: Table, computed: boolean): Map<CellId, number> {
  const wrong = new Map<CellId, number>();
  for (const { id, place, sumOf } of applications.cells) {
    const value = at(truth, place.row, place.column);
    if (value !== at(printed, place.row, place.column) && !(computed && sumOf)) wrong.set(id, value);
  }
  return wrong;
}

/** How often the true repair came where among the repairs. */
class Tally {
  readonly places: number[] = [];
  certain = 0;
  certainAndTrue = 0;
  mostPairs = 0;
  /** Cases in which the true repair was the only one. */
  alone = 0;
  /** Cases in which nothing was found to be off. */
  undetected = 0;

  add(truth: Table, printed: Table, evidence: RepairEvidence = {}): void {
    const { repairs, computedTotals, certain, pairsExamined } = findRepairs(form2021, printed, evidence);
    const wrong = wrongCells(truth, printed, computedTotals);
    const place = repairs.findIndex(
      ({ changes }) =>
        changes.length === wrong.size && changes.every(({ cell, to }) => wrong.get(cell) === to),
    );
    this.places.push(place);
    this.mostPairs = Math.max(this.mostPairs, pairsExamined);
    if (place === 0 && repairs.length === 1) this.alone++;
    if (residuals(printedEquations(form2021), printed.flat()).every((off) => off === 0)) this.undetected++;
    if (certain) this.certain++;
    if (certain && place === 0) this.certainAndTrue++;
  }

  /** The share of cases, in percent, in which the true repair was among the first so many. */
  among(first: number): number {
    const hits = this.places.filter((place) => place >= 0 && place < first).length;
    return (100 * hits) / this.places.length;
  }
}

/** So many tables of a family, each spoilt; tables that leave no room for the mistake are passed over. */
function tally(
  family: Family,
  tables: number,
  spoil: Spoil,
  evidence?: (truth: Table) => RepairEvidence,
): Tally {
  const random = seeded(family.seed);
  const found = new Tally();
  for (let made = 0; made < tables; made++) {
    const truth = family.tableOf(random);
    const printed = spoil(truth, random);
    if (printed) found.add(truth, printed, evidence?.(truth));
  }
  return found;
}

/** A mistake among all printed numbers, totals and all. */
const amongPrinted =
  (mistake: Mistake): Spoil =>
  (truth, random) => {
    const wrong = mistake(truth, random, printedField);
    return wrong && withCells(truth, [wrong]);
  };

/** A mistake among the typed numbers, with totals computed after it. */
const amongTyped =
  (mistake: Mistake): Spoil =>
  (truth, random) => {
    const wrong = mistake(truth, random, typedField);
    return wrong && withTotals(withCells(truth, [wrong]));
  };

// Families of tables -------------------------------------------------------------------------------------------------

interface Family {
  name: string;
  seed: number;
  /** Tables made for each mistake. */
  tables: number;
  tableOf: (random: Random) => Table;
}

/** The tables of ../shared/reports that are complete and balanced; none in a plain clone. */
const SHARED = join(process.cwd(), '../shared/reports');
function realTables(): Table[] {
  if (!existsSync(SHARED)) return [];
  return readdirSync(SHARED)
    .filter((name) => name.endsWith('.expected.json'))
    .map(
      (name) => JSON.parse(readFileSync(join(SHARED, name), 'utf8')) as { applications: (number[] | null)[] },
    )
    .map(({ applications: rows }) => rows.map((row) => row ?? []))
    .filter((table) => residuals(printedEquations(form2021), table.flat()).every((off) => off === 0));
}
const real = realTables();
/** Their twin for a plain clone. */
const samples = [citySample, countySample];

const families: readonly Family[] = [
  { name: 'dense city tables', seed: 20_251, tables: 200, tableOf: denseCity },
  { name: 'sparse county tables', seed: 20_252, tables: 200, tableOf: sparseCounty },
  { name: 'sample tables', seed: 20_253, tables: 60, tableOf: (random) => oneOf(random, samples) ?? [] },
];
const realFamily: Family = {
  name: 'balanced tables of ../shared/reports (skipped where they are not)',
  seed: 20_254,
  tables: 60,
  tableOf: (random) => oneOf(random, real) ?? [],
};

function showsRates(family: Family): void {
  test.each(Object.entries(mistakes))(
    'printed totals: after one %s, the true cell and value are the only repair',
    (_, mistake) => {
      const { places, alone } = tally(family, family.tables, amongPrinted(mistake));
      expect(places.length).toBeGreaterThan(0);
      expect(alone).toBe(places.length);
    },
  );

  test.each([
    ['two independent slips', twoSlips, 99],
    ['neighbours exchanged', neighboursExchanged, 99],
    ['a cell and its row total off alike', cellAndRowTotal, 80],
  ] as const)('printed totals: %s: the true pair is among the first three', (_, spoil, percent) => {
    const found = tally(family, family.tables * 2, spoil);
    expect(found.places.length).toBeGreaterThan(0);
    expect(found.undetected).toBe(0);
    expect(found.among(3)).toBeGreaterThanOrEqual(percent);
    expect(found.mostPairs).toBeLessThanOrEqual(20_000);
  });

  test.each(Object.entries(mistakes))(
    'computed totals: after one %s, the true cell is always listed, and high up',
    (_, mistake) => {
      const alone = tally(family, family.tables, amongTyped(mistake));
      expect(alone.places).not.toContain(-1);
      expect(alone.among(3)).toBeGreaterThanOrEqual(55);
      expect(alone.certain).toBe(0);

      const known = tally(family, family.tables, amongTyped(mistake), usualEvidence);
      expect(known.places).not.toContain(-1);
      expect(known.among(3)).toBeGreaterThanOrEqual(90);
      expect(known.certain).toBeGreaterThan(0);
      expect(known.certainAndTrue).toBe(known.certain);
    },
  );
}

/** Seconds of work where nothing else runs; on a busy machine it may be a minute. */
const PATIENCE = 120_000;

describe.each(families)('$name, seed $seed', { timeout: PATIENCE }, (family) => {
  showsRates(family);
});
describe.skipIf(real.length === 0)(
  `${realFamily.name}, seed ${realFamily.seed}`,
  { timeout: PATIENCE },
  () => {
    showsRates(realFamily);
  },
);

test('the sample tables balance', () => {
  for (const table of samples)
    expect(residuals(printedEquations(form2021), table.flat()).every((off) => off === 0)).toBe(true);
});
