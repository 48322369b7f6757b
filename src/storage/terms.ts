import type { Term } from './draft-store';

/** Ends kept of a draft: a window would have to be this many claims behind to go unnoticed. */
const ENDS = 1000;

/** What changes where a new term of a draft begins. */
interface TermChange {
  /** The new term. */
  term: Term;
  /** The term that ends with it: what still belongs to it is refused. */
  ended: number;
  /** Of terms up to this one it need not be known any longer that they have ended. */
  forgotten: number;
}

/**
 * The term that follows the last of a draft, undefined where nobody ever wrote it. `tab` is the window that claims it;
 * null where it is nobody's, as that of a draft that is deleted.
 */
export function nextTerm(last: Term | undefined, tab: string | null): TermChange {
  const ended = last?.term ?? 0;
  return { term: { term: ended + 1, tab }, ended, forgotten: Math.max(0, ended - ENDS) };
}
