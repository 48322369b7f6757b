import type { Collection } from '../collection/collection';
import { chineseDate } from '../report/dates/date';

/** 未报名单 as a message to send: who has sent nothing yet, and by when it is due where that is set. */
export function missingNote({ year, settings }: Collection, names: readonly string[]): string {
  const due = settings.submitBy === '' ? '' : `报送期限是${chineseDate(settings.submitBy)}，`;
  const lines = names.map((name, index) => `${index + 1}. ${name}`);
  return [
    `以下 ${names.length} 个单位还没有报送 ${year} 年政府信息公开工作年度报告，${due}请尽快报送：`,
    ...lines,
  ].join('\n');
}
