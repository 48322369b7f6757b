import type { Finding } from '../checks/finding';
import { checkRead } from '../checks/reading';
import { severities, severityWords } from '../checks/severity';
import { sectionWord } from '../format/sections';
import type { Report } from '../report/report';
import { readReport } from './file';
import { checkJson, findingMessage } from './finding-json';
import { print, printTrouble } from './print';

/** The findings of a report for people, one a line, and what they come to. */
export function findingLines(file: string, report: Report, findings: readonly Finding[]): string[] {
  const lines = findings.map(
    (finding) =>
      `  ${severityWords[finding.severity]}　${sectionWord(finding.section)}　${findingMessage(finding)}（${finding.code}）`,
  );
  const tally = severities.map((severity) => {
    const many = findings.filter((finding) => finding.severity === severity).length;
    return `${severityWords[severity]} ${many} 处`;
  });
  return [`${file}　${report.title}`, ...lines, `  ${tally.join('，')}`];
}

/**
 * `check`: prints the findings of each file; blanks count, as at the end of writing. A file that cannot be read
 * is said on stderr and the others are done. Exit code: 0 nothing to be changed, 1 something, 2 a file unread.
 */
export async function check(files: readonly string[], json: boolean): Promise<number> {
  let unread = false;
  let errors = false;
  for (const file of files) {
    const read = await readReport(file);
    if (!read.ok) {
      unread = true;
      printTrouble(read.message);
      continue;
    }
    const findings = checkRead(read.report, read.receipt);
    errors ||= findings.some((finding) => finding.severity === 'error');
    if (json) print(JSON.stringify(checkJson(file, read.report, findings)));
    else print(findingLines(file, read.report, findings).join('\n'));
  }
  return unread ? 2 : errors ? 1 : 0;
}
