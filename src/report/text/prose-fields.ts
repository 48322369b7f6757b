import type { Draft } from '../draft';
import type { DraftPath } from '../path';

/** The texts typed in a section of free text, in the order of print, each with its path in the draft. */
export function proseFields(
  draft: Pick<Draft, 'overview' | 'problems'>,
  section: 'overview' | 'problems',
): [path: DraftPath, text: string][] {
  const { lead, parts } = draft[section];
  return [
    [`${section}.lead`, lead],
    ...parts.flatMap(({ heading, text }, index): [DraftPath, string][] => [
      [`${section}.parts.${index}.heading`, heading],
      [`${section}.parts.${index}.text`, text],
    ]),
  ];
}
