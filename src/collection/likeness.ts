import { withoutPlaces } from '../report/names/agency-names';

/** With the remark that a unit's text is like another's where a reviewer comes to it. */
export function withAlike<Remark extends { afterAlike: boolean }>(
  remarks: readonly Remark[],
  alike: readonly Remark[],
): Remark[] {
  const [before, after] = [false, true].map((is) => remarks.filter(({ afterAlike }) => afterAlike === is));
  return [...(before ?? []), ...alike, ...(after ?? [])];
}

/** 河西街道 for 青岚县河西街道办事处: as a county calls its units. */
function shortName(name: string): string {
  const names = [withoutPlaces(name)[1] ?? '', name];
  return names.map((one) => one.replace(/(?:人民政府|办事处)$/, '')).find((one) => one.length > 1) ?? name;
}

/** 雷同: how much is last year's text (0 to 1), and how many sentences are another unit's; empty for neither. */
export function likenessWords(asLastYear: number, other: string, sentences: number): string {
  return [
    ...(asLastYear > 0 ? [`去年 ${Math.round(asLastYear * 100)}%`] : []),
    ...(sentences > 0 ? [`${shortName(other)} ${sentences} 句`] : []),
  ].join('，');
}
