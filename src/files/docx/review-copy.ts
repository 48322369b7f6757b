import { checkCode } from '../../report/check-code';
import type { Draft } from '../../report/draft';
import { reportOf } from '../../report/report';
import { toStored } from '../../report/stored';
import { canEnclose, type Enclosed } from './enclosed';

/** 送审版 encloses the whole draft, so that work can go on from it; 发布版 holds the printed report only. */
export type DocxKind = 'review' | 'publish';

/** Characters: longer file names are cut by other programs, and the version number at the end would be lost. */
const LONGEST_TITLE = 80;

/** What the next 送审版 of a draft holds; `draft` differs from the one given by its number alone. */
export interface ReviewCopy {
  draft: Draft;
  enclosed: Enclosed;
  /** What its file is called, without the extension. */
  name: string;
}

/** The next 送审版 of a draft, written at that ISO time. null where the report is too large to go into a Word file. */
export function nextReviewCopy(draft: Draft, writtenAt: string): ReviewCopy | null {
  const version = draft.reviewVersion + 1;
  const next = { ...draft, reviewVersion: version };
  const report = reportOf(next);
  const json = JSON.stringify(toStored(next, writtenAt));
  const enclosed = { json, version, checkCode: checkCode(report) };
  const title = Array.from(report.title).slice(0, LONGEST_TITLE).join('');
  return canEnclose(enclosed) ? { draft: next, enclosed, name: `${title}（送审稿第${version}版）` } : null;
}
