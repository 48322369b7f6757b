import { reviewOf, type Arrival, type Collection } from '../collection/collection';
import { standingsOf, type Standing } from '../collection/standing';
import { circularRows, type CircularRow, type UnitSentBack } from '../letters/circular';
import { secondLook } from '../letters/second-look';
import { verdictTally } from '../letters/second-opinion';
import { judgedFile, versionOf } from './judged-file';
import type { Records } from './records';

/** What became of the remarks on one version in the one that followed; empty where one of them cannot be read. */
async function answerOf(
  standing: Standing,
  [about, next]: readonly [Arrival, Arrival],
  { list, collection, records }: { list: string; collection: Collection; records: Records },
): Promise<string> {
  const before = await judgedFile(standing, about, collection, records);
  const now = await judgedFile(standing, next, collection, records);
  if (!before || !now) return '';
  const { remarks } = secondLook(versionOf(before), versionOf(now), list, []);
  // Of a remark in the reviewer's own words nobody can tell by the report alone that nothing was done.
  const told = remarks.map((one) =>
    one.remark.finding === '' && one.verdict === 'unchanged' ? { ...one, verdict: 'unknown' as const } : one,
  );
  return verdictTally({ remarks: told });
}

async function sentBackOf(
  collection: Collection,
  standing: Standing,
  records: Records,
): Promise<UnitSentBack> {
  const { unit, state, current } = standing;
  const { sendings } = reviewOf(collection, unit.id);
  const arrivals = new Map(collection.arrivals.map((arrival) => [arrival.id, arrival]));
  const notes: UnitSentBack['notes'][number][] = [];
  for (const [index, { about, list, due }] of sendings.entries()) {
    const later = sendings[index + 1];
    const answered = current?.id === about ? null : current;
    const next = later ? (arrivals.get(later.about) ?? null) : answered;
    const first = arrivals.get(about);
    const of = { list, collection, records };
    // oxlint-disable-next-line no-await-in-loop -- one after another: each is a report to be read and checked
    const answer = next && (first ? await answerOf(standing, [first, next], of) : '');
    notes.push({ list, due, answer });
  }
  return { name: unit.name, state, notes };
}

/** The lines of the 通报: the units that were sent a note, in the order of the roster. `today` is an ISO date. */
export async function circularOf(
  collection: Collection,
  records: Records,
  today: string,
): Promise<CircularRow[]> {
  const units: UnitSentBack[] = [];
  for (const standing of standingsOf(collection).standings) {
    if (standing.lastSending === null) continue;
    // oxlint-disable-next-line no-await-in-loop -- the page goes on answering in between
    units.push(await sentBackOf(collection, standing, records));
  }
  return circularRows(units, today);
}
