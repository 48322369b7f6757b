import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { countOf } from '../../report/numbers/cell-text';
import type { Collection } from '../collection';
import { isSameUnit } from '../same-unit';
import { heirsOf, isContradicted } from '../splits';
import { standingsOf } from '../standing';
import { pastKey, type Lines } from '../unit-row';
import { valueOf } from './figures';
import { sharedCells } from './shared-cells';

/** What of the shares of an agency that was split (拆分) is to be put right in the roster, a sentence each. */
function troublesOf(
  from: string,
  { roster }: Collection,
  numberIn: ((id: CellId) => string | null) | null,
  form: Form,
): string[] {
  const heirs = heirsOf(roster, from);
  const known = sharedCells(form);
  const unread = heirs.flatMap(({ name, shares }) =>
    Object.entries(shares).flatMap(([id, text]) =>
      text !== '' && (countOf(text) === null || !known.includes(id as CellId))
        ? [`${name}从${from}承继的份额里，“${text}”不是件数`]
        : [],
    ),
  );
  const isWritten = (id: CellId) => heirs.some(({ shares }) => (shares[id] ?? '') !== '');
  // A blank share is not 0: what nobody wrote is held against nothing, and that is said.
  const blank = heirs.flatMap(({ name, shares }) => {
    // Of 0 there is nothing to divide.
    const ids = known.filter((id) => isWritten(id) && (shares[id] ?? '') === '' && numberIn?.(id) !== '0');
    const rows = ids.map((id) => form.nameOf(id)).join('、');
    return ids.length === 0
      ? []
      : [`${name}从${from}承继的份额没有写全：${rows}，没有与上年比，没有承继的写 0`];
  });
  if (numberIn === null) return [...unread, ...blank];
  const sums = known.flatMap((id) => {
    const number = numberIn(id);
    if (number === null)
      return isWritten(id) ? [`${from}上年的${form.nameOf(id)}是空的，分出去的份额对不了`] : [];
    const before = Number(number);
    const counts = heirs.map(({ shares }) => countOf(shares[id] ?? ''));
    // What lacks because a share is blank is said above; where nobody wrote one, only here.
    if (isWritten(id) ? !isContradicted(counts, before) : before === 0) return [];
    const shared = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const words = `${from}上年的${form.nameOf(id)}是 ${before}，分给 ${heirs.length} 个单位的合计 ${shared}，差 ${Math.abs(before - shared)}，没有与上年比，请在名册里改份额`;
    return [words];
  });
  return [...unread, ...blank, ...sums];
}

/** Where the shares of agencies that were split do not add up to what they had, or cannot be held against it, a sentence each. */
export function splitTroubles(collection: Collection, lines: Lines, form: Form): string[] {
  return eachSplit(collection, lines, form).flatMap(({ ofRoster, notCome }) => [...ofRoster, ...notCome]);
}

/** Those that the roster alone can put right. While reports are read only what needs none of them. */
export function shareTroubles(collection: Collection, lines: Lines, form: Form): string[] {
  return eachSplit(collection, lines, form).flatMap(({ ofRoster }) => ofRoster);
}

function eachSplit(
  collection: Collection,
  lines: Lines,
  form: Form,
): { ofRoster: string[]; notCome: string[] }[] {
  const { strays } = standingsOf(collection);
  const names = collection.roster.flatMap(({ successions }) =>
    successions.flatMap(({ how, from }) => (how === 'split' ? [from] : [])),
  );
  const once = names.filter((name, at) => names.findIndex((one) => isSameUnit(one, name)) === at);
  return once.map((from) => {
    const report = strays.find(({ agency }) => isSameUnit(agency, from));
    // It is being read.
    if (report && !lines.has(pastKey(report))) return { ofRoster: [], notCome: [] };
    const figures = report && lines.get(pastKey(report))?.figures;
    const numberIn = figures ? (id: CellId) => valueOf(figures, form, id) : null;
    return {
      ofRoster: troublesOf(from, collection, numberIn, form),
      notCome: numberIn ? [] : [`${from}上年的报告没有收，拆分的份额对不了`],
    };
  });
}
