import type { DisputesData } from '../build-disputes';

/** 表四：政府信息公开行政复议、行政诉讼情况（国办公开办函〔2021〕30号 附件） */
export const disputesData: DisputesData = {
  gridColumns: [649, 649, 649, 649, 649, 649, 649, 650, 650, 650, 650, 650, 650, 650, 650],
  heads: [
    { text: '行政复议', groups: [{ id: 'review', name: '行政复议', text: null }] },
    {
      text: '行政诉讼',
      groups: [
        { id: 'directSuit', name: '未经复议直接起诉', text: '未经复议直接起诉' },
        { id: 'suitAfterReview', name: '复议后起诉', text: '复议后起诉' },
      ],
    },
  ],
  outcomes: [
    { id: 'upheld', label: '结果维持', name: '结果维持' },
    { id: 'corrected', label: '结果纠正', name: '结果纠正' },
    { id: 'otherResult', label: '其他结果', name: '其他结果' },
    { id: 'undecided', label: '尚未审结', name: '尚未审结' },
  ],
  total: { id: 'total', label: '总计', name: '总计' },
};
