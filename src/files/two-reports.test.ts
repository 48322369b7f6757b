import { expect, test } from 'vitest';
import { unreadSentences } from '../blocks/recognise/receipt/exceptions';
import { compose } from '../blocks/compose';
import { filledDraft } from '../examples/filled-draft';
import { form2021 } from '../format/forms';
import { besideRead } from '../report/receipt';
import { reportOf } from '../report/report';
import { readReportFile } from './read';
import { writeText } from './text/write';

const textOf = (name: string, year: number, received: number) =>
  writeText(
    compose(
      reportOf(
        filledDraft({
          cells: { 'applications.newlyReceived.naturalPerson': received },
          draft(draft) {
            draft.agency.name = name;
            draft.year = year;
            draft.signature.date = `${year + 1}-01-22`;
          },
        }),
      ),
    ),
  );
const own = textOf('云溪县科学技术局', 2026, 12);
const read = (text: string) => {
  const result = readReportFile(new TextEncoder().encode(text));
  if (!result.ok || !result.receipt) throw new Error('Not read');
  return { ...result, receipt: result.receipt };
};

test.each([
  ['another agency’s', textOf('云溪县水利局', 2026, 7), '云溪县水利局2026年政府信息公开工作年度报告'],
  ['last year’s', textOf('云溪县科学技术局', 2025, 7), '云溪县科学技术局2025年政府信息公开工作年度报告'],
])(
  'a second report in one file is said first of all, and its numbers are not taken: %s',
  (_, other, title) => {
    const { draft, receipt } = read(`${own}\n${other}`);
    const [first] = receipt.exceptions;
    expect(first).toContain(`不止一份报告，这里又是一份的标题“${title}”`);
    // Also on the command line, which names only what readers of the numbers must know.
    expect(unreadSentences(form2021, receipt)[0]).toBe(first);
    expect(besideRead(receipt.leftOut)).toBe('report');
    expect(draft.agency.name).toBe('云溪县科学技术局');
    expect(draft.cells.applications['newlyReceived']?.['naturalPerson']).toBe('12');
  },
);

test.each([
  ['one report', own],
  [
    'a list of other reports below it',
    `${own}\n云溪县水利局2026年政府信息公开工作年度报告\n云溪县科学技术局2025年政府信息公开工作年度报告`,
  ],
  ['its own contents above it', `云溪县科学技术局2026年政府信息公开工作年度报告\n目录\n一、总体情况\n${own}`],
  [
    'its whole contents above it',
    `目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n${own}`,
  ],
])('nothing is said of %s', (_, text) => {
  const { exceptions, leftOut } = read(text).receipt;
  expect(exceptions.join('')).not.toContain('不止一份报告');
  expect(besideRead(leftOut)).toBeNull();
});
