import { disputeGroups, type DisputeGroup } from './meanings';
import { isDescribed, isOtherKind } from './narrowing';
import type { Token } from './tokens';
import type { WordId } from './words';

type WordToken = Extract<Token, { kind: 'word' }>;

/** What a clause can be about. */
export interface Objects {
  applications: boolean;
  groups: readonly DisputeGroup[];
}

/** The words of a clause that are understood. */
export const wordsOf = (tokens: readonly Token[]): WordToken[] =>
  tokens.filter((token): token is WordToken => token.kind === 'word');

/** Whether a clause has one of these words. */
export const speaksOf = (tokens: readonly Token[], ...ids: WordId[]): boolean =>
  tokens.some((token) => token.kind === 'word' && ids.includes(token.id));

/** What a clause names of what the form counts. */
export function objectsIn(tokens: readonly Token[]): Objects {
  const words = wordsOf(tokens);
  const groups = [...new Set(words.flatMap(({ id }) => disputeGroups(id) ?? []))];
  // 「未申请行政复议」: 申请 is the verb there; 「低保申请」 and 「已到期的申请」 are others, or some only.
  const applications = tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      (token.id === 'application' || (token.id === 'plainApplication' && groups.length === 0)) &&
      !isOtherKind(tokens, at) &&
      !isDescribed(tokens, at),
  );
  return { applications, groups };
}

/** The pieces of a row between commas and colons; `heads` where a colon follows: 「行政复议：无」. */
export function clausesOf(tokens: readonly Token[]): { tokens: Token[]; heads: boolean }[] {
  const clauses: { tokens: Token[]; heads: boolean }[] = [{ tokens: [], heads: false }];
  for (const token of tokens) {
    const last = clauses[clauses.length - 1];
    if (token.kind === 'mark' && token.mark !== 'list') {
      if (last) last.heads = token.mark === 'colon';
      clauses.push({ tokens: [], heads: false });
    } else last?.tokens.push(token);
  }
  return clauses.filter((clause) => clause.tokens.length > 0);
}
