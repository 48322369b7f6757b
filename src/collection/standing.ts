import {
  reviewOf,
  type Arrival,
  type Collection,
  type Publication,
  type Sending,
  type Unit,
} from './collection';
import { countedElsewhere } from './counted-elsewhere';
import { findUnit, type FoundBy } from './find-unit';
import { hasNumbers } from './hand-filled';
import { isSameContent } from './same-content';
import { isSameUnit } from './same-unit';
import { splitsOf, type Split } from './splits';
import { countsAsNoReport } from './no-report';
import { unreadBeside } from './unread-beside';

/**
 * 未收, 已收, 退回, 已重报, 通过, 已发布; beside them 要分辨 (somebody must say which file counts), 读不了, 纸质审 (what
 * cannot be read is reviewed on paper) and 另计 (nothing came, and another one counts its numbers). Nothing of it is stored: it follows from what came and what was settled.
 */
export type UnitState =
  | 'missing'
  | 'elsewhere'
  | 'received'
  | 'returned'
  | 'resubmitted'
  | 'passed'
  | 'published'
  | 'undecided'
  | 'unread'
  | 'paper';

/** Why somebody must say which file counts. */
export type Doubt =
  /** Several files of one round with other numbers or words. */
  | { kind: 'several'; files: readonly Arrival[] }
  /** Only a report of another year came; `isLastYears`: the same came as last year's, or came twice. */
  | { kind: 'otherYear'; file: Arrival; isLastYears: boolean };

/** Where a unit stands. */
export interface Standing {
  unit: Unit;
  state: UnitState;
  /** 1 for the first version, one more after each 退回. */
  round: number;
  /** The report that counts now; null while none does, as where a later version came that cannot be read. */
  current: Arrival | null;
  /** The report before that, which the last note was about. */
  former: Arrival | null;
  doubt: Doubt | null;
  /** Whether one of the files in doubt, or the report that counts, was passed before another came. */
  wasPassed: boolean;
  /** Files of the round of the report that counts that cannot be read, each once: those that came before it … */
  unreadBefore: readonly Arrival[];
  /** … those that came after it, any of which may correct it … */
  unreadAfter: readonly Arrival[];
  /** … and those that came with it, the same report as a scan or a sealed page. */
  companions: readonly Arrival[];
  /** Files that came since the last note, copies included: 件. */
  files: readonly Arrival[];
  /** How many files are copies of others: same 校验码. */
  copies: number;
  /** Last year's reports of the unit and of those it took over, each once. */
  pasts: readonly Arrival[];
  /** The agencies it took over in parts, with everybody's shares. */
  splits: readonly Split<Arrival>[];
  /** What came last after a note and is no new version: the report that was sent back once more, or one of another year. */
  noVersion: Arrival | null;
  /** What came last, or was sent back and not answered, could not be read, and nobody has filled in its numbers by hand. */
  unread: Arrival | null;
  /**
   * What came last, or what was sent back, could not be read and is reviewed on paper; it is never `current`, because it
   * has no numbers.
   */
  paper: Arrival | null;
  /** Where nothing else came: a file that bears the unit's name and is no report. */
  noReport: Arrival | null;
  lastSending: Sending | null;
  /** Where and when the report that counts was published; null while nobody said so. */
  published: Publication | null;
  /** How the report that counts was found to be this unit's. */
  by: FoundBy | null;
}

/** A collection with its files by unit. */
export interface Sorted {
  standings: readonly Standing[];
  /** 名册里没有: files of no unit of the roster, without last year's. */
  outsiders: readonly Arrival[];
  /** 不是报告: files that are no reports, whosever name they bear. */
  noReports: readonly Arrival[];
  /** Last year's reports of agencies that no unit of the roster takes over as a whole. */
  strays: readonly Arrival[];
}

/** The first file of each 校验码. */
function distinct(files: readonly Arrival[]): Arrival[] {
  const codes = new Set<string>();
  return files.filter(({ checkCode }) => !codes.has(checkCode) && Boolean(codes.add(checkCode)));
}

const NONE: readonly never[] = [];

/** Of ten thousand units nearly all have nothing in their lists: one such list does for all. */
const orNone = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list);

interface Found {
  arrival: Arrival;
  by: FoundBy;
}

