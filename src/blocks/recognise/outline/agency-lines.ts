import { withoutPlaces } from '../../../report/names/agency-names';
import { actTogether, packedName, placeOf } from '../../../report/names/joint-agencies';
import type { Line } from '../lines/lines';
import { isAgencyName } from './closing';

// What the lines beside a title are: the name of an agency, a piece of one, a place, or words of a site.

/** 政府信息公开, 政务公开专栏: words of a site; 县政务公开办公室 is an agency. */
export const isOfSite = (text: string): boolean => text.includes('公开') && !isAgencyName(text);

/** A line that may be the beginning of an agency's name (云溪县12345热线), and no letterhead, menu, site or date. */
export const isPieceOfName = (text: string): boolean =>
  /^[一-龥（）()][一-龥\d（）()、·“” ]{0,49}$/.test(text) &&
  !isOfSite(text) &&
  !/文件|网$|网站|首页|年报|报告|目录|专栏|中文|无障碍|稿|^附件|[机秘绝]密$|[特加平]急$|内部|\d[年月日号]/.test(
    text,
  );

/** Whether a text begins with the name of a place: 云溪县水利局. */
export const beginsWithPlace = (text: string): boolean => withoutPlaces(text).length > 1;

/** The levels of places, from above: a county lies in a prefecture and has towns. */
const LEVELS = ['省', '市州盟', '县区旗', '镇乡'];
const levelOf = (place: string): number => LEVELS.findIndex((ends) => ends.includes(place.slice(-1) || '-'));

/** 国家税务总局云溪县税务局 says where it is behind that. */
const OF_A_SYSTEM = /^(?:国家[一-龥]{2,6}总?局|国网|中共)/;

/**
 * Whether a line is a place, or the beginning of one, that a name goes on from: 峨山彝族自治县 | 化念镇人民政府,
 * 隆林各族自治 | 县大数据发展局.
 */
export function isPlaceOf(upper: string, agency: string, whole: string): boolean {
  if (withoutPlaces(upper).includes('')) return levelOf(upper) < levelOf(placeOf(agency));
  const system = OF_A_SYSTEM.exec(whole)?.[0] ?? '';
  return system.length + placeOf(whole.slice(system.length)).length > upper.length;
}

/** Above an agency's name some offices write what it is: 编制单位：云溪县教育局. */
const AGENCY_LINE =
  /^(?:(?:编制|报告|填报)(?:单位|机关|部门)|(?:单位|机关)(?:名称)?)?[:：]?([一-龥（）()·“”]{3,50})$/;
const IN_BRACKETS = /^[（(]([^（）()]{1,50})[)）]$/;
/** Agencies that may issue one report together, one on each line. */
const MOST_NAMES = 3;

function nameIn(text: string): string {
  const name = AGENCY_LINE.exec(text.replace(IN_BRACKETS, '$1'))?.[1] ?? '';
  return isAgencyName(name) && !/^[本我]|网站|首页|年报|报告|目录/.test(name) ? name : '';
}

/** The agency that stands below a title which names none; null where what stands there is no name. */
export function agencyBelow(lines: readonly Line[], from: number): { agency: string; count: number } | null {
  const [one = '', two = ''] = lines.slice(from, from + 2).map(({ text }) => packedName(text));
  // 住房和城乡 | 建设局 is one name on two lines.
  const goesOn = two !== '' && !beginsWithPlace(two) && !actTogether(one, two) && beginsWithPlace(one);
  const whole = goesOn && isPieceOfName(one) ? nameIn(one + two) : '';
  if (whole !== '') return { agency: whole, count: 2 };
  // Another name of the same agency stands in brackets below it.
  const besides = IN_BRACKETS.exec(two)?.[1] ?? '';
  if (nameIn(one) !== '' && isAgencyName(besides)) return { agency: nameIn(one) + two, count: 2 };
  const names = one.split(' ').map(nameIn);
  if (names.includes('')) return null;
  for (let count = 1; ; count++) {
    const next = nameIn(packedName(lines[from + count]?.text ?? ''));
    const isNext = count < MOST_NAMES && actTogether(names[names.length - 1] ?? '', next);
    if (!isNext) return { agency: count > 1 ? names.join('、') : names.join(' '), count };
    names.push(next);
  }
}
