import { expect, test } from 'vitest';
import { paragraph, run, wordFile } from '../examples/word-by-hand';
import { readReportFile } from './read';

const BODY = [
  '本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
  '一、总体情况',
  '（一）主动公开。全年公开信息4条。',
  '五、存在的主要问题及改进情况',
  '不够及时，已改进。',
  '六、其他需要报告的事项',
  '无。',
];
const BUREAU = '青岩县住房和城乡建设局';
const OFFICE = '（青岩县人民防空办公室）';

function agencyOf(bytes: Uint8Array): [string, number | null] {
  const read = readReportFile(bytes);
  if (!read.ok) throw new Error(read.message);
  return [read.draft.agency.name, read.receipt?.year ?? null];
}

test.each<[string, string[], string]>([
  ['a line of its own', [BUREAU, OFFICE, '2025年政府信息公开工作年度报告'], BUREAU + OFFICE],
  ['and a title on two', [BUREAU, OFFICE, '2025年度政府信息公开', '工作年度报告'], BUREAU + OFFICE],
  ['the line of the title', [BUREAU, '（县人防办）2025年政府信息公开工作年度报告'], `${BUREAU}（县人防办）`],
  ['a line below the title', ['2025年政府信息公开工作年度报告', BUREAU, OFFICE], BUREAU + OFFICE],
])('a second name in brackets on %s is part of the name, as text and in Word', (_, title, agency) => {
  const lines = [...title, ...BODY];
  expect(agencyOf(new TextEncoder().encode(lines.join('\n')))).toEqual([agency, 2025]);
  expect(agencyOf(wordFile(lines.map((line) => paragraph(line)).join('')))).toEqual([agency, 2025]);
});

test('on lines of one paragraph no blank comes into the name', () => {
  const title = [BUREAU, OFFICE, '2025年政府信息公开工作年度报告'].map(run).join('<w:r><w:br/></w:r>');
  const body = BODY.map((line) => paragraph(line)).join('');
  expect(agencyOf(wordFile(`<w:p>${title}</w:p>${body}`))).toEqual([BUREAU + OFFICE, 2025]);
});
