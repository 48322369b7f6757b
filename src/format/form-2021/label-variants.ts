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
  amount: ['本年收费金额'],
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
