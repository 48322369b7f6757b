import { basename } from 'node:path';
import type { PastReport } from '../report/draft';
import { pastReportOf } from '../report/last-year/past-report';
import { sameAgencyThere, sameName } from '../report/names/agency-names';
import type { Report } from '../report/report';
import { readReport } from './file';
import { filesIn, isFolder } from './folder';
import type { Output } from './output';

interface PastFile {
  file: string;
  past: PastReport;
}

/** Last year's reports as the command line names them. */
export interface LastYearFiles {
  /** Named one by one: each report is put beside all of them. */
  named: readonly PastFile[];
  /** Found in folders: each report is put beside its own agency's; null where no folder was named. */
  found: readonly PastFile[] | null;
}

/**
 * Reads last year's reports. A file named by itself that cannot be read leaves nothing to check, for its numbers would
 * be short: then null. One in a folder is said on stderr, and the others are taken.
 */
export async function readLastYear(
  paths: readonly string[],
  output: Output,
): Promise<{ files: LastYearFiles; unread: boolean } | null> {
  const named: PastFile[] = [];
  let found: PastFile[] | null = null;
  let unread = false;
  let isShort = false;
  for (const path of paths) {
    const inFolder = await isFolder(path);
    if (inFolder) found ??= [];
    const { files, closed } = inFolder ? await filesIn(path) : { files: [path], closed: [] };
    for (const folder of closed) output.trouble(`打不开文件夹 ${folder}`);
    unread ||= closed.length > 0;
    for (const file of files) {
      const read = await readReport(file);
      if (read.ok) (inFolder ? found : named)?.push({ file, past: pastReportOf(read.report, read.receipt) });
      else {
        output.trouble(read.message);
        if (inFolder) unread = true;
        else isShort = true;
      }
    }
  }
  return isShort ? null : { files: { named, found }, unread };
}

const sameNumbers = (one: PastReport, other: PastReport) =>
  JSON.stringify([one.cells, one.sections]) === JSON.stringify([other.cells, other.sections]);

/** A report's own of the year before among those of a folder, and what is to be said of it; none where it is not sure. */
function ownIn(found: readonly PastFile[], { agency, year }: Report): { own: PastFile | null; word: string } {
  const none = (word: string) => ({ own: null, word: `${word}，没有与上年比对` });
  if (agency === '' || year === null) return none('没有读出是哪个机关、哪一年的报告');
  const called = (same: (one: string, other: string) => boolean) =>
    found.filter(({ past }) => past.agency !== '' && same(agency, past.agency));
  const whole = called(sameName);
  const known = whole.length > 0 ? whole : called(sameAgencyThere);
  const [own, ...others] = known.filter(({ past }) => past.year === year - 1);
  if (!own) {
    const years = [...new Set(known.map(({ past }) => past.year ?? '年份不明'))].join('、');
    const only = known.length > 0 ? `（只有 ${years} 的）` : '';
    return none(`上年的文件夹里没有“${agency}”${year - 1} 年的报告${only}`);
  }
  if (others.some(({ past }) => past.agency !== own.past.agency || !sameNumbers(past, own.past))) {
    const names = [own, ...others].map(({ file, past }) => `“${past.agency}”（${basename(file)}）`);
    return none(`上年的文件夹里有 ${names.length} 份都可能是它的：${names.join('、')}`);
  }
  const isWhole = whole.length > 0;
  return {
    own,
    word: isWhole
      ? ''
      : `上年用的是“${own.past.agency}”的 ${basename(own.file)}，名称不一样，请看看是不是同一机关`,
  };
}

/** What a report is put beside, and what must be said of that: nothing is compared with another agency's without a word. */
export function lastYearOfReport(
  { named, found }: LastYearFiles,
  report: Report,
): { past: PastReport[]; words: string[] } {
  const words = named.flatMap(({ past }) => {
    const said: string[] = [];
    if (past.year !== null && report.year !== null && past.year !== report.year - 1)
      said.push(
        `这是 ${report.year} 年的报告，用来比对的“${past.title}”不是上一年的，请看看是不是选错了文件`,
      );
    if (past.agency !== '' && report.agency !== '' && !sameAgencyThere(report.agency, past.agency))
      said.push(
        `这是“${report.agency}”的报告，用来比对的是“${past.agency}”的；不是机构改革的，请看看是不是选错了文件`,
      );
    return said;
  });
  const past = named.map((each) => each.past);
  if (found === null) return { past, words };
  const { own, word } = ownIn(found, report);
  return {
    past: own ? [...past, own.past] : past,
    words: word === '' ? words : [...words, word],
  };
}
