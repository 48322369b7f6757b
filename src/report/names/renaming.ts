import type { Draft } from '../draft';
import type { DraftChange, DraftPath } from '../path';
import { proseFields } from '../text/prose-fields';

/** Said of what an agency was called before: such a name is meant. */
const FORMER = /(?:原|前身为?|更名前)[“]?$/;

/** Where in a text last year's name of the agency stands and this year's is meant. */
export function oldNamePlaces(text: string, oldName: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(oldName); at >= 0; at = text.indexOf(oldName, at + oldName.length))
    if (!FORMER.test(text.slice(0, at))) places.push(at);
  return places;
}

/**
 * What the agency was called last year, where it has another name now: null without last year's report, with
 * several (机构改革), and where the old name is part of the new one and so cannot be told from it.
 */
export function oldNameOf(name: string, lastYear: readonly { agency: string }[]): string | null {
  const [only, second] = lastYear;
  const before = only?.agency.trim() ?? '';
  const now = name.trim();
  return second || before.length < 3 || now === '' || now.includes(before) ? null : before;
}

function texts(draft: Draft): [path: DraftPath, text: string][] {
  return [
    ['title', draft.title ?? ''],
    ...Object.entries(draft.contact).map(([id, text]): [DraftPath, string] => [
      `contact.${id as keyof Draft['contact']}`,
      text,
    ]),
    ['opening.text', draft.opening.text ?? ''],
    ...proseFields(draft, 'overview'),
    ...proseFields(draft, 'problems'),
    ['others.feeText', draft.others.feeText ?? ''],
    ['others.text', draft.others.text],
    ['signature.agency', draft.signature.agency ?? ''],
    ['selfWord', draft.selfWord],
  ];
}

/** The edit that puts this year's name of the agency for last year's wherever it stands in full; empty for none. */
export function renaming(draft: Draft): DraftChange[] {
  const oldName = oldNameOf(draft.agency.name, draft.lastYear.reports);
  if (oldName === null) return [];
  const now = draft.agency.name.trim();
  return texts(draft).flatMap(([path, text]) => {
    const places = oldNamePlaces(text, oldName);
    if (places.length === 0) return [];
    const after = [...places]
      .reverse()
      .reduce((left, at) => left.slice(0, at) + now + left.slice(at + oldName.length), text);
    return [{ path, after }];
  });
}
