import { pastYear, type PastYear } from '../words/past-year';
import { useFollowingView } from './editor-context';

/** What the year of the reports that lie beside this one is called. */
export function usePastYear(last: '去年' | '上年' = '去年'): PastYear {
  return pastYear(
    useFollowingView(({ report }) => report.lastYear.otherYear),
    last,
  );
}
