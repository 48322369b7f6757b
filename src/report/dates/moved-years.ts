import { inChineseDigits } from '../numbers/chinese-numeral';
import { WRITTEN_YEAR, yearValue } from './written-year';

/** Names of documents, and years of this century before 年. */
const NAMED_OR_YEAR = new RegExp(`《[^《》]{0,200}》|${WRITTEN_YEAR}(?=\\s*年)`, 'g');

function written(year: number, like: string): string {
  return /^[\d０-９]/.test(like) ? String(year) : inChineseDigits(year);
}

/**
 * A text of last year's report with its year replaced by another: 2024年1月1日 becomes 2025年1月1日. Years in the names of
 * documents (《》) stay, because that document is still last year's, unless it is the report itself; so does 〔2021〕30号.
 */
export function withYearMoved(text: string, from: number | null, to: number | null): string {
  if (from === null || to === null || from === to) return text;
  return text.replace(NAMED_OR_YEAR, (found) => {
    if (!found.startsWith('《')) return yearValue(found) === from ? written(to, found) : found;
    if (!/信息公开[^》]{0,40}(?:年度报告|年报)》$/.test(found) || found.includes('格式')) return found;
    return `《${withYearMoved(found.slice(1, -1), from, to)}》`;
  });
}
