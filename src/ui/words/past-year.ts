import { afterWord } from '../../report/last-year/last-year';

/** What the year of an earlier report is called on the page: at the beginning of a phrase, and after a word of ours. */
export interface PastYear {
  first: string;
  within: string;
}

/** 去年 (or 上年), unless the report is of another year: then that year, apart from the words around it. */
export function pastYear(otherYear: string | null, last: '去年' | '上年'): PastYear {
  const first = otherYear ?? last;
  return { first, within: afterWord(first) };
}
