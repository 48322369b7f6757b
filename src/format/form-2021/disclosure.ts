import type { DisclosureData } from '../build-disclosure';
import type { Line } from '../table';

const documentColumns: Line[] = [
  { id: 'made', label: '本年制发件数', name: '本年制发' },
  { id: 'repealed', label: '本年废止件数', name: '本年废止' },
  { id: 'inForce', label: '现行有效件数', name: '现行有效' },
];
const decisions: Line = { id: 'decisions', label: '本年处理决定数量', name: '本年处理决定' };
const amount: Line = { id: 'amount', label: '本年收费金额（单位：万元）', name: '本年收费金额' };

/** 表二：主动公开政府信息情况（国办公开办函〔2021〕30号 附件） */
export const disclosureData: DisclosureData = {
  gridColumns: [2435, 2435, 2435, 2435],
  contentLabel: '信息内容',
  moneyColumn: amount.id,
  blocks: [
    {
      article: '第二十条第（一）项',
      columns: documentColumns,
      rows: [
        { id: 'regulations', label: '规章', name: '规章' },
        { id: 'normativeDocuments', label: '行政规范性文件', name: '行政规范性文件' },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns: [decisions],
      rows: [{ id: 'licences', label: '行政许可', name: '行政许可' }],
    },
    {
      article: '第二十条第（六）项',
      columns: [decisions],
      rows: [
        { id: 'penalties', label: '行政处罚', name: '行政处罚' },
        { id: 'coerciveMeasures', label: '行政强制', name: '行政强制' },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: [amount],
      rows: [{ id: 'charges', label: '行政事业性收费', name: '行政事业性收费' }],
    },
  ],
};
