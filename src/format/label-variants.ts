import { organisationsLabel } from './applications';

/**
 * Wordings of labels met in published reports that mean the form's own. They are recognised, and reported as
 * differing from the form. By row or column id; brackets, spaces and punctuation do not matter.
 */
export const labelVariants: Readonly<Record<string, readonly string[]>> = {
  // 主动公开
  normativeDocuments: ['规范性文件'],
  made: ['本年制发数量', '本年度制发件数', '制发件数'],
  repealed: ['本年废止数量', '本年度废止件数', '废止件数'],
  inForce: ['现行有效数量', '有效件数'],
  decisions: ['本年度处理决定数量', '处理决定数量'],
  // 申请
  newlyReceived: ['本年新收政府信息公开申请数量', '一、本年度新收政府信息公开申请数量'],
  carriedIn: ['上年结转政府信息公开申请数量', '二、上年度结转政府信息公开申请数量'],
  partlyGranted: ['（二）部分公开'],
  prohibitedByLaw: [
    '2.其他法律法规禁止公开',
    '2.其他法律法规规章禁止公开',
    '2.其他法律行政止公开',
    '2.法律行政法规禁止公开',
  ],
  securityAndStability: ['3.危及三安全一稳定的'],
  notCorrectedInTime: ['1.申请人无正当理由逾期不补正'],
  feeNotPaid: ['2.申请人逾期未按收费通知要求缴纳费用'],
  otherHandling: ['3.其它'],
  handledTotal: ['（七）总记', '（七）合计'],
  carriedOver: ['结转下年度继续办理', '四、结转下年继续办理'],
  otherOrganisation: ['其它', '其他组织'],
  total: ['合计'],
  publicWelfare: ['社会公益机构'],
  // 复议、诉讼
  upheld: ['维持'],
  corrected: ['纠正'],
  undecided: ['未审结'],
};

/** Words that only the form of 2019 (国办公开办函〔2019〕60号) has in its first table. */
export const oldDisclosureLabels: readonly string[] = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '上一年项目数量',
  '本年增/减',
  '其他对外管理服务事项',
  '第二十条第（九）项',
  '政府集中采购',
  '采购项目数量',
  '采购总金额',
];

/** The label of the one row into which the form of 2019 puts what the form of 2021 splits over three. */
export const oldOtherHandlingLabel = '（六）其他处理';
/** Those three, by their ids. */
export const splitOtherHandling: readonly string[] = ['notCorrectedInTime', 'feeNotPaid', 'otherHandling'];

/** Words of column heads and group labels that head no column of their own. */
export const groupLabels: readonly string[] = ['申请人情况', organisationsLabel, '信息内容'];
