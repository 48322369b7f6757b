import { parseArgs } from 'node:util';
import type { readEndings } from '../files/accepted';
import { layouts, type LayoutId } from '../files/docx/layouts';
import type { DocxKind } from '../files/docx/review-copy';
import { endingsNamed } from '../files/endings-named';

const outputKinds = ['docx', 'html', 'txt', 'json'] as const;

/** What `convert` writes, told by the name of the file. */
export type OutputKind = (typeof outputKinds)[number];

export type Command =
  | { name: 'help' }
  | { name: 'convert'; from: string; to: string; kind: OutputKind; layout: LayoutId; docxKind: DocxKind }
  | { name: 'check'; files: string[]; lastYear: string[]; json: boolean }
  | { name: 'read'; file: string };

/** A command, or why there is none, as half a sentence in Chinese. */
export type Parsed = { ok: true; command: Command } | { ok: false; message: string };

const layoutIds = Object.keys(layouts) as LayoutId[];

const usages = {
  convert: `nianbao convert 报告 输出.${outputKinds.join('|')} [--layout ${layoutIds.join('|')}] [--kind publish|review]`,
  check: 'nianbao check 报告 … [--last-year 上年报告或文件夹]… [--json]',
  read: 'nianbao read 报告 --json',
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
${usages.read}
    把报告的文字、数字和读取结果印成一行 JSON。`;

const refused = (message: string): Parsed => ({ ok: false, message });

type Value = string | boolean;
type Values = Record<string, Value | Value[] | undefined>;
type Options = Record<string, { type: 'boolean' | 'string'; multiple?: true }>;

const optionsOf: Record<keyof typeof usages, Options> = {
  convert: { layout: { type: 'string' }, kind: { type: 'string' } },
  check: { json: { type: 'boolean' }, 'last-year': { type: 'string', multiple: true } },
  read: { json: { type: 'boolean' } },
};

/** The options of a command, or what is wrong with them. Not strict: Node's own messages are English. */
function optionsAndFiles(
  name: keyof typeof usages,
  args: string[],
): { values: Values; files: string[] } | string {
  const options = optionsOf[name];
  const { values, positionals, tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.entries(options).find(([option]) => option === token.name)?.[1];
    if (!known) return `不认识选项 ${token.rawName}`;
    if (known.type === 'string' && !token.value) return `选项 ${token.rawName} 后面缺少内容`;
    if (known.type === 'boolean' && token.value !== undefined) return `选项 ${token.rawName} 后面不能带内容`;
  }
  return { values, files: positionals };
}

function isLayout(text: string): text is LayoutId {
  return layoutIds.some((id) => id === text);
}

function isDocxKind(text: string): text is DocxKind {
  return text === 'publish' || text === 'review';
}

/** Reads the words of a command line, the program's own name left out. */
export function parseCommand(argv: readonly string[]): Parsed {
  const [name, ...args] = argv;
  if (name === '--help' || name === '-h') return { ok: true, command: { name: 'help' } };
  if (name === undefined) return refused('缺少命令，可用的有 convert、check、read；用法见 nianbao --help');
  if (name !== 'convert' && name !== 'check' && name !== 'read')
    return refused(`没有“${name}”这个命令，可用的有 convert、check、read；用法见 nianbao --help`);

  const wrong = (message: string) => refused(`${message}；用法：${usages[name]}`);
  const parsed = optionsAndFiles(name, args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, files } = parsed;
  const [first, second, third] = files;
  if (first === undefined) return wrong('缺少报告文件');
  if (name === 'check') {
    const lastYear = [values['last-year'] ?? []].flat().map(String);
    return { ok: true, command: { name, files, lastYear, json: values['json'] === true } };
  }
  if (name === 'read') {
    if (second !== undefined) return wrong('一次只能读一个文件');
    return { ok: true, command: { name, file: first } };
  }
  const layout = String(values['layout'] ?? 'gbt9704');
  if (second === undefined) return wrong('缺少要写的文件');
  if (third !== undefined) return wrong('文件太多');
  const kind = outputKinds.find((extension) => second.toLowerCase().endsWith(`.${extension}`));
  if (!kind) return wrong(`要写的文件应以 ${endingsNamed(...outputKinds)} 结尾，现在是“${second}”`);
  if (!isLayout(layout)) return wrong(`没有“${layout}”这种版式`);
  const docxKind = String(values['kind'] ?? 'publish');
  if (!isDocxKind(docxKind)) return wrong(`没有“${docxKind}”这种 Word 文件，可用的有 publish、review`);
  if (docxKind === 'review' && kind !== 'docx') return wrong('送审版只能写成 .docx');
  return { ok: true, command: { name, from: first, to: second, kind, layout, docxKind } };
}
