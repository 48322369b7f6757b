import { plainLabel } from '../format/plain-label';
import type { Succession } from './collection';

/** Shares that somebody filled in. */
const filled = ({ shares = {} }: Succession) => Object.entries(shares).filter(([, text]) => text !== '');

/** What two copies say of one agency before a unit: what one of them lacks is the other's; `isOther` where they differ. */
function mergeOne(mine: Succession, theirs: Succession): { succession: Succession; isOther: boolean } {
  const own = new Map(filled(mine));
  const more = filled(theirs);
  const date = mine.date ?? theirs.date;
  const shares = { ...Object.fromEntries(more), ...Object.fromEntries(own) };
  const isOther =
    mine.how !== theirs.how ||
    (theirs.date !== undefined && theirs.date !== date) ||
    more.some(([cell, text]) => (own.get(cell) ?? text) !== text);
  const dated = date === undefined ? mine : { ...mine, date };
  return { succession: more.length === 0 ? dated : { ...dated, shares }, isOther };
}

/** 承继 of a unit as two copies have it; `isOther` where they say something else of the same agency, and this copy's stays. */
export function mergeSuccessions(
  mine: readonly Succession[],
  theirs: readonly Succession[],
): { successions: Succession[]; isOther: boolean } {
  const of = (list: readonly Succession[], { from }: Succession) =>
    list.find((one) => plainLabel(one.from) === plainLabel(from));
  const merged = mine.map((one) => {
    const other = of(theirs, one);
    return other ? mergeOne(one, other) : { succession: one, isOther: false };
  });
  return {
    successions: [...merged.map(({ succession }) => succession), ...theirs.filter((one) => !of(mine, one))],
    isOther: merged.some(({ isOther }) => isOther),
  };
}
