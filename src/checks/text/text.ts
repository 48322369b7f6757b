import { readText } from '../../prose/read-text';
import type { Report } from '../../report/report';
import type { Finding } from '../finding';
import { checkLists } from './lists';
import { checkShares } from './shares';
import { checkTextCharges } from './text-charges';
import { checkTextClaims } from './text-claims';
import { checkTextCounts } from './text-counts';

/** The rules that hold the text against the tables (C1–C4). The text is read once for all of them. */
export function checkText(report: Report): Finding[] {
  const text = readText(report);
  return [
    ...checkTextCounts(report, text),
    ...checkTextCharges(report, text),
    ...checkTextClaims(report, text),
    ...checkShares(report, text),
    ...checkLists(text),
  ];
}
