import type { Collection } from '../../collection/collection';
import type { Line } from '../../collection/line';
import { standingsOf } from '../../collection/standing';
import type { Contribution } from '../../collection/sum/contribution';
import type { CountySum } from '../../collection/sum/county-sum';
import { noNumbers } from '../../collection/sum/packed';
import { partialSumOf } from '../../collection/sum/partial-sum';
import { reasonsAgainst } from '../../collection/sum/readiness';
import { pastKey, type Lines } from '../../collection/unit-row';
import { formFor } from '../../report/form-of';
import { sumJson, type SumJson } from '../sum/sum-json';
import { eachInOrder, type Crew } from './crew';
import type { KeptLines } from './kept-lines';
import type { RecordFolder } from './records';
import type { JudgeTask } from './task';

/** What the sum needs of a line and nothing else: of ten thousand units it stands in memory at once. */
export function figuresAlone(line: Line): Line {
  const figures = { ...line.figures, last: null, printed: noNumbers, indicators: [] };
  return { ...line, findings: [], unread: [], sentences: [], subjects: [], figures };
}

/** Adds the lines of last year's reports that the sum asks for itself: of units without a report, and of agencies that were split. */
export async function addPastLines(
  collection: Collection,
  lines: KeptLines,
  crew: Crew,
  records: RecordFolder,
): Promise<void> {
  const { standings, strays } = standingsOf(collection);
  const alone = standings.flatMap(({ current, pasts }) => (current ? [] : pasts));
  const year = collection.year - 1;
  await eachInOrder<JudgeTask, (typeof strays)[number]>(
    crew,
    [...alone, ...strays],
    ({ id }) => ({ kind: 'judge', record: records.at(id), unit: null, year, pasts: [], splits: [] }),
    (past, done) => lines.keep(pastKey(past), (done?.ok ? done.answer?.line : null) ?? null),
  );
}

/** The sum line; `paths` are those of all files, by the arrival's id. */
export function collectedSum(
  collection: Collection,
  lines: Lines,
  paths: ReadonlyMap<string, string>,
): SumJson {
  const fileOf = ({ standing }: Contribution) => paths.get(standing.current?.id ?? '') ?? '';
  const partial = partialSumOf(collection, lines, fileOf);
  return sumJson(partial, formFor(collection.year), collection.year);
}

/** How the sum stands, in plain lines. On the command line nobody passes a report, so that this is no reason against it. */
export function sumWords(collection: Collection, sum: CountySum, lines: Lines): string[] {
  const cells = Array.from(sum.cells.values());
  const lacking = cells.filter(({ lacks }) => lacks.length > 0).length;
  const doubtful = cells.filter(({ suspects }) => suspects.some(({ decision }) => decision === null)).length;
  const counted = sum.contributions.filter(({ figures }) => figures !== null).length;
  const reasons = reasonsAgainst(collection, sum, lines).filter(({ kind }) => kind !== 'notPassed');
  return [
    `汇总：${counted} 个单位计入，${cells.length} 格里缺的 ${lacking} 格、可疑的 ${doubtful} 格`,
    reasons.length === 0
      ? '汇总没有缺的，也没有可疑的；各单位的报告审核通过以后可以公布'
      : `汇总还不能公布：${reasons.map(({ words }) => words).join('；')}`,
  ];
}
