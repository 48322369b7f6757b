import type { Draft } from '../../report/draft';
import { toStored } from '../../report/stored';

/** The text of a report file. `savedAt` is an ISO time. */
export function writeJson(draft: Draft, savedAt: string): string {
  return `${JSON.stringify(toStored(draft, savedAt), null, 1)}\n`;
}
