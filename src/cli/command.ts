import { parseArgs } from 'node:util';
import type { LayoutId } from '../files/docx/layouts';
import type { DocxKind } from '../files/docx/review-copy';
import { endingsNamed } from '../files/endings-named';
import { layoutIds, outputKinds, usages } from './usage';

/** What `convert` writes, told by the name of the file. */
export type OutputKind = (typeof outputKinds)[number];

export type Command =
  | { name: 'help' }
  | { name: 'convert'; from: string; to: string; kind: OutputKind; layout: LayoutId; docxKind: DocxKind }
  | { name: 'check'; files: string[]; lastYear: string[]; json: boolean }
  | {
      name: 'collect';
      folders: string[];
      roster: string;
      lastYear: string[];
      /** Where the collection is written to; null where it is not. */
      collection: string | null;
      /** Where 汇总表 is written to; null where it is not. */
      out: string | null;
      /** How many threads; null for as many as there are cores. */
      workers: number | null;
      json: boolean;
    }
  | { name: 'read'; file: string }
  | { name: 'sum'; files: string[] };

/** A command, or why there is none, as half a sentence in Chinese. */
export type Parsed = { ok: true; command: Command } | { ok: false; message: string };

const refused = (message: string): Parsed => ({ ok: false, message });

type Value = string | boolean;
type Values = Record<string, Value | Value[] | undefined>;
type Options = Record<string, { type: 'boolean' | 'string'; multiple?: true }>;

const optionsOf: Record<keyof typeof usages, Options> = {
  convert: { layout: { type: 'string' }, kind: { type: 'string' } },
  check: { json: { type: 'boolean' }, 'last-year': { type: 'string', multiple: true } },
  collect: {
    json: { type: 'boolean' },
    roster: { type: 'string' },
    collection: { type: 'string' },
    out: { type: 'string' },
    workers: { type: 'string' },
    'last-year': { type: 'string', multiple: true },
  },
  read: { json: { type: 'boolean' } },
  sum: {},
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

const lastYearOf = (values: Values): string[] => [values['last-year'] ?? []].flat().map(String);

/** Threads beyond this only take memory. */
const MOST_WORKERS = 64;

function collectOf(folders: string[], values: Values): Command | string {
  const { roster, collection, out, workers } = values;
  if (roster === undefined) return '缺少 --roster 名册';
  if (out !== undefined && !String(out).toLowerCase().endsWith('.xlsx'))
    return `--out 应以 .xlsx 结尾，现在是“${String(out)}”`;
  const many = workers === undefined ? null : Number(workers);
  if (many !== null && !(Number.isInteger(many) && many >= 1 && many <= MOST_WORKERS))
    return `--workers 应是 1 到 ${MOST_WORKERS} 的整数`;
  return {
    name: 'collect',
    folders,
    roster: String(roster),
    lastYear: lastYearOf(values),
    collection: collection === undefined ? null : String(collection),
    out: out === undefined ? null : String(out),
    workers: many,
    json: values['json'] === true,
  };
}

function isLayout(text: string): text is LayoutId {
  return layoutIds.some((id) => id === text);
}

function isDocxKind(text: string): text is DocxKind {
  return text === 'publish' || text === 'review';
}

const AVAILABLE = `可用的有 ${Object.keys(usages).join('、')}；用法见 nianbao --help`;

/** What a command works on. */
const firstWords: Record<keyof typeof usages, string> = {
  convert: '报告文件',
  check: '报告文件',
  collect: '文件夹',
  read: '报告文件',
  sum: '汇总行的文件',
};

const isCommand = (name: string): name is keyof typeof usages => Object.keys(usages).includes(name);

/** Reads the words of a command line, the program's own name left out. */
export function parseCommand(argv: readonly string[]): Parsed {
  const [name, ...args] = argv;
  if (name === '--help' || name === '-h') return { ok: true, command: { name: 'help' } };
  if (name === undefined) return refused(`缺少命令，${AVAILABLE}`);
  if (!isCommand(name)) return refused(`没有“${name}”这个命令，${AVAILABLE}`);

  const wrong = (message: string) => refused(`${message}；用法：${usages[name]}`);
  const parsed = optionsAndFiles(name, args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, files } = parsed;
  const [first, second, third] = files;
  if (first === undefined) return wrong(`缺少${firstWords[name]}`);
  if (name === 'sum') return { ok: true, command: { name, files } };
  if (name === 'check')
    return {
      ok: true,
      command: { name, files, lastYear: lastYearOf(values), json: values['json'] === true },
    };
  if (name === 'collect') {
    const command = collectOf(files, values);
    return typeof command === 'string' ? wrong(command) : { ok: true, command };
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
