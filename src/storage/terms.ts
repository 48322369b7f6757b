import type { Term } from './draft-store';

/** Ended terms remembered for each draft: a window more claims behind than this would not be noticed. */
const ENDS = 1000;

/** What changes where a new term of a draft begins. */
interface TermChange {
  /** The new term. */
  term: Term;
  /** The term that ends with it: later writes in it are refused. */
  ended: number;
  /** Ended terms up to this one are no longer remembered. */
  forgotten: number;
}

/**
 * The term after `last`, which is undefined where nobody ever wrote the draft. `tab` is the window that claims it; null
 * for none, as when a draft is deleted.
 */
export function nextTerm(last: Term | undefined, tab: string | null): TermChange {
  const ended = last?.term ?? 0;
  return { term: { term: ended + 1, tab }, ended, forgotten: Math.max(0, ended - ENDS) };
}
