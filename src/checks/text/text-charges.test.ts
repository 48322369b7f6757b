import { expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkText } from './text';

const found = (text: string, charges: string) =>
  checkText(
    filledReport({
      cells: { 'disclosure.charges.amount': charges },
      draft: (draft) => (draft.overview.lead = text),
    }),
  ).map(({ title }) => title);

test.each([
  ['行政事业性收费59237.2449万元', '59237.2449'],
  ['行政事业性收费约5.9亿元', '59237.2449'],
  ['全年行政事业性收费共计59237.24万元', '59237.2449'],
  ['行政事业性收费592372449元', '59237.2449'],
  ['收取信息处理费2950元', '59237.2449'],
  ['2025年行政事业性收费3万元', '59237.2449'],
  ['行政事业性收费3万元', ''],
])('quiet: %s (%s 万元)', (text, charges) => expect(found(text, charges)).toEqual([]));

test.each([
  ['行政事业性收费59237.2449元', '59237.2449'],
  ['行政事业性收费59237.3万元', '59237.2449'],
])('asked: %s (%s 万元)', (text, charges) => expect(found(text, charges)).toEqual([`“${text}”与表格对不上`]));
