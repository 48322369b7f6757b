import type { CellId } from '../format/table';
import type { Report } from '../report/report';
import { filledReport } from './filled-draft';

/** For tests: what an applications table says, by row, all of it in the column of natural persons. */
export type Rows = Readonly<Record<string, number>>;

/** For tests: the cells of such rows. `review.upheld` and the like are cells of the disputes table. */
export function cellsOf(rows: Rows): Record<CellId, number> {
  return Object.fromEntries(
    Object.entries(rows).map(([row, value]): [CellId, number] => [
      /^(?:review|directSuit|suitAfterReview)\./.test(row)
        ? (`disputes.${row}` as CellId)
        : /^(?:regulations|normativeDocuments|licences|penalties|coerciveMeasures)\./.test(row)
          ? (`disclosure.${row}` as CellId)
          : (`applications.${row}${row.includes('.') ? '' : '.naturalPerson'}` as CellId),
      value,
    ]),
  );
}

/** For tests: a report of 2024 that says `text` under 依申请公开 and has these numbers in its tables. */
export function reportSaying(text: string, rows: Rows = {}, year = 2024): Report {
  return filledReport({
    cells: cellsOf(rows),
    draft: (draft) => {
      draft.year = year;
      draft.signature.date = `${year + 1}-01-22`;
      const part = draft.overview.parts[1];
      if (part) part.text = text;
    },
  });
}

/** For tests: the code of each finding with the words it speaks of. */
export function codesAndWords(
  findings: readonly { code: string; evidence: readonly { text: string }[] }[],
): string[] {
  return findings.map(({ code, evidence }) => `${code} ${evidence.map(({ text }) => text).join(' … ')}`);
}
