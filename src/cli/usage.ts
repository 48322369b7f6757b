import type { readEndings } from '../files/accepted';
import { layouts, type LayoutId } from '../files/docx/layouts';
import { endingsNamed } from '../files/endings-named';

export const outputKinds = ['docx', 'html', 'txt', 'json'] as const;

export const layoutIds = Object.keys(layouts) as LayoutId[];

/** How each command is called. */
export const usages = {
  convert: `nianbao convert 报告 输出.${outputKinds.join('|')} [--layout ${layoutIds.join('|')}] [--kind publish|review]`,
  check: 'nianbao check 报告 … [--last-year 上年报告或文件夹]… [--json]',
  collect:
    'nianbao collect 文件夹 … --roster 名册 [--last-year 上年的文件夹]… [--collection 审核.json] [--out 汇总表.xlsx] [--workers 数] [--json]',
  read: 'nianbao read 报告 --json',
  sum: 'nianbao sum 汇总行.jsonl|- …',
} as const;

const WORD_FILES = `Word 文件（${endingsNamed('docx', 'doc', 'wps')}）`;
const SHEETS = `表格文件（${endingsNamed('xlsx', 'xls', 'csv')}）`;

const readWords: Readonly<Record<(typeof readEndings)[number], string>> = {
  docx: WORD_FILES,
  doc: WORD_FILES,
  wps: WORD_FILES,
  pdf: '带文字的 PDF',
  xlsx: SHEETS,
  xls: SHEETS,
  csv: SHEETS,
  html: '网页',
  htm: '网页',
  mht: '网页',
  mhtml: '网页',
  txt: '文本',
  md: '文本',
  json: `本程序保存的 ${endingsNamed('json')} 文件`,
};

/** What is read, each kind once, as half a sentence. */
function whatIsRead(): string {
  const words = [...new Set(Object.values(readWords))];
  return `${words.slice(0, -1).join('、')}，或${words[words.length - 1]}`;
}

/** What `--help` prints. */
export const helpText = `年报助手：检查、读出和导出政府信息公开工作年度报告。
报告可以是 ${whatIsRead()}，按内容认。

${usages.convert}
    按输出文件的扩展名写成 Word 文件、网页、文本或 .json。Word 文件的版式 gbt9704：公文格式（默认）；official：模板格式。
    Word 文件的种类 publish：发布版，只有报告本身（默认）；review：送审版，里面带有整份报告，可接着编辑，不要用来公布。
${usages.check}
    检查报告：一份逐条列出，几份各印一行。退出码：0 没有必须改的，1 有必须改的，2 有文件读不出来，
    或者没有查出必须改的、但表格没有读全。--json：每个文件一行 JSON。
    --last-year：与上年报告比对；机构改革后有几份上年报告的，写几次，件数相加。写文件夹的，每份报告只与
    里面同一机关上一年的报告比对；没有的、认不准的、读不出来的，都会说明，其余照常。
${usages.collect}
    收全县的报告：把文件夹（连同里面的文件夹）里的报告与名册对上，各与本单位上年的报告比对。名册是 .csv、.xlsx、.xls，
    有“全称”一列就够。印出各单位的状态和头一条，最后是未收的单位。退出码与 check 相同；名册、文件夹用不了的也是 2。
    最后说明汇总缺哪些、有没有可疑的。--json：每个文件一行 JSON，末了一行是汇总。--collection：另存为网页里“打开”的审核文件。--out：写一份汇总表。--workers：同时用几个线程，不写就用全部。
${usages.read}
    把报告的文字、数字和读取结果印成一行 JSON。
${usages.sum}
    把几次 collect --json 或几个县的汇总行加成一行，写“-”是标准输入。一个单位在两份里都有的，指出来，不加，退出码 1；
    有一份用不了的，退出码 2。`;