function standingOf(
  collection: Collection,
  unit: Unit,
  own: readonly Found[],
  { pasts, splits, noReport }: Pick<Standing, 'pasts' | 'splits' | 'noReport'>,
): Standing {
  const { sendings, passed, chosen } = reviewOf(collection, unit.id);
  const lastSending = sendings[sendings.length - 1] ?? null;
  const arrivals = own.map(({ arrival }) => arrival);
  const seen = new Set(sendings.flatMap((sending) => sending.seen));
  const isOfYear = ({ year, refused }: Arrival) =>
    refused === '' && (year === null || year === collection.year);
  // Of the reports that were sent back. The other one of two files may be the unit's answer to which of them counts.
  const sentBack = new Set(sendings.map(({ about }) => about));
  const known = new Set(arrivals.filter(({ id }) => sentBack.has(id)).map(({ checkCode }) => checkCode));
  const files = seen.size === 0 ? arrivals : arrivals.filter((arrival) => !seen.has(arrival.id));
  const readable = files.filter(isOfYear);
  const fresh = distinct(readable.filter(({ checkCode }) => !known.has(checkCode)));
  const others = files.filter((arrival) => arrival.refused === '' && !isOfYear(arrival));
  const lastRefused = files.filter(({ refused }) => refused !== '').pop() ?? null;

  const isSettled =
    chosen !== null &&
    fresh.some(({ id }) => id === chosen.id) &&
    fresh.every(({ id }) => id === chosen.id || chosen.over.includes(id));
  const counted = isSettled ? fresh.filter(({ id }) => id === chosen.id) : fresh;
  const sent = arrivals.find(({ id }) => id === lastSending?.about) ?? null;
  // What was reviewed on paper has nothing to be held against.
  const former = sent && hasNumbers(sent) ? sent : null;
  // What was typed off a file counts as long as no file came that can be read.
  const typed = fresh.length === 0 && lastRefused?.byHand ? lastRefused : null;
  const [only = typed] = counted.length === 1 ? counted : [];
  const [other] = others;
  const doubt: Doubt | null =
    counted.length > 1
      ? { kind: 'several', files: counted }
      : only === null && sent === null && other
        ? {
            kind: 'otherYear',
            file: other,
            isLastYears: [...pasts, ...others].some((past) => past !== other && isSameContent(past, other)),
          }
        : null;
  const refused = doubt || only ? null : lastRefused;
  const onPaper = refused ?? (doubt || only ? null : sent);
  const paper = onPaper?.onPaper && !onPaper.byHand ? onPaper : null;
  const unread = refused?.onPaper ? null : refused;
  // Over a later version that cannot be read nothing is settled of the one before, whatever was settled of it.
  const current = doubt || paper || unread ? null : (only ?? former);
  const { unreadBefore, unreadAfter, companions } = unreadBeside(files, only, collection.year);
  const settled = current ?? paper;
  const isPassed = settled !== null && passed?.about === settled.id;
  const wasPassedBefore = isPassed && unreadAfter.some(({ at }) => at > passed.at);
  const state: UnitState = doubt
    ? 'undecided'
    : isPassed && !wasPassedBefore
      ? passed.published
        ? 'published'
        : 'passed'
      : only
        ? sendings.length > 0
          ? 'resubmitted'
          : 'received'
        : refused?.onPaper
          ? 'paper'
          : unread
            ? 'unread'
            : sendings.length > 0
              ? 'returned'
              : countedElsewhere(unit) !== ''
                ? 'elsewhere'
                : 'missing';
  const last = files[files.length - 1] ?? null;
  return {
    unit,
    state,
    noVersion: state === 'returned' ? last : null,
    round: Math.max(1, sendings.length + (only || doubt || refused ? 1 : 0)),
    current,
    former: only ? former : null,
    doubt,
    wasPassed:
      wasPassedBefore || (doubt?.kind === 'several' && doubt.files.some(({ id }) => id === passed?.about)),
    unreadBefore: orNone(unreadBefore),
    unreadAfter: orNone(unreadAfter),
    companions: orNone(companions),
    files,
    copies: readable.length - fresh.length,
    pasts,
    splits,
    unread: state === 'unread' ? unread : state === 'returned' && !current && !paper ? sent : null,
    paper,
    noReport: state === 'missing' || state === 'elsewhere' || state === 'returned' ? noReport : null,
    lastSending,
    published: state === 'published' ? (passed?.published ?? null) : null,
    by: own.find(({ arrival }) => arrival === current)?.by ?? null,
  };
}

