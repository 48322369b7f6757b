import { unchangedText, type UnchangedText } from '../../../checks/last-year/repeated-text';
import type { View } from '../../../editor/editor';

/** What is compared while one writes; not a text far longer than a report, where B3 alone says it, from beside the page. */
export function unchangedIn(
  { endless, report }: View,
  section: 1 | 5,
): Pick<UnchangedText, 'compared' | 'share' | 'evidence'> {
  return endless ? NOT_COMPARED : unchangedText(report, section);
}

const NOT_COMPARED = { compared: 0, share: 0, evidence: [] };
