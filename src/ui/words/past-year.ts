import { afterWord } from '../../report/last-year/last-year';

/** What to call the year of an earlier report on the page: at the beginning of a phrase, and after a Chinese word. */
export interface PastYear {
  first: string;
  within: string;
}

/** 去年 (or 上年), unless the report is of another year: then that year, with spaces around its digits. */
export function pastYear(otherYear: string | null, last: '去年' | '上年'): PastYear {
  const first = otherYear ?? last;
  return { first, within: afterWord(first) };
}
