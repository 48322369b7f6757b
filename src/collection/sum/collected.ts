import { arrived } from '../arrived';
import { newCollection, newUnit, type Collection, type Unit } from '../collection';
import { addUnits, takeIn } from '../commands';
import { judge } from '../judged';
import type { Line } from '../line';
import { lineOf } from '../line';
import { standingsOf } from '../standing';
import { lineKey, pastKey, type Lines } from '../unit-row';
import type { Draft } from '../../report/draft';
import { checkCode } from '../../report/check-code';
import { reportOf } from '../../report/report';

/** A report that came: whose, and what it says. */
export interface Sent {
  unit: Unit | string;
  draft: Draft;
  asLastYear?: boolean;
}

/** For tests: a collection into which reports came, with the lines worked out of them, as the desk does it. */
export function collected(
  roster: readonly Unit[],
  sent: readonly Sent[],
  { year = 2026, place = '云溪县' } = {},
): { collection: Collection; lines: Lines } {
  const drafts = new Map<string, Draft>();
  const arrivals = sent.map(({ unit, draft, asLastYear = false }, at) => {
    const id = `f${at}`;
    drafts.set(id, draft);
    const agency = typeof unit === 'string' ? unit : unit.name;
    const code = checkCode(reportOf(draft), null);
    return arrived(id, agency, { file: `${agency}.docx`, year: draft.year, checkCode: code, asLastYear });
  });
  const steps = [addUnits(roster), takeIn(arrivals, 'i')];
  const collection = steps.reduce((before, { apply }) => apply(before), newCollection(year, place));
  const received = (id: string) => ({ draft: drafts.get(id)!, receipt: null, checkCode: '' });
  const { standings, strays } = standingsOf(collection);
  const lines = new Map<string, Line | null>();
  for (const standing of standings) {
    const { unit, current, pasts, splits } = standing;
    for (const past of pasts) lines.set(pastKey(past), lineAlone(received(past.id), year - 1));
    if (!current) continue;
    const own = received(current.id);
    const judged = judge(own, {
      unit,
      year,
      pasts: pasts.map(({ id }) => received(id)),
      splits: splits.map(({ past, ...split }) => ({ ...split, past: past && received(past.id) })),
    });
    lines.set(lineKey(collection, standing, current), lineOf(judged, own));
  }
  for (const past of strays) lines.set(pastKey(past), lineAlone(received(past.id), year - 1));
  return { collection, lines };
}

function lineAlone(received: Parameters<typeof lineOf>[1], year: number): Line {
  return lineOf(judge(received, { unit: null, year, pasts: [], splits: [] }), received);
}

/** For tests: a unit of the county with that name. */
export const unitNamed = (name: string, more: Partial<Unit> = {}): Unit => ({
  ...newUnit(name, name),
  ...more,
});
