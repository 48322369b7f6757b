import { afterWord } from '../../report/last-year/last-year';
import { useFollowingView } from '../context/editor-context';

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

/** What the year of the reports that lie beside this one is called. */
export function usePastYear(last: '去年' | '上年' = '去年'): PastYear {
  return pastYear(
    useFollowingView(({ report }) => report.lastYear.otherYear),
    last,
  );
}
