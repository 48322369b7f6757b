import { pastYear, type PastYear } from '../words/past-year';
import { useFollowingView } from './editor-context';

/** What to call the year of the earlier reports opened beside this one. */
export function usePastYear(last: '去年' | '上年' = '去年'): PastYear {
  return pastYear(
    useFollowingView(({ report }) => report.lastYear.otherYear),
    last,
  );
}
