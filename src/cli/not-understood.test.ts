import { expect, test } from 'vitest';
import { checkRead } from '../checks/file/reading';
import { reportOf } from '../report/report';
import { readReportFile } from '../files/read';

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A report with these lines in its fourth part. */
function read(...lines: string[]) {
  const text = [
    '青禾县档案馆2025年政府信息公开工作年度报告',
    ...headings.slice(0, 4),
    ...lines,
    ...headings.slice(4),
  ];
  const result = readReportFile(new TextEncoder().encode(text.join('\n\n')));
  if (!result.ok || !result.receipt) throw new Error('not read');
  const found = checkRead(reportOf(result.draft), result.receipt).map(({ id }) => id);
  return {
    found: found.filter((id) => /^(?:F1|D3):disputes/.test(id)),
    said: result.receipt.exceptions.join(),
  };
}

test('a table that is not there is missing', () => {
  const { found, said } = read('本年度未发生行政复议、行政诉讼。');
  expect(found).toEqual(['F1:disputes:table']);
  expect(said).toContain('没有找到第四部分表格');
});

test.each([
  [['结果维持=1；', '结果纠正=2；', '结果维持：1', '结果纠正：2']],
  [['3 / 4 / 5', '1 0 2 0 3', '0 0 1 0 1']],
])('words or numbers of a table in a shape nobody knows are not understood: %j', (lines) => {
  const { found, said } = read(...lines);
  expect(found).toEqual([]);
  expect(said).not.toContain('没有找到第四部分表格');
});
