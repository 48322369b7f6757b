import { unchangedText, type UnchangedText } from '../../../checks/last-year/repeated-text';
import type { View } from '../../../editor/editor';

/** The text repeated from last year. Not for a text far longer than a report: there only B3 says it, from the worker. */
export function unchangedIn(
  { endless, report }: View,
  section: 1 | 5,
): Pick<UnchangedText, 'compared' | 'share' | 'evidence'> {
  return endless ? NOT_COMPARED : unchangedText(report, section);
}

const NOT_COMPARED = { compared: 0, share: 0, evidence: [] };
