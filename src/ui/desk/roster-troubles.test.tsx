import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Unit } from '../../collection/collection';
import { collected, unitNamed } from '../../collection/sum/collected';
import { filledDraft } from '../../examples/filled-draft';
import type { CellId } from '../../format/table';
import { RosterTroubles } from './roster-troubles';

const OVER: CellId = 'applications.carriedOver.naturalPerson';
const SOURCE = '云溪县国土局';
const heir = (name: string, shares: Record<string, string>): Unit =>
  unitNamed(name, { successions: [{ from: SOURCE, how: 'split', shares }] });

/** The roster’s troubles, with last year’s report of the agency that was split, or without. */
function told(units: readonly Unit[], hasCome = true): string {
  const draft = filledDraft({ cells: { [OVER]: 5 }, draft: (one) => (one.year = 2025) });
  const past = { unit: SOURCE, draft, asLastYear: true };
  return renderToStaticMarkup(<RosterTroubles {...collected(units, hasCome ? [past] : [])} />);
}

test('shares that do not add up, and an heir without one, are told where they are put right', () => {
  const [two, three] = [heir('云溪县水利局', { [OVER]: '2' }), heir('云溪县林业局', { [OVER]: '3' })];
  expect(told([two, three])).toBe('');
  expect(told([two, heir('云溪县林业局', { [OVER]: '2' })])).toContain(
    '是 5，分给 2 个单位的合计 4，差 1，没有与上年比，请在名册里改份额。',
  );
  const without = heir('云溪县林业局', {});
  expect(told([two, without])).toContain('云溪县林业局从云溪县国土局承继的份额没有写全');
  // That last year's report did not come is no fault of the roster, and until it is read nothing is said.
  expect(told([two, three], false)).toBe('');
  const { collection } = collected(
    [two, without],
    [{ unit: SOURCE, draft: filledDraft({ draft: (one) => (one.year = 2025) }), asLastYear: true }],
  );
  expect(renderToStaticMarkup(<RosterTroubles collection={collection} lines={new Map()} />)).toBe('');
});
