import { describe, expect, test } from 'vitest';
import { filledDraft } from '../../examples/filled-draft';
import type { CellId } from '../../format/table';
import type { Draft } from '../../report/draft';
import type { Succession } from '../collection';
import { unitRows } from '../unit-row';
import { collected, unitNamed } from './collected';
import { countySum } from './county-sum';
import { lastAmountOf } from './last-amounts';
import { reasonsAgainst } from './readiness';
import { splitTroubles } from './split-shares';

const IN: CellId = 'applications.carriedIn.naturalPerson';
const IN_FIRM: CellId = 'applications.carriedIn.enterprise';
const GRANTED: CellId = 'applications.granted.naturalPerson';
const GRANTED_FIRM: CellId = 'applications.granted.enterprise';
const OVER: CellId = 'applications.carriedOver.naturalPerson';
const OVER_FIRM: CellId = 'applications.carriedOver.enterprise';
const DOCUMENTS: CellId = 'disclosure.normativeDocuments.inForce';

type Shares = Succession['shares'];
type Cells = Record<string, string | number>;
const SOURCE = '云溪县国土局';
const heir = (name: string, shares: Shares) =>
  unitNamed(name, { kind: 'department', successions: [{ from: SOURCE, how: 'split', shares }] });

/** Two heirs of one agency: what each takes over of it, what it had, and what the first one reports. */
function split([one, other]: readonly [Shares, Shares], source: Cells, own: Cells = {}) {
  const units = [heir('云溪县水利局', one), heir('云溪县卫生健康局', other)] as const;
  const last = filledDraft({ cells: source, draft: (draft: Draft) => (draft.year = 2025) });
  const made = collected(units, [
    { unit: units[0], draft: filledDraft({ cells: own }) },
    { unit: units[1], draft: filledDraft({ cells: {} }) },
    { unit: SOURCE, draft: last, asLastYear: true },
  ]);
  const sum = countySum(made.collection, made.lines);
  return { ...made, sum, troubles: splitTroubles(made.collection, made.lines, sum.form) };
}

describe('a share that nobody wrote is no 0', () => {
  test('beside one that was written it is named, and the sum is not ready', () => {
    const { sum, collection, lines, troubles } = split(
      [{ [OVER]: '0' }, { [OVER]: '0', [DOCUMENTS]: '7' }],
      { [DOCUMENTS]: 7 },
      { [DOCUMENTS]: 9 },
    );
    expect(troubles).toEqual([
      `云溪县水利局从${SOURCE}承继的份额没有写全：${sum.form.nameOf(DOCUMENTS)}，没有与上年比，没有承继的写 0`,
    ]);
    const reason = reasonsAgainst(collection, sum, lines).find(({ kind }) => kind === 'split');
    expect(reason).toMatchObject({ words: troubles[0] });
    // Reasons are joined by whoever prints them.
    expect(
      reasonsAgainst(collection, sum, lines)
        .map(({ words }) => words)
        .join('；'),
    ).not.toMatch(/。[；。]/);
  });

  test('and is no difference: the others may add up once it is written', () => {
    const { troubles } = split([{ [OVER]: '0', [DOCUMENTS]: '4' }, { [OVER]: '0' }], { [DOCUMENTS]: 7 });
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain('没有写全');
  });

  test('written as 0 it is held against what the unit reports', () => {
    const { sum, troubles } = split(
      [{ [DOCUMENTS]: '0' }, { [DOCUMENTS]: '7' }],
      { [DOCUMENTS]: 7 },
      { [DOCUMENTS]: 9 },
    );
    expect(troubles).toEqual([]);
    expect(sum.suspects.map(({ doubt }) => doubt.id)).toContain('B2:normativeDocuments');
  });

  test('a total is not held against some of its columns', () => {
    const own = { [IN]: 1, [GRANTED]: 1, [IN_FIRM]: 2, [GRANTED_FIRM]: 2 };
    const { sum } = split([{ [OVER]: '1' }, { [OVER]: '0' }], { [OVER]: 1, [OVER_FIRM]: '' }, own);
    expect(sum.suspects).toEqual([]);
  });

  test('where the agency had 0 nothing is asked: there is nothing to divide, and both are held against 0', () => {
    const source = { [OVER]: 0, [DOCUMENTS]: 7 };
    const made = split([{ [OVER]: '0', [DOCUMENTS]: '4' }, { [DOCUMENTS]: '3' }], source);
    expect(made.troubles).toEqual([]);
    expect(split([{ [DOCUMENTS]: '4' }, { [DOCUMENTS]: '3' }], source).troubles).toEqual([]);
    const heirs = made.sum.contributions;
    expect(heirs.map((one) => lastAmountOf(one, made.sum.form, OVER))).toEqual([0n, 0n]);
    // One that is written all the same is still too much, and a blank of the agency is no 0.
    expect(split([{ [OVER]: '1', [DOCUMENTS]: '4' }, { [DOCUMENTS]: '3' }], source).troubles).toEqual([
      expect.stringContaining('是 0，分给 2 个单位的合计 1'),
    ]);
    const blank = split([{ [OVER]: '0', [DOCUMENTS]: '4' }, { [DOCUMENTS]: '3' }], { ...source, [OVER]: '' });
    expect(blank.troubles.join('；')).toContain('没有写全');
    expect(blank.sum.contributions.map((one) => lastAmountOf(one, blank.sum.form, OVER))[1]).toBeNull();
  });

  test('nor is a number the agency left blank', () => {
    const { troubles, sum } = split([{ [OVER]: '0' }, { [OVER]: '0' }], { [OVER]: '' });
    expect(troubles).toEqual([`${SOURCE}上年的${sum.form.nameOf(OVER)}是空的，分出去的份额对不了`]);
  });
});

describe('shares that do not add up are the roster’s fault', () => {
  const own = { [IN]: 0, [DOCUMENTS]: 9 };
  const source = { [OVER]: 0, [DOCUMENTS]: 7 };
  const ofFirst = ({ collection, lines }: ReturnType<typeof split>) =>
    unitRows(collection, lines)
      .find(({ name }) => name === '云溪县水利局')!
      .found.map(({ id, must }) => [id, must]);

  test('no unit has to change its report for a share that cannot be', () => {
    const wrong = split(
      [
        { [OVER]: '1', [DOCUMENTS]: '2' },
        { [OVER]: '0', [DOCUMENTS]: '4' },
      ],
      source,
      own,
    );
    expect(ofFirst(wrong)).toEqual([]);
    expect(wrong.troubles.join('')).toContain('是 0，分给 2 个单位的合计 1，差 1，没有与上年比');
    expect(wrong.troubles.join('')).toContain('是 7，分给 2 个单位的合计 6，差 1，没有与上年比');
    // One that was not written is no reason: what is written is too much by itself.
    expect(ofFirst(split([{ [OVER]: '1' }, {}], source, own))).toEqual([]);
  });

  test('where they add up, or may do so once all are written, its report is held against them', () => {
    const half = { ...source, [OVER]: 1 };
    const right = split(
      [
        { [OVER]: '1', [DOCUMENTS]: '2' },
        { [OVER]: '0', [DOCUMENTS]: '5' },
      ],
      half,
      own,
    );
    expect(right.troubles).toEqual([]);
    expect(ofFirst(right)).toEqual([
      ['B1:naturalPerson', true],
      ['B2:normativeDocuments', false],
    ]);
    expect(ofFirst(split([{ [OVER]: '1' }, {}], half, own))).toEqual([['B1:naturalPerson', true]]);
  });
});
