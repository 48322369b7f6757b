import { expect, test } from 'vitest';
import { paragraph, run, wordFile } from '../examples/word-by-hand';
import { readReportFile } from './read';

const styled = (property: string, text: string) => `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`;

function read(...runs: string[]) {
  const file = readReportFile(
    wordFile(
      paragraph('云溪县教育局2025年政府信息公开工作年度报告') +
        paragraph('一、总体情况') +
        paragraph('（一）主动公开。公开信息4条。') +
        runs.map((text) => `<w:p>${text}</w:p>`).join('') +
        paragraph('五、存在的主要问题及改进情况') +
        paragraph('不够及时。'),
    ),
  );
  if (!file.ok || !file.receipt) throw new Error('not read');
  return {
    prose: JSON.stringify(file.draft.overview),
    said: file.receipt.exceptions.filter((text) => text.includes('可能看不见')),
    leftOut: file.receipt.leftOut.map(({ text }) => text),
  };
}

test.each([
  ['white', '<w:color w:val="FFFFFF"/>', '白色的文字'],
  ['narrow', '<w:w w:val="1"/>', '压扁的文字'],
  ['black on black', '<w:color w:val="000000"/><w:highlight w:val="black"/>', '与底色相同、看不见的文字'],
])('words of the text that are %s are kept, and a person is told', (_, property, reason) => {
  const { prose, said, leftOut } = read(run('完善台账。') + styled(property, '内部一句'));
  expect(prose).toContain('内部一句');
  expect(said).toEqual([
    `正文里有 1 处文字在原件里可能看不见：第 4 段“内部一句”（${reason}，仍照读）；不该公开的请删去。`,
  ]);
  expect(leftOut).not.toContain('内部一句');
});

test('digits are left out as before', () => {
  const { prose, said, leftOut } = read(
    run('收到') + styled('<w:color w:val="FFFFFF"/>', '12') + run('件。'),
  );
  expect(prose).not.toContain('12');
  expect(said).toEqual([]);
  expect(leftOut).toContain('12');
});
