import { hasKnownEnding } from './accepted';

/** What programs leave in a folder and no person put there: ~$甲.docx is Word's own note that 甲.docx is open. */
const LEFT_BEHIND = /^(?:~\$|~WR|\.)|^(?:thumbs\.db|desktop\.ini)$|\.tmp$/i;

/** Kinds of files that are no reports, by the ending, and what they are called. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['图片', /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$/i],
  ['快捷方式', /\.(?:lnk|url)$/i],
  ['压缩包', /\.(?:zip|rar|7z|tar|gz)$/i],
  ['幻灯片', /\.(?:pptx?|dps)$/i],
  ['音像', /\.(?:mp[34]|avi|mov|wav|wmv|m4a|mkv)$/i],
];
const OTHERS = '别的';
const TEMPORARY = '临时文件';

/** Whether a file of a folder is looked at: not pictures and what programs leave behind. */
export function mayBeReport(name: string): boolean {
  return hasKnownEnding(name) && !LEFT_BEHIND.test(name);
}

/** Whether nobody can have meant a file as a report, even if it was chosen by itself among others. */
export function isNobodys(name: string): boolean {
  return LEFT_BEHIND.test(name) || /\.(?:lnk|url)$/i.test(name);
}

/** Files that were not read because they are no reports. */
export interface PassedOver {
  /** How many, by what they are called. */
  counts: Map<string, number>;
  /** The first of those that a person put there. */
  first: string[];
}

/** How many of them are named. */
const MOST_NAMED = 6;

/** None yet. */
export function nonePassedOver(): PassedOver {
  return { counts: new Map(), first: [] };
}

function nameFirst({ first }: PassedOver, names: readonly string[]): void {
  first.push(...names.slice(0, MOST_NAMED - first.length));
}

/** Counts a file among them, by its name; `path` says where it is, where it is known. */
export function countPassedOver(others: PassedOver, name: string, path = name): void {
  const kind = LEFT_BEHIND.test(name)
    ? TEMPORARY
    : (KINDS.find(([, ending]) => ending.test(name))?.[0] ?? OTHERS);
  others.counts.set(kind, (others.counts.get(kind) ?? 0) + 1);
  if (kind !== TEMPORARY) nameFirst(others, [path]);
}

/** Counts those of another folder among them. */
export function addPassedOver(others: PassedOver, { counts, first }: PassedOver): void {
  for (const [kind, count] of counts) others.counts.set(kind, (others.counts.get(kind) ?? 0) + count);
  nameFirst(others, first);
}

/** How many a person put there. */
export function passedOverCount({ counts }: PassedOver): number {
  return Array.from(counts).reduce((all, [kind, count]) => (kind === TEMPORARY ? all : all + count), 0);
}

/** 另有 5 个不是报告的文件没有读：图片 4，快捷方式 1。 Empty where there are none but what programs left. */
export function passedOverWords(others: PassedOver): string {
  if (passedOverCount(others) === 0) return '';
  const { counts } = others;
  const kinds = [...KINDS.map(([kind]) => kind), OTHERS, TEMPORARY].filter((kind) => counts.has(kind));
  const all = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
  return `另有 ${all} 个不是报告的文件没有读：${kinds.map((kind) => `${kind} ${counts.get(kind)}`).join('，')}。`;
}

/** 没有读的是：甲.jpg、乙.zip，还有 3 个。 The first of those a person put there; empty where there are none. */
export function passedOverNames(others: PassedOver): string {
  if (others.first.length === 0) return '';
  const more = passedOverCount(others) - others.first.length;
  return `没有读的是：${others.first.join('、')}${more > 0 ? `，还有 ${more} 个` : ''}。`;
}
