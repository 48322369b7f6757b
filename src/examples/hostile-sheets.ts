import { strToU8, unzipSync, zipSync } from 'fflate';
import { container } from './doc-by-hand';
import type { HostileFile } from './hostile-file';
import { handCell, handRows, workbookFile, type HandSheet } from './workbook-by-hand';
import { record, xls, xlsFile, xlsStream } from './xls-by-hand';

const many = (piece: string, times: number) => piece.repeat(times);
const count = <Item>(times: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: times }, (_, at) => make(at));

/** A title and a heading, so that the file is recognised as a report. */
const HEADED = handRows([['云溪县水务局2026年政府信息公开工作年度报告'], ['一、总体情况']]);
const workbook = (
  rows: string,
  more: Partial<HandSheet> = {},
  beside: Omit<Parameters<typeof workbookFile>[0], 'sheets'> = {},
) =>
  workbookFile({
    sheets: [
      { name: '甲', rows: HEADED },
      { name: '乙', rows, ...more },
    ],
    ...beside,
  });

/** Workbooks that try to fill the memory, to take for ever, or to lie about themselves. */
export const hostileSheets: readonly HostileFile[] = [
  { name: '百万行.xlsx', make: () => workbook(many('<row><c/></row>', 1_048_576)), refusal: null },
  {
    name: '只有百万行.xlsx',
    make: () => workbookFile({ sheets: [{ name: '甲', rows: many('<row/>', 1_000_000) }] }),
    refusal: /太大/,
  },
  {
    name: '所有的列.xlsx',
    make: () => workbook(count(6, () => `<row>${many('<c><v>1</v></c>', 16_384)}</row>`).join('')),
    refusal: null,
  },
  {
    name: '列外的格子.xlsx',
    make: () => workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
    refusal: null,
  },
  { name: '行外的格子.xlsx', make: () => workbook('<row r="99999999"><c><v>1</v></c></row>'), refusal: null },
  {
    name: '两个角.xlsx',
    make: () =>
      workbook(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ),
    refusal: null,
  },
  {
    name: '谎报范围.xlsx',
    make: () => workbook(handRows([['自然人', 1]]), { before: '<dimension ref="A1:XFD1048576"/>' }),
    refusal: null,
  },
  {
    name: '巨大的合并.xlsx',
    make: () =>
      workbook(handRows(count(300, (at) => [`行${at}`, at, at])), {
        after: `<mergeCells>${many('<mergeCell ref="A1:XFD1048576"/>', 50_000)}</mergeCells>`,
      }),
    refusal: null,
  },
  {
    name: '一列盖一列.xlsx',
    make: () =>
      workbook(handRows(count(300, () => count(20, () => 1))), {
        after: `<mergeCells>${count(400, (at) => `<mergeCell ref="A${at + 1}:T1048576"/>`).join('')}</mergeCells>`,
      }),
    refusal: null,
  },
  { name: '压缩炸弹.xlsx', make: () => workbook(many(' ', 26_000_000)), refusal: null },
  {
    name: '文字炸弹.xlsx',
    make: () =>
      workbook(
        `<row>${many('<c t="s"><v>0</v></c>', 16_000)}</row>`,
        {},
        { strings: `<si><t>${many('甲', 1_000_000)}</t></si>` },
      ),
    refusal: null,
  },
  {
    name: '很多文字.xlsx',
    make: () => workbook('', {}, { strings: many('<si/>', 1_000_000) }),
    refusal: /太大/,
  },
  { name: '实体.xlsx', make: () => workbook('', {}, { strings: '<si><t>&x;</t></si>' }), refusal: /已损坏/ },
  {
    name: '外部实体.xlsx',
    make: () =>
      zipSync({
        ...unzipSync(workbook('')),
        'xl/workbook.xml': strToU8('<!DOCTYPE w SYSTEM "file:///etc/passwd"><workbook/>'),
      }),
    refusal: /不安全/,
  },
  {
    name: '外部链接.xlsx',
    make: () =>
      workbook(
        `<row>${handCell('自然人')}<c><f>[1]甲!A1</f><v>5</v></c><c><f>WEBSERVICE("http://evil.example")</f></c></row>`,
        {
          beside: [
            ['hyperlink', 'http://evil.example'],
            ['drawing', '../../../../etc/passwd'],
          ],
        },
      ),
    refusal: null,
  },
  { name: '没有工作表.xlsx', make: () => workbookFile({ sheets: [] }), refusal: /已损坏/ },
  {
    name: '很多工作表.xlsx',
    make: () => workbookFile({ sheets: count(3_000, (at) => ({ name: `表${at}`, rows: HEADED })) }),
    refusal: null,
  },
  {
    name: '长格式.xlsx',
    make: () =>
      workbook(
        handRows([['自然人', 1]], 1),
        {},
        {
          styles: `<numFmts><numFmt numFmtId="200" formatCode="${many('[$', 60_000)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs>`,
        },
      ),
    refusal: null,
  },
  {
    name: '很多记录.xls',
    make: () => {
      const begun = xlsStream([{ name: '甲', records: [] }]);
      const Workbook = new Uint8Array(begun.length + 2_100_000);
      Workbook.set(begun);
      for (let at = begun.length; at < Workbook.length; at += 4) Workbook[at] = 1;
      return container({ Workbook });
    },
    refusal: /已损坏/,
  },
  {
    name: '谎报文字.xls',
    make: () =>
      xlsFile(
        [{ name: '甲', records: [xls.label(0, 0, '甲')] }],
        [{}],
        [[255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
      ),
    refusal: /已损坏/,
  },
  {
    name: '巨大的合并.xls',
    make: () =>
      xlsFile([
        {
          name: '甲',
          records: [
            ...count(2_000, (at) => xls.number(at, 0, at)),
            ...count(3_000, (at) => xls.merge(at, 65_535, 0, 255)),
            record(0x00e5, [255, 255]),
          ],
        },
      ]),
    refusal: /已损坏/,
  },
];
