import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';

/** A report as it was read from a file that came. `receipt` is null for the program's own files. */
export interface Received {
  draft: Draft;
  receipt: Receipt | null;
  /** 校验码 of what the file shows. */
  checkCode: string;
  /** Set where only its tables were typed by hand (手工填): of its text nothing is known. */
  tablesAlone?: true;
}
