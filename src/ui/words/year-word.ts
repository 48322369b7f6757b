/** 2026 年, or that nobody has said it: what a report's year is called in names and headings. */
export function yearWord(year: number | null): string {
  return year === null ? '（年度未选）' : `${year} 年`;
}
