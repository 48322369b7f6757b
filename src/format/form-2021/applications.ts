import type { ApplicationsData } from '../build-applications';

/** 表三：收到和处理政府信息公开申请情况（国办公开办函〔2021〕30号 附件） */
export const applicationsData: ApplicationsData = {
  gridColumns: [754, 921, 3271, 685, 685, 685, 685, 685, 685, 685],
  balanceSentence: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicantsLabel: '申请人情况',
  organisationsLabel: '法人或其他组织',
  applicants: [
    { id: 'naturalPerson', label: '自然人', name: '自然人' },
    { id: 'enterprise', label: '商业企业', name: '商业企业' },
    { id: 'researchInstitution', label: '科研机构', name: '科研机构' },
    { id: 'publicWelfare', label: '社会公益组织', name: '社会公益组织' },
    { id: 'legalService', label: '法律服务机构', name: '法律服务机构' },
    { id: 'otherOrganisation', label: '其他', name: '其他组织' },
  ],
  total: { id: 'total', label: '总计', name: '总计' },
  received: [
    { id: 'newlyReceived', text: '一、本年新收政府信息公开申请数量', name: '新收' },
    { id: 'carriedIn', text: '二、上年结转政府信息公开申请数量', name: '上年结转' },
  ],
  resultsLabel: '三、本年度办理结果',
  results: [
    { label: null, rows: [{ id: 'granted', text: '（一）予以公开', name: '予以公开' }] },
    {
      label: null,
      rows: [
        {
          id: 'partlyGranted',
          text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          name: '部分公开',
        },
      ],
    },
    {
      label: '（三）不予公开',
      rows: [
        { id: 'stateSecret', text: '1.属于国家秘密', name: '不予公开：属于国家秘密' },
        {
          id: 'prohibitedByLaw',
          text: '2.其他法律行政法规禁止公开',
          name: '不予公开：其他法律行政法规禁止公开',
        },
        {
          id: 'securityAndStability',
          text: '3.危及“三安全一稳定”',
          name: '不予公开：危及“三安全一稳定”',
        },
        { id: 'thirdPartyRights', text: '4.保护第三方合法权益', name: '不予公开：保护第三方合法权益' },
        { id: 'internalAffairs', text: '5.属于三类内部事务信息', name: '不予公开：属于三类内部事务信息' },
        { id: 'processInformation', text: '6.属于四类过程性信息', name: '不予公开：属于四类过程性信息' },
        { id: 'enforcementFiles', text: '7.属于行政执法案卷', name: '不予公开：属于行政执法案卷' },
        { id: 'administrativeQueries', text: '8.属于行政查询事项', name: '不予公开：属于行政查询事项' },
      ],
    },
    {
      label: '（四）无法提供',
      rows: [
        { id: 'notHeld', text: '1.本机关不掌握相关政府信息', name: '无法提供：本机关不掌握' },
        { id: 'needsProduction', text: '2.没有现成信息需要另行制作', name: '无法提供：需要另行制作' },
        { id: 'unclearAfterCorrection', text: '3.补正后申请内容仍不明确', name: '无法提供：补正后仍不明确' },
      ],
    },
    {
      label: '（五）不予处理',
      rows: [
        { id: 'petitions', text: '1.信访举报投诉类申请', name: '不予处理：信访举报投诉' },
        { id: 'repeated', text: '2.重复申请', name: '不予处理：重复申请' },
        { id: 'publications', text: '3.要求提供公开出版物', name: '不予处理：公开出版物' },
        { id: 'massRepeated', text: '4.无正当理由大量反复申请', name: '不予处理：大量反复申请' },
        {
          id: 'confirmOrReissue',
          text: '5.要求行政机关确认或重新出具已获取信息',
          name: '不予处理：确认或重新出具',
        },
      ],
    },
    {
      label: '（六）其他处理',
      rows: [
        {
          id: 'notCorrectedInTime',
          text: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          name: '其他处理：逾期不补正',
        },
        {
          id: 'feeNotPaid',
          text: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          name: '其他处理：逾期未缴费',
        },
        { id: 'otherHandling', text: '3.其他', name: '其他处理：其他' },
      ],
    },
  ],
  handledTotal: { id: 'handledTotal', text: '（七）总计', name: '办结总计' },
  carriedOver: { id: 'carriedOver', text: '四、结转下年度继续办理', name: '结转下年' },
};
