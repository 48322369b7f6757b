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
