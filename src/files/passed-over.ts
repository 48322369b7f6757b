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

/** How many files were not read because they are no reports, by what they are called. */
export type PassedOver = Map<string, number>;

/** Counts a file among them. */
export function countPassedOver(counts: PassedOver, name: string): void {
  const kind = LEFT_BEHIND.test(name)
    ? TEMPORARY
    : (KINDS.find(([, ending]) => ending.test(name))?.[0] ?? OTHERS);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

/** How many a person put there. */
export function passedOverCount(counts: PassedOver): number {
  return Array.from(counts).reduce((all, [kind, count]) => (kind === TEMPORARY ? all : all + count), 0);
}

/** 另有 5 个不是报告的文件没有读：图片 4，快捷方式 1。 Empty where there are none but what programs left. */
export function passedOverWords(counts: PassedOver): string {
  if (passedOverCount(counts) === 0) return '';
  const kinds = [...KINDS.map(([kind]) => kind), OTHERS, TEMPORARY].filter((kind) => counts.has(kind));
  const all = Array.from(counts.values()).reduce((sum, count) => sum + count, 0);
  return `另有 ${all} 个不是报告的文件没有读：${kinds.map((kind) => `${kind} ${counts.get(kind)}`).join('，')}。`;
}
