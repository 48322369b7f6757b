import type { Draft } from '../draft';
import { printable } from '../text/paragraphs';

/** What an agency calls itself where it has chosen no other word. */
const USUAL_SELF_WORD = '本机关';

/** The place in the name of its government or, where that is not named, as the collection has it: its last character. */
const PLACE = /([省市县区旗州盟镇乡])(?:人民政府|$)/;

/**
 * Of whom a report tells where no other word was chosen: 本机关; where its numbers are the sum of a county's units, which
 * no single agency received, 全县, 全市 ….
 */
export function usualSelfWord({ agency, countySum }: Pick<Draft, 'agency' | 'countySum'>): string {
  if (countySum === null) return USUAL_SELF_WORD;
  const [, place] = PLACE.exec(agency.name.trim()) ?? PLACE.exec(countySum.place.trim()) ?? [];
  return place === undefined ? '本级及所属单位' : `全${place}`;
}

/** What stands at the end of a name and leaves no doubt: 云溪县科学技术局 is 我局, a 管理委员会 may be 我委 or 我区. */
const ENDINGS: readonly (readonly [ending: RegExp, word: string])[] = [
  [/[一-龥]局$/, '我局'],
  [/[一-龥]厅$/, '我厅'],
  [/[一-龥]镇(?:人民政府)?$/, '我镇'],
  [/[一-龥]乡(?:人民政府)?$/, '我乡'],
  [/街道办事处$/, '我街道'],
  [/(?:卫生健康|发展和改革|教育工作)委员会$/, '我委'],
  [/政府办公[室厅]$/, '我办'],
];

/** Words a report may tell of its agency by, the usual first; only those its name leaves no doubt about. */
export function selfWordsFor(draft: Pick<Draft, 'agency' | 'countySum'>): string[] {
  const agency = printable(draft.agency.name).trim();
  const own = ENDINGS.find(([ending]) => ending.test(agency))?.[1];
  const words = [
    usualSelfWord(draft),
    ...(own === undefined ? [] : [own]),
    ...(agency === '' ? [] : [agency]),
  ];
  // A summed report's numbers are not the numbers of the government itself.
  return draft.countySum === null ? words : words.slice(0, 1);
}
