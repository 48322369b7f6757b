import type { RemovedListing } from '../../editor/draft-listings';
import { yearWord } from './year-word';

/** What a draft is called in a sentence. */
export function draftName({ summary }: Pick<RemovedListing, 'summary'>): string {
  if (!summary) return '读不出名称的报告';
  return `${summary.agency || '机关全称未填'} ${yearWord(summary.year)}`;
}
