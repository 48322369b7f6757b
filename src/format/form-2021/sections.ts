import type { Section } from '../sections';

/** The six parts, in the order the form fixes (国办公开办函〔2021〕30号). */
export const sections: readonly Section[] = [
  { number: 1, id: 'overview', heading: '一、总体情况', name: '总体情况' },
  { number: 2, id: 'disclosure', heading: '二、主动公开政府信息情况', name: '主动公开' },
  {
    number: 3,
    id: 'applications',
    heading: '三、收到和处理政府信息公开申请情况',
    name: '收到和处理申请',
  },
  { number: 4, id: 'disputes', heading: '四、政府信息公开行政复议、行政诉讼情况', name: '复议和诉讼' },
  { number: 5, id: 'problems', heading: '五、存在的主要问题及改进情况', name: '问题及改进' },
  { number: 6, id: 'others', heading: '六、其他需要报告的事项', name: '其他事项' },
];

/** The five fields the overview reports on, named as in 30号. */
export const overviewFields: readonly string[] = [
  '主动公开',
  '依申请公开',
  '政府信息管理',
  '政府信息公开平台建设',
  '监督保障',
];

/** The two halves of section five, taken from its heading. */
export const problemFields: readonly string[] = ['存在的主要问题', '改进情况'];
