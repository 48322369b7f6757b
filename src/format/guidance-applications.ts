import { basis } from './basis';
import type { Guidance } from './guidance';

const article = (number: string): string => `《政府信息公开条例》第${number}条`;
const rule = (text: string, source: string): Guidance => ({ kind: 'rule', text, source });
const advice = (text: string, source?: string): Guidance =>
  source === undefined ? { kind: 'advice', text } : { kind: 'advice', text, source };

/** Said of every row of results. */
const ONE_ROW_EACH = advice('一件申请有多个理由的，只计一行。');

/**
 * What counts in each row of the applications table, by its id, with the article behind it. Only what the form itself
 * says is a rule; the rest is our reading of the article named.
 */
export const applicationsGuidance: Readonly<Record<string, readonly Guidance[]>> = {
  newlyReceived: [advice('本年 1月1日至12月31日收到的申请。', article('三十一'))],
  carriedIn: [
    advice('照抄上年报告的“四、结转下年度继续办理”，七列逐列相同。'),
    advice('上年已经答复、本年才有复议诉讼的，不在这里计。'),
  ],
  granted: [
    advice('公开而提供的；信息已经主动公开，告知了获取方式、途径的。', article('三十六')),
    ONE_ROW_EACH,
  ],
  partlyGranted: [
    rule('一件申请里区分处理、公开了一部分的，只计这一行，不再计其他行。', basis.form),
    advice('能作区分处理的，提供可以公开的部分。', article('三十七')),
  ],
  stateSecret: [advice('依法确定为国家秘密的。', article('十四')), ONE_ROW_EACH],
  prohibitedByLaw: [advice('法律、行政法规禁止公开的。', article('十四')), ONE_ROW_EACH],
  securityAndStability: [
    advice('公开后可能危及国家安全、公共安全、经济安全、社会稳定的。', article('十四')),
    ONE_ROW_EACH,
  ],
  thirdPartyRights: [
    advice('涉及商业秘密、个人隐私等，公开会损害第三方合法权益的。', article('十五、三十二')),
    ONE_ROW_EACH,
  ],
  internalAffairs: [advice('人事管理、后勤管理、内部工作流程三类信息。', article('十六')), ONE_ROW_EACH],
  processInformation: [
    advice('讨论记录、过程稿、磋商信函、请示报告四类信息。', article('十六')),
    ONE_ROW_EACH,
  ],
  enforcementFiles: [advice('行政执法案卷信息。', article('十六')), ONE_ROW_EACH],
  administrativeQueries: [
    advice('不动产登记资料等，法律、行政法规另有查询规定的。', article('三十六')),
    ONE_ROW_EACH,
  ],
  notHeld: [advice('检索后没有所申请的信息的；不属于本机关负责公开的。', article('三十六')), ONE_ROW_EACH],
  needsProduction: [advice('需要加工、分析现有信息才能提供的。', article('三十八')), ONE_ROW_EACH],
  unclearAfterCorrection: [advice('补正以后申请内容仍不明确的。', article('三十')), ONE_ROW_EACH],
  petitions: [advice('以申请的形式进行信访、投诉、举报等活动的。', article('三十九')), ONE_ROW_EACH],
  repeated: [advice('已经答复，同一申请人就同一内容再次申请的。', article('三十六')), ONE_ROW_EACH],
  publications: [advice('要求提供政府公报、报刊、书籍等公开出版物的。', article('三十九')), ONE_ROW_EACH],
  massRepeated: [
    advice('数量、频次明显超过合理范围，申请人说明的理由不合理的。', article('三十五')),
    ONE_ROW_EACH,
  ],
  confirmOrReissue: [ONE_ROW_EACH],
  notCorrectedInTime: [advice('申请人无正当理由逾期不补正的。', article('三十')), ONE_ROW_EACH],
  feeNotPaid: [advice('有 1 件，就说明发出过收费通知，第六部分要有交代。', basis.fees), ONE_ROW_EACH],
  otherHandling: [advice('各地报告里，申请人主动撤回的多计在这里。'), ONE_ROW_EACH],
  handledTotal: [advice('（一）至（六）各行相加，自动算出。')],
  carriedOver: [
    advice('收到了、到年底还没有办结的申请，含上年结转来的；请与台账核对。'),
    advice('明年报告的“二、上年结转”要照抄这一行。'),
  ],
};

const ORGANISATIONS: readonly Guidance[] = [
  advice('五类“法人或其他组织”没有官方释义，口径与本机关往年一致即可，拿不准的问主管部门。'),
];

/** What counts in a column of the applications table, by its id. The form names the applicants and does not define them. */
export function applicantGuidance(column: string): readonly Guidance[] {
  if (column === 'naturalPerson') return [advice('个人提出的申请。')];
  return column === 'total' ? [] : ORGANISATIONS;
}
