/** What the header of a 送审版 says on every page: 送审稿 · 第 2 版 · 校验码 1A2B3C4D. */
export function reviewMark({ version, checkCode }: { version: number; checkCode: string }): string {
  return `送审稿 · 第 ${version} 版 · 校验码 ${checkCode}`;
}