/** The report of an agency and year where there is only one; none where several differ, as nobody can say which counts. */
function onlyReport([first, ...others]: readonly Arrival[]): Arrival[] {
  return first && others.every((other) => isSameContent(first, other)) ? [first] : [];
}

let last: { collection: Collection; sorted: Sorted } | null = null;

/** Where every unit of the roster stands, in the roster's order, and the files that are nobody's; worked out once for the last collection. */
export function standingsOf(collection: Collection): Sorted {
  if (last?.collection !== collection) last = { collection, sorted: sortedOf(collection) };
  return last.sorted;
}

function sortedOf(collection: Collection): Sorted {
  const { roster, year } = collection;
  const byUnit = new Map<string, Found[]>();
  const outsiders: Arrival[] = [];
  const noReports: Arrival[] = [];
  const noReportOf = new Map<string, Arrival>();
  /** Last year's reports by unit, and those of agencies that are in the roster no longer. */
  const pastOfUnit = new Map<string, Arrival[]>();
  const pastOfOthers: Arrival[] = [];
  const put = <T>(map: Map<string, T[]>, key: string, value: T) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  const isOfYearBefore = (arrival: Arrival) => arrival.refused === '' && arrival.year === year - 1;
  const hasOther = (own: readonly Arrival[]) =>
    own.some((arrival) => arrival.refused === '' && !isOfYearBefore(arrival));
  const predecessors = roster.flatMap(({ successions }) => successions.map(({ from }) => from));
  const isPredecessor = ({ agency }: Arrival) => predecessors.some((from) => isSameUnit(agency, from));
  for (const arrival of collection.arrivals) {
    if (arrival.removed) continue;
    const found = findUnit(roster, arrival);
    if (countsAsNoReport(arrival)) {
      if (!arrival.asLastYear) noReports.push(arrival);
      if (!arrival.asLastYear && found) noReportOf.set(found.unit.id, arrival);
      continue;
    }
    const isOld = isOfYearBefore(arrival);
    if (!arrival.asLastYear && found) put(byUnit, found.unit.id, { arrival, by: found.by });
    else if (isOld && found) put(pastOfUnit, found.unit.id, arrival);
    else if (isOld && (arrival.asLastYear || isPredecessor(arrival))) pastOfOthers.push(arrival);
    else if (!arrival.asLastYear) outsiders.push(arrival);
  }
  // Both years' reports came in one folder where most units have one of each.
  const of = Array.from(byUnit.values(), (own) => own.map(({ arrival }) => arrival));
  const withOld = of.filter((own) => own.some(isOfYearBefore));
  const withBoth = withOld.filter(hasOther);
  const areBothYears = withBoth.length > 0 && withBoth.length >= withOld.length - withBoth.length;
  const reportOf = (name: string) =>
    onlyReport(pastOfOthers.filter(({ agency }) => isSameUnit(agency, name)));
  const standings = roster.map((unit) => {
    const own = byUnit.get(unit.id) ?? [];
    const old = own.filter(({ arrival }) => isOfYearBefore(arrival));
    // Then the earlier one is last year's beside this year's. One that came twice was sent as this year's, too.
    const isBeside = hasOther(own.map(({ arrival }) => arrival)) || (areBothYears && old.length === 1);
    const beside = isBeside ? old : [];
    const pasts = [
      // What a person put in as last year's counts before what came with this year's reports.
      ...onlyReport(pastOfUnit.get(unit.id) ?? beside.map(({ arrival }) => arrival)),
      // Of an agency that was split each successor has its share in the roster.
      ...unit.successions.flatMap(({ from, how }) =>
        how === 'split' || how === 'founded' ? [] : reportOf(from),
      ),
    ];
    return standingOf(
      collection,
      unit,
      own.filter((found) => !beside.includes(found)),
      {
        pasts: orNone(pasts),
        splits: orNone(splitsOf(unit, roster, (from) => reportOf(from)[0] ?? null)),
        noReport: noReportOf.get(unit.id) ?? null,
      },
    );
  });
  const taken = new Set(standings.flatMap((standing) => standing.pasts));
  return { standings, outsiders, noReports, strays: pastOfOthers.filter((past) => !taken.has(past)) };
}

/** The ids of all of a unit's files so far: after a note sent now, whatever else comes is the next round. */
export function seenSoFar({ lastSending, files }: Standing): string[] {
  return [...new Set([...(lastSending?.seen ?? []), ...files.map(({ id }) => id)])];
}
