// Pieces of the patterns in `words.ts`: what many of them are made of, and the longer ones.

/** The year to come by its names. */
export const NEXT_YEAR = '(?:下一?年度?|次年度?|明年度?|来年|翌年)';
/** What may follow 上 in 上年, 上年度末. */
export const LAST_YEAR = '(?:一?年度?(?:末|底)?)';
const CARRY_ON = '(?:继续)?(?:进行)?(?:办理|答复|处理|办结)?';
/** 结转至, 转接, 转, 顺延到 …: the verbs that carry an application over, each beginning with a plain character. */
const CARRY = [
  '结转(?:至|到|入|为)?',
  '转(?:接|结|入|至|到|由){0,2}',
  '顺延(?:至|到|入)?',
  '延[续期]?(?:至|到|入)?',
  '递延(?:至|到|入)?',
  '移(?:至|到|交)?',
  '留(?:待|至|到)',
];
/** The verbs that carry over, each with a year behind it. */
export const carry = (year: string): string => CARRY.map((verb) => `${verb}${year}${CARRY_ON}`).join('|');
/** What carried an application over from a year named before it: 结转, 转来, 未办结. */
export const FROM_LAST =
  '(?:结转|转结|转接|接转|转入|转来|转至|转到|移转|顺延|延续|延办|续办|未办结|未办完|未结|遗留|留存)(?:至|到|入)?(?:本年度?|今年|而来|的)?(?:继续)?(?:办理)?';
/** What follows 信息 where an application for it is meant. */
export const APPLICATION = '(?:依申请)?公开(?:类)?(?:的)?申请(?:事项|案件|件|信息)?';
const DONE = '(?:办结|答复|回复|办复|办理完毕|办理完成|处理完毕)';
const FINISHED = '(?:办结|办理完毕|办理完成|办理完结|处理完毕|答复完毕|办完)';
const IN_TIME = '(?:按[时期]|及时|如期|在法定期限内|在规定期限内|在规定时限内)';
/** Before the year was over: 在年内, 于12月底前. Nothing is left for the next. */
const IN_THE_YEAR =
  '[在于]?(?:本?年度?内|当年度?内?|本年度?|(?:今年|当年|本?年)(?:年)?(?:底|末)(?:之?前)?|12月底?(?:之?前)?|12月31日(?:之?前)?)';
const DUTIFULLY = '(?:依法|予以|妥善|顺利|书面|认真)?';
/**
 * 全部办结, 均已答复: said of all there is. 全部 alone is enough; 均 says that it is done with 已, or with a verb that finishes
 * (均办结); answered in time (均按时答复) says nothing of those carried over, finished in time does.
 */
export const ALL_HANDLED = [
  '全部',
  '全数',
  '悉数',
  '件件',
  '均',
  '都',
  '一律',
  '已?经?全部',
  '已?经?全数',
  '已?经?悉数',
  '已经?均',
].flatMap((all) => [
  `${all}已?经?${IN_TIME}${FINISHED}`,
  `${all}已?经?${IN_THE_YEAR}${IN_TIME}?${DONE}`,
  `${all}已?经?${DUTIFULLY}${FINISHED}`,
  `${all}${/^[均都一]/.test(all) ? '已(?:经|全部|悉数)?' : '已?经?'}${DUTIFULLY}${DONE}`,
]);
/** The label's three words in any order; two of them or one are about an application only where it says so. */
export const PETITIONS = ['信访', '举报', '投诉']
  .flatMap((first) => [
    `${first}(?:[、和及]{0,2}(?:信访|举报|投诉)){2}(?:类(?:申请|事项)?|申请|事项|(?= ?\\d))`,
    `${first}(?:[、和及]?(?:信访|举报|投诉))?类的?(?:政府信息公开)?申请`,
  ])
  .join('|');
/** 公民、法人 and what is named with them. */
export const OTHERS = '(?:和|或者?|及|以及|、|与)(?:者)?其[他它]组织';

/** As the form puts it behind a reason: 「逾期不补正、行政机关不再处理其政府信息公开申请」. */
export const NO_LONGER = '(?:[，、而]?(?:行政机关)?不再处理(?:其政府信息公开申请)?)?';
