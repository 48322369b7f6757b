import { adopted } from '../../report/adopt';
import { checkCode } from '../../report/check-code';
import { compareReports } from '../../report/compare-reports';
import type { Draft } from '../../report/draft';
import type { Receipt } from '../../report/receipt';
import { formOf } from '../../report/form-of';
import { reportOf } from '../../report/report';
import { visibleOf } from '../../report/visible';
import { compose } from '../compose';
import type { SourceDocument } from '../source';
import { sameWords, sourceOf } from '../source-of';
import { recognise } from './recognise';

/** Whether a reading has something to say that another has not. */
function saysMore(now: Receipt, was: Receipt): boolean {
  const known = new Set([...was.exceptions, ...was.leftOut.map(({ text }) => text)]);
  return [...now.exceptions, ...now.leftOut.map(({ text }) => text)].some((words) => !known.has(words));
}

/** Paragraphs and tables: each is compared with every other, and no report has a tenth as many. */
const MOST_BLOCKS = 10_000;

/**
 * Opens a 送审版: a document with the whole report enclosed. As long as the document says what the report prints,
 * the report comes back as it was kept, without a receipt. Where somebody changed the document meanwhile, it wins:
 * the receipt lists what is changed, and the report keeps only what a document cannot say. null where the enclosed
 * report is too long to be compared with its document.
 *
 * `printed` is the 校验码 of the pages when they were written. Where they still have it but differ from what the report
 * prints today, this version of the program words something differently than the one that wrote the pages: the words
 * of the pages are kept, and nobody is said to have changed them.
 */
export function reopen(
  document: SourceDocument,
  kept: Draft,
  printed: string,
): { draft: Draft; receipt: Receipt | null } | null {
  const untouched = sourceOf(compose(reportOf(kept)));
  // A comment, a footnote or a picture that somebody put in changes no word.
  if (sameWords(document, untouched) && document.leftOut.length === 0) return { draft: kept, receipt: null };
  if (untouched.blocks.length > MOST_BLOCKS) return null;
  // Both go through the same reader, so that what it fails to read in both does not count as a change.
  const forms = [formOf(kept)];
  const [was, now] = [recognise(untouched, forms), recognise(document, forms)];
  const changed = compareReports(
    visibleOf(reportOf(was.draft), was.receipt),
    visibleOf(reportOf(now.draft), now.receipt),
    formOf(kept),
  );
  const draft = changed.length === 0 ? kept : adopted(kept, was, now);
  const asPrinted = changed.length === 0 || checkCode(reportOf(now.draft), now.receipt) === printed;
  if (asPrinted && !saysMore(now.receipt, was.receipt)) return { draft, receipt: null };
  return { draft, receipt: { ...now.receipt, changed: asPrinted ? [] : changed } };
}
