import { unreadSentences } from '../blocks/recognise/receipt/exceptions';
import { checkRead } from '../checks/file/reading';
import { severities, severityWords } from '../checks/severity';
import { sectionWord } from '../format/sections';
import type { PastReport } from '../report/draft';
import { reportOf, type Report } from '../report/report';
import type { Command } from './command';
import { readReport, type Read } from './file';
import { checkJson, findingMessage, type Judged } from './finding-json';
import { judgedFindings } from './judged-findings';
import { lastYearOfReport, readLastYear } from './last-year';
import type { Output } from './output';

/** How many repairs are printed for people; the rest are in the JSON. */
const MOST_REPAIRS = 3;

/** What stands in the place of its severity once a finding has a reason. */
const ANSWERED = '已说明';

function repairLines({ finding, repairs, answer }: Judged): string[] {
  if (finding.severity !== 'error' || answer !== null) return [];
  const lines = repairs.slice(0, MOST_REPAIRS).map(({ sentence }) => `      ${sentence}。`);
  const rest = repairs.length - lines.length;
  return rest > 0 ? [...lines, `      另有 ${rest} 种改法也能对上。`] : lines;
}

/** How many findings there are of each kind, and how much of the file was not read. */
function tally(findings: readonly Judged[], unread: number): string {
  const counted = severities.map((severity) => {
    const many = findings.filter(({ finding, answer }) => finding.severity === severity && answer === null);
    return `${severityWords[severity]} ${many.length} 处`;
  });
  const answered = findings.filter(({ answer }) => answer !== null).length;
  return [
    ...counted,
    ...(answered > 0 ? [`${ANSWERED} ${answered} 处`] : []),
    ...(unread > 0 ? [`原件里有 ${unread} 处没有读进来`] : []),
  ].join('，');
}

/** The findings of a report for people, one a line with the likeliest repairs below it. */
function findingLines(findings: readonly Judged[]): string[] {
  return findings.flatMap((found) => {
    const { finding, answer } = found;
    const severity = answer === null ? severityWords[finding.severity] : ANSWERED;
    const line = `  ${severity}　${sectionWord(finding.section)}　${findingMessage(finding)}（${finding.code}）`;
    return [line, ...(answer === null ? [] : [`      原因：${answer}`]), ...repairLines(found)];
  });
}

/** The report beside those of last year; what its writer typed of last year still holds. */
function besideLastYear({ draft, report }: Extract<Read, { ok: true }>, past: readonly PastReport[]): Report {
  if (past.length === 0) return report;
  return reportOf({ ...draft, lastYear: { ...draft.lastYear, reports: [...past] } });
}

/**
 * `check`: prints the findings of a file, or a line for each of several; blanks count, as at the end of writing. A
 * file that cannot be read is said on stderr and the others are done; of last year's, see `readLastYear`. A finding with a reason in our own file is said with it and is nothing to be changed.
 * Exit code: 0 nothing to be changed, 1 something, 2 a file unread; also 2 where nothing must be changed in what was
 * read, but not all was.
 */
export async function check(
  { files, lastYear, json }: Omit<Extract<Command, { name: 'check' }>, 'name'>,
  output: Output,
): Promise<number> {
  const before = await readLastYear(lastYear, output);
  if (before === null) return 2;
  let { unread } = before;
  let errors = false;
  let gaps = false;
  for (const file of files) {
    const read = await readReport(file);
    if (!read.ok) {
      unread = true;
      output.trouble(read.message);
      continue;
    }
    const { past, words } = lastYearOfReport(before.files, read.report);
    const report = besideLastYear(read, past);
    for (const word of words) output.trouble(`${file}：${word}`);
    // What was not understood is no finding about the report; whoever relies on the check must know of it all the same.
    const left = read.receipt === null ? [] : unreadSentences(report.form, read.receipt);
    for (const sentence of left) output.trouble(`${file}：${sentence}`);
    gaps ||= left.length > 0;
    const findings = judgedFindings(report, checkRead(report, read.receipt));
    errors ||= findings.some(({ finding, answer }) => finding.severity === 'error' && answer === null);
    if (json) output.print(JSON.stringify(checkJson(file, report, read.receipt, findings)));
    else if (files.length > 1) output.print(`${file}　${report.title}　${tally(findings, left.length)}`);
    else
      output.print(
        [`${file}　${report.title}`, ...findingLines(findings), `  ${tally(findings, left.length)}`].join(
          '\n',
        ),
      );
  }
  if (unread) return 2;
  return errors ? 1 : gaps ? 2 : 0;
}
