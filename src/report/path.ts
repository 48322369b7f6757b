import type { Form } from '../format/form';
import type { Draft } from './draft';

/** The paths into a plain value: its keys, and behind a dot those of what they hold. Items of a list go by number. */
type PathInto<Value> = Value extends readonly (infer Item)[]
  ? `${number}` | `${number}.${PathInto<Item>}`
  : Value extends object
    ? { [Key in keyof Value & string]: Key | `${Key}.${PathInto<Value[Key]>}` }[keyof Value & string]
    : never;

/** The dotted path of a value of the draft: `overview.parts.0.text`, `cells.applications.granted.enterprise`. */
export type DraftPath = PathInto<Draft>;

/** A value to be put into the draft, and where. */
export interface DraftChange {
  path: DraftPath;
  after: unknown;
}

/** Reads the value at a dotted path (`overview.parts.0.text`) of a plain value; undefined where there is none. */
export function valueAt(source: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      source,
    );
}

/** A copy of a plain value with another value at a dotted path; what does not change is shared. */
export function withValueAt<T>(source: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const held = (source as Record<string, unknown>)[key];
  const next = rest.length === 0 ? value : withValueAt(held, rest.join('.'), value);
  if (Array.isArray(source)) {
    const items: unknown[] = source.slice();
    items[Number(key)] = next;
    return items as T;
  }
  return { ...source, [key]: next };
}

/** A copy of a plain value after changes of values in it, one after the other; what does not change is shared. */
export function applied<T>(source: T, changes: readonly { path: string; after: unknown }[]): T {
  return changes.reduce((value, { path, after }) => withValueAt(value, path, after), source);
}

/** A copy that shares no object with its source. Plain values only: objects, arrays, texts, numbers. */
export function copyOf<T>(source: T): T {
  if (Array.isArray(source)) return source.map((item: unknown) => copyOf(item)) as T;
  if (typeof source !== 'object' || source === null) return source;
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, copyOf<unknown>(value)])) as T;
}

/** The names of the fields that stand in no section of the form. */
const FIELD_NAMES: readonly (readonly [prefix: string, name: string])[] = [
  ['agency.name', '机关全称'],
  ['agency', '机关类别'],
  ['year', '报告年度'],
  ['title', '报告标题'],
  ['dates', '本地日期'],
  ['contact', '联系方式'],
  ['opening', '开头一段'],
  ['overviewLimit', '字数上限'],
  ['indicators', '附加统计项'],
  ['selfWord', '本机关的自称'],
  ['tableNotes', '表下注'],
  ['signature', '落款'],
  ['lastYear', '上年数'],
  ['returns', '对意见的答复'],
];

/** What a field of a draft on `form` is called; null for what stands in no field. */
export function fieldName(path: string, form: Form): string | null {
  const found = FIELD_NAMES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))?.[1];
  // The sections of text are fields of their own and have the form's names for them.
  return found ?? form.sections.find(({ id }) => id === path.split('.')[0])?.name ?? null;
}

/** What an undo step made by typing on `form` is called: 填写“新收，自然人”, 修改总体情况. */
export function typingLabel(path: string, form: Form): string {
  const cell = path.replace(/^cells\./, '');
  if (form.isCellId(cell)) return `填写${form.nameOf(cell)}`;
  return `修改${fieldName(path, form) ?? '文字'}`;
}
