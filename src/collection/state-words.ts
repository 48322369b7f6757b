import type { UnitState } from './standing';

/** What each state is called, in the order in which the work is done. */
export const stateWords: Readonly<Record<UnitState, string>> = {
  undecided: '要分辨',
  resubmitted: '重报',
  received: '待审',
  unread: '读不了',
  paper: '纸质审',
  returned: '退回',
  missing: '未收',
  elsewhere: '另计',
  passed: '通过',
  published: '已发布',
};
