import type { StorageHealth } from '../../storage/open-store';

const REASONS = {
  blocked: '这个浏览器不让网页保存内容（可能是无痕窗口，或设置里禁止了网站数据）。',
  newer: '这台电脑上的报告由更新的年报助手保存，这个旧版本读不了，也没有动它们；请改用新版打开。',
  silent: '浏览器一直没有回应保存的请求。请关掉本程序的其他标签页，再刷新本页。',
} as const;

/** Why nothing is kept in this browser, and what to do; null where it is kept. */
export function closedWords({ closed }: StorageHealth): string | null {
  return closed && `${REASONS[closed]}可以照常填写，但关掉网页内容就没有了，请随时“保存到文件”。`;
}

/** What else is to be said of the storage when the program starts, in sentences. */
export function healthWords({ scarce, emptied }: StorageHealth): string[] {
  const words: string[] = [];
  if (scarce === 0)
    words.push('这台电脑给浏览器的空间满了，新写的保存不上。请把报告“保存到文件”，再清理磁盘。');
  else if (scarce !== null)
    words.push(
      `这台电脑给浏览器的空间快满了（还剩约 ${Math.max(1, Math.round(scarce / 1_000_000))} MB）。请把报告“保存到文件”，再清理磁盘。`,
    );
  if (emptied)
    words.push(
      '这里以前存过报告，现在一份也没有了：浏览器的数据可能被清理过。有保存下来的文件，请点“打开报告文件”。',
    );
  return words;
}
