import { wordFinder } from './word-finder';
import {
  NEXT_YEAR,
  NO_LONGER,
  LAST_YEAR,
  carry,
  FROM_LAST,
  APPLICATION,
  ALL_HANDLED,
  PETITIONS,
  OTHERS,
} from './word-pieces';

/**
 * The words that tell what a number counts, by what they mean. Order decides: at one place the first pattern
 * that fits is taken, so longer and narrower ones stand above. Each alternative begins with a plain character
 * (see `wordFinder`). Ids of rows and columns are those of the form.
 */
const PATTERNS = [
  // 第三部分表格: reasons (the sub-rows)
  ['petitions', PETITIONS],
  ['massRepeated', '无正当理由大量、?反复申请|大量、?反复申请'],
  ['repeated', '重复申请|不予重复(?:处理|答复)'],
  ['publications', '要求提供公开出版物|公开出版物'],
  [
    'confirmOrReissue',
    '要求(?:行政机关)?确认或者?重新出具(?:已获取(?:的)?信息)?|确认或者?重新出具|重新出具(?:已获取(?:的)?信息)?',
  ],
  [
    'notCorrectedInTime',
    `无正当理由逾期(?:未|不)(?:予以?)?补正${NO_LONGER}|逾期(?:未|不)(?:予以?)?补正${NO_LONGER}|未按[期时]补正${NO_LONGER}`,
  ],
  [
    'feeNotPaid',
    `逾期未按收费通知(?:要求)?缴纳费用${NO_LONGER}|未按收费通知(?:要求)?缴纳费用${NO_LONGER}|逾期(?:未|不)(?:缴纳|缴|交)费用?${NO_LONGER}`,
  ],
  ['stateSecret', '国家秘密'],
  ['prohibitedByLaw', '其他法律、?行政法规禁止公开|法律、?行政法规禁止公开'],
  ['securityAndStability', '危及“?三安全一稳定”?|三安全一稳定”?'],
  ['thirdPartyRights', '第三方合法权益'],
  ['internalAffairs', '三类内部(?:事务|管理)性?信息|内部(?:事务|管理)性?信息'],
  ['processInformation', '四类过程性信息|过程性信息'],
  ['enforcementFiles', '行政执法案卷(?:信息)?'],
  ['administrativeQueries', '行政查询事项'],
  ['needsProduction', '没有现成信息(?:、?需要?另行制作)?|需要?另行制作|另行制作'],
  ['unclearAfterCorrection', '补正后(?:申请内容)?(?:仍然?|依然)?不明确'],
  [
    'notHeld',
    '未(?:检索|查询|查找|查)到(?:相关)?(?:政府)?(?:信息)?|本(?:行政)?机关不掌握(?:相关)?(?:政府)?(?:信息)?|不掌握(?:相关)?(?:政府)?(?:信息)?',
  ],
  // carried over, before 申请 and 办理 can take parts of it
  [
    'carriedIn',
    `上${LAST_YEAR}${FROM_LAST}|去年度?(?:末|底)?${FROM_LAST}|往年${FROM_LAST}|结转的?上一?年度?|承接上一?年度?`,
  ],
  ['carriedFromYear', `\\d{4}年度?(?:末|底)?${FROM_LAST}`],
  ['carriedToYear', carry('\\d{4}年度?')],
  ['carriedOver', `${carry(NEXT_YEAR)}|跨年度?(?:办理|处理|答复)|下一?年度?继续(?:办理|处理|答复)`],
  ['carried', '结转|转结|转接'],
  [
    'unfinished',
    '正在(?:按程序)?(?:办理|处理|答复)(?:之?中)?|[仍尚还]在(?:按程序)?(?:办理|处理|答复)(?:之?中)?|办理之?中|处理之?中|[尚暂仍还]未(?:办结|答复|办理完毕|办完|到(?:答复|办理)?期限?)|未(?:办结|答复|办理完毕|办完|到(?:答复|办理)?期限?)|待(?:办理|答复|处理)|遗留未办(?:结|完|理)?|未能(?:按[时期]|及时|在?[^，,;、]{0,8}前)?(?:办结|答复|办理完毕)|在办(?=的?申请|的?件|事项)',
  ],
  // outcomes that are no row of their own
  ['attribute', '公开属性'],
  ['foreign', '信息处理费|处理费|收费|网络问政'],
  [
    'unrelated',
    '不予受理|[逾超延]期未?(?:答复|办结|办理|回复)(?:期限)?|超时未?(?:答复|办结|办理|回复)|延长答复(?:期限)?',
  ],
  [
    'unrelated',
    '行政复议答[复辩](?:书|意见)?|行政诉讼答[复辩]|行政应诉答[复辩]|复议答[复辩](?:书|意见)?|诉讼答[复辩]|应诉答[复辩]|答辩',
  ],
  // What was only drafted, or for another, was not answered here
  [
    'forOthers',
    '代(?=[省市州县区镇乡][一-龥]{0,8}(?:起草|草拟|拟写|答复|办理))|起草|草拟|拟写|撰写|协助|配合|代为|代办|代拟|转送|转办|移送|移交|转交|指导|督促',
  ],
  ['unrelated', '答复(?:书|函|文书|口径|规范|意见|内容|流程|时限|期限|质量|水平|能力|模板|格式|服务)'],
  ['unrelated', '办理(?:流程|程序|能力|水平|质量|规范|环节|机制|制度|情况)|处理(?:决定|意见|能力)'],
  [
    'onTimeRate',
    '依法办结率|按[期时](?:答复|回复|办复|办理)率|及时(?:答复|回复|办复|办理)率|限[时期](?:办结|答复|回复|办理)率|[期时]限内(?:办结|答复|回复|办理)率',
  ],
  ['rate', '按[期时]办结率|及时办结率|办结率'],
  ['answerRate', '答复率|回复率|办复率'],
  [
    'allDecided',
    '[均都]已(?:经)?(?:全部)?(?:审结|结案)|全部已?(?:审结|结案)|已(?:经)?(?:全部)?(?:审结|结案)|均(?:审结|结案)',
  ],
  ['allHandled', ALL_HANDLED.join('|')],
  // 应答复145件: what came and is due, answered or not
  ['dealt', '应当?(?:办结|答复|办理)'],
  // results
  [
    'otherHandling',
    '作其[他它]处理|其[他它]方式(?:处理|办结|办理|答复)|其[他它]处理|其[他它]原因(?:终止|结束|撤销|注销)',
  ],
  ['notProcessed', '不予处理'],
  ['notProvided', '无法提供|不能提供'],
  ['refused', '不予公开|不公开(?= ?\\d)'],
  ['grantedOrPartly', '全部[或和、及]者?部分(?:予以)?公开|公开[或和、及]者?部分公开'],
  ['partlyGranted', '予以部分公开|同意部分公开|部分同意公开|部分(?:予以)?公开'],
  ['upheldRate', '维持率'],
  ['correctedRate', '被?纠[错正]率'],
  ['decidedRate', '审结率|结案率'],
  ['grantRate', '予以公开率|公开率'],
  ['granted', '予以公开|同意公开|准予公开|全部公开(?= ?\\d)|全文公开|完全公开'],
  // With or without 部分公开; in other sentences than those on applications no more than 公开
  ['opened', '公开答复|答复公开|公开(?= ?\\d)'],
  ['withdrawn', '主动撤回|自[愿行]撤回|撤回|撤销申请|撤诉'],
  // 第四部分表格
  [
    'directSuit',
    '未经(?:行政)?复议(?:程序)?(?:而)?(?:直接)?(?:向法院)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)|直接(?:提起)?(?:行政)?(?:起诉|诉讼)',
  ],
  [
    'suitAfterReview',
    '经(?:行政)?复议(?:后|后?再|后?又|后?继续)(?:提起|提出)?(?:行政)?(?:起诉|诉讼)|行政复议后(?:再|又)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)|复议后(?:再|又)?(?:提起|提出)?(?:行政)?(?:起诉|诉讼)',
  ],
  ['reconsiderationDecided', '[作做]出?了?(?:行政)?复议决定'],
  [
    'litigationDecided',
    '法院已?[作做]出?了?(?:行政)?(?:判决|裁判|裁定)|[作做]出?了?(?:行政)?(?:判决|裁判|裁定)',
  ],
  [
    'undecided',
    '[尚仍还暂]未(?:审结|结案|判决|[作做]出(?:行政)?(?:复议)?(?:决定|判决|裁决))|未(?:审结|结案|判决|[作做]出(?:行政)?(?:复议)?(?:决定|判决|裁决))|正在审理(?:过程)?(?:之?中)?|[仍尚还均]在审理(?:过程)?(?:之?中)?|在?审理(?:过程)?(?:之?中)|待审',
  ],
  ['decided', '审结|结案'],
  ['upheld', '结果维持|[获被]维持|维持(?:原(?:具体)?(?:行政)?行为)?'],
  ['corrected', '结果纠正|被?纠正|被?纠错'],
  ['otherResult', '其[他它]结果'],
  ['lost', '败诉|胜诉|撤销|责令|确认违法|驳回'],
  ['reconsideration', '行政复议答[复辩]通知书|行政复议(?:申请)?(?:案件|案)?|复议(?:申请)?(?:案件|案)?'],
  [
    'litigation',
    '行政诉讼应诉通知书|应诉通知书|行政(?:诉讼|应诉)(?:案件|案)?|诉讼(?:案件|案)?|应诉(?:案件|案)?|被诉(?!讼)(?:案件|案)?',
  ],
  ['instance', '[一二再]审'],
  // the applications themselves
  [
    'cause',
    '因(?:政府|政务)?(?:信息)?公开[^，,;、复诉]{0,12}?(?:引起|引发|导致|产生|提起|造成|涉及)的?|由(?:此|政府信息公开)[^，,;]{0,6}?(?:引起|引发|导致|产生)的?',
  ],
  [
    'application',
    `依申请公开(?=的?(?:答复|办结|按[时期]|及时|均|全部))|政府信息${APPLICATION}|政务信息${APPLICATION}|信息${APPLICATION}|政府信息依申请公开(?:申请|事项|案件|件|信息)?|政务信息依申请公开(?:申请|事项|案件|件|信息)?|依申请(?:政府|政务)?信息公开(?:申请|事项|案件|件)?|依申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:的)?(?:申请|事项|案件|办件|件|内容)?|申请公开(?:政府|政务)信息|公开(?:政府|政务)信息的?申请`,
  ],
  [
    'openness',
    '政府信息公开(?:工作|领域|方面|类)?|政务公开(?:工作|领域|方面|类)?|信息公开(?:工作|领域|方面|类)?',
  ],
  ['applicant', '申请人|社会公众|社会群众|公众|群众'],
  [
    'topic',
    '申请(?:表|书|材料|渠道|方式|途径|流程|平台|系统|条件|内容|办理)|公开申请(?:渠道|方式|途径|流程|平台|系统)',
  ],
  ['plainApplication', '公开申请(?:案件|事项|件(?!件))?|申请(?:案件|事项|件次|件(?!件))?'],
  ['everyone', `公民、?法人${OTHERS}`],
  ['organisations', `法人${OTHERS}|法人`],
  ['company', '企业(?=申请|提出|提交|递交)'],
  ['naturalPerson', '自然人|个人(?=申请|提出|提交|递交)'],
  ['citizen', '公民|个人'],
  ['enterprise', '商业企业'],
  ['researchInstitution', '科研机构'],
  ['publicWelfare', '社会公益组织'],
  ['legalService', '法律服务机构'],
  ['otherOrganisation', '其[他它]组织'],
  ['newly', '本年度?新收到?|当年新收到?|新收到?|新增'],
  ['received', '收到|接收到?|接到|受理|收办'],
  ['handled', '办结|办复|答复|回复|办理(?:完毕|完成|完结)|处理(?:完毕|完成|完结)|已经?(?:办理|处理)'],
  ['record', '办理记录|受理记录|申请记录|记录'],
  ['dealt', '办理|处理'],
  [
    'channel',
    '政府网站|门户网站|网站|网络|网上|在线|线上|线下|小程序|政务服务网|EMS|互联网|平台|电子邮[件箱]|邮[件箱寄政]|信函|信件|快递|当面|当场|现场|窗口|来访|传真|电话|口头',
  ],
  // 第二部分表格
  ['normativeDocuments', '行政规范性文件|规范性文件'],
  [
    'regulations',
    '政府规章(?!制度|文件|条例|办法)|部门规章(?!制度|文件|条例|办法)|规章(?!制度|文件|条例|办法)',
  ],
  ['licences', '行政许可(?!事项|法|证|信息|公示|案卷|目录|清单)(?:办理|处理)?(?:决定)?'],
  ['penalties', '行政处罚(?!事项|法|信息|公示|案卷|裁量|目录|清单)(?:办理|处理)?(?:决定)?'],
  ['coerciveMeasures', '行政强制(?:措施|执行)?(?:处理)?(?:决定)?'],
  ['charges', '行政事业性收费(?:金额|收入)?'],
  ['inForce', '继?续?保留(?=(?:现行)?(?:有效)?的?(?:行政)?规范性)|现行有效|继续有效|目前有效|保留有效'],
  ['made', '新?制发|新?制定(?:出台|印发|发布)?|新?出台|印发'],
  ['repealed', '废止(?:(?:和|或|、|及)(?:宣布)?失效)?|宣布失效|失效'],
  [
    'publish',
    '主动公开|公开|公示|公布|发布|归集|刊登|刊发|报送|录入|审查|审核|解读|评估|梳理|转发|修订|修改',
  ],
  [
    'tier',
    '乡镇(?!人民政府|政府)|镇街|各[镇乡街]|[省市县区]级(?:层面|部门|单位)|县直|[省市县区]?本级|各(?:有关)?部门|有关部门|部门|所属|下属',
  ],
  ['scope', '备案|政府办公[室厅]|办公[室厅]|[市县区]政府办|政府办'],
  // when, how much, and what is denied
  ['changedTo', '[增升减降](?:加|长|少|低)?(?:至|到|为)|[上下][升降](?:至|到|为)|提[高升](?:至|到|为)'],
  [
    'difference',
    '[是为到于](?:上一?年度?|去年度?)(?:同期)?的?[两二2]倍|同比|环比|增加|减少|增长|下降|上升|上涨|下滑|净增|净减|回落|降低|提高|[增升涨降减跌]幅|相比|持平|翻了?一?[番倍]|[比较](?=上|去|20)|[多少](?= ?\\d)',
  ],
  ['lastYear', '上一?年度?(?:同期)?|去年度?(?:同期)?|往年(?:同期)?'],
  ['thisYear', '本年度?|今年|全年|年内|当年'],
  ['year', '\\d{4} ?年度?'],
  ['total', '合计|共计|总计|累计|总共|一共|共'],
  ['among', '其中|包括|包含|含有?|即为?(?![将时使便日刻可])'],
  // 均为0 before 均为3
  [
    'isNone',
    '[均都全](?:为零|为0(?![\\d.])[件起宗例]?|未发生|没有发生)|零发生|双零|为零|为0(?![\\d.])[件起宗例]?|未发生|没有发生',
  ],
  ['each', '分别|依次(?=为|是|有|达| ?\\d)|各(?= ?\\d|有|为|占)|均为?(?= ?\\d)'],
  [
    'negation',
    '未(?:曾|有)?(?=收到|接到|接收|受理|发生|产生|出现|办理|提起|引发|引起|被|涉及|新收|收|结转|因|就|对|制|出台|印发|实施|作出|做出|采取|废止|有)|没有|没(?=收|接|发|被)|无一例?(?=被|行政|复议|纠|败)|不存在|暂?无(?!法|条件|正当|障碍|关|论|需|偿|纸|缝|线|效|误)|零(?=申请|复议|诉讼|行政|结转|依|纠错)',
  ],
  ['about', '涉及到?|关于|针对'],
  ['happen', '发生|产生|出现|提起|提出|被|存在|引发|引起'],
  ['foreign', '意见|信访|提案|建议'],
  ['rest', '其余|除'],
  ['otherOne', '其[他它](?= ?[\\d一二两三四五六七八九十]|、|，?分别|，?依次|申请)'],
  ['some', '部分|尚有|仍有|个别|另有|还有'],
  ['share', '占比(?:例|重)?|占|比例(?=为|达|是|约)|比重(?=为|达|是|约)'],
  ['kinds', '等'],
  ['all', '全部|全数|悉数|一律|均|都|皆'],
  ['and', '以及|和|及|与|或者?|并'],
  [
    'light',
    '所有|立即|随即|当即|实现|保持|做到|我[局委办院镇乡县市区省]|我(?:单位|机关|街道|中心|部门)|提交|递交|寄交|为主|居多|各类(?:政策)?文件|文件|公文|本(?:局|委|办|院|镇|乡|县|市|区|单位|机关|街道|中心|部门)|案件|案|件次|人次|情形|情况|情|事项|件数|数量|总数|总量|总|数|的|为|有|是|计|约|近|达|到|了|已经?|经|则|目前|另|再|实际|依法|实施|按时|按期|及时|主动|书面|任何|相关|实|就|“|”|"',
  ],
] as const;

type Pattern = (typeof PATTERNS)[number];
/** A year is this year's or another's; 结转 from or to a named year is 上年结转 or 结转下年. */
export type WordId = Exclude<Pattern[0], 'year' | 'carriedFromYear' | 'carriedToYear'> | 'otherYear';

/** A word met in a sentence. */
export interface Word {
  id: WordId;
  start: number;
  end: number;
}

const find = wordFinder(PATTERNS);

/** The known words of a folded sentence, from left to right, none inside another; `year` is the report's. */
export function wordsIn(plain: string, year: number): Word[] {
  return find(plain).map(({ id, start, end }) => ({
    id: settled(id, plain.slice(start, end), year),
    start,
    end,
  }));
}

function settled(id: Pattern[0], text: string, year: number): WordId {
  if (id !== 'year' && id !== 'carriedFromYear' && id !== 'carriedToYear') return id;
  const named = Number(/\d{4}/.exec(text)?.[0]);
  if (id === 'year') return named === year ? 'thisYear' : 'otherYear';
  if (id === 'carriedFromYear') return named === year - 1 ? 'carriedIn' : 'carried';
  return named === year + 1 ? 'carriedOver' : named === year ? 'carriedIn' : 'carried';
}
