/** What the header of a 送审版 says on every page: 送审稿 · 第 2 版 · 校验码 1A2B3C4D. */
export function reviewMark({ version, checkCode }: { version: number; checkCode: string }): string {
  return `送审稿 · 第 ${version} 版 · 校验码 ${checkCode}`;
}

/** Whether a header is one of ours, which nobody wrote. */
const isReviewMark = (text: string): boolean =>
  /^送审稿 · 第 \d{1,6} 版 · 校验码 [0-9A-Z]{1,12}$/.test(text.trim());

/** Whether a header or footer was written by somebody: not page numbers, and not our own marks. */
export const isWrittenInMargin = (text: string): boolean =>
  !isReviewMark(text) && /\p{L}/u.test(text.replace(/[第共页]/g, ''));
