/** What an agency calls itself where it has chosen no other word. */
export const USUAL_SELF_WORD = '本机关';

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

/** Words an agency of this name may call itself by, the usual first; only those its name leaves no doubt about. */
export function selfWordsFor(agency: string): string[] {
  const own = ENDINGS.find(([ending]) => ending.test(agency))?.[1];
  return [USUAL_SELF_WORD, ...(own === undefined ? [] : [own]), ...(agency === '' ? [] : [agency])];
}
