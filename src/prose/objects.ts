import type { Form } from '../format/form';
import { disputeGroups, resultRows } from './meanings';
import { isOtherKind } from './narrowing';
import type { Token } from './tokens';
import type { WordId } from './words';

/** After these a sentence on 公开属性 speaks of applications again. */
export const CAME_IN: ReadonlySet<WordId> = new Set<WordId>(['received', 'newly', 'carriedIn']);

/** 「养老待遇申请」: what follows is no more of ours than 信访. */
export function isAnotherApplication(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.id === 'plainApplication' && isOtherKind(tokens, at);
}

/** The words of the clause a place stands in, up to it. */
function clauseBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let first = at;
  while (first > 0 && tokens[first - 1]?.kind !== 'mark') first--;
  return tokens.slice(first, at);
}

const isWordOf = (token: Token | undefined, ids: ReadonlySet<WordId>): boolean =>
  token?.kind === 'word' && ids.has(token.id);

/** 「收到留言73件，办结73件」: what came in is told, and is nothing the form counts. */
export const cameIn = (tokens: readonly Token[], at: number): boolean =>
  clauseBefore(tokens, at).some((token) => isWordOf(token, CAME_IN));

/** A semicolon, or 收到, 新收 or 申请 in a clause that is not for others: the sentence speaks of its own work again. */
export function startsAnew(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark') return token.mark === 'semicolon';
  const isOwn = isWordOf(token, CAME_IN) || isWordOf(token, OWN_OBJECTS);
  return isOwn && !clauseBefore(tokens, at).some((word) => word.kind === 'word' && word.id === 'forOthers');
}

const OWN_OBJECTS: ReadonlySet<WordId> = new Set<WordId>(['application', 'plainApplication']);

/** 申请 of information, 复议, 诉讼: from here on the sentence speaks of what the form counts again. */
export function isOurs(form: Form, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.id === 'application' || disputeGroups(token.id)) return true;
  if (token.id !== 'granted' && resultRows(form, token.id)) return true;
  return token.id === 'plainApplication' && !isOtherKind(tokens, at);
}

/** Whether 信访、收费 and the like stand in the piece of a sentence a number belongs to. */
export function speaksOfForeign(tokens: readonly Token[], at: number): boolean {
  const isForeign = (token: Token) => token.kind === 'word' && token.id === 'foreign';
  for (let place = at - 1; place >= 0; place--) {
    const token = tokens[place];
    if (!token || token.kind === 'number' || (token.kind === 'mark' && token.mark !== 'list')) break;
    if (isForeign(token)) return true;
  }
  for (const token of tokens.slice(at + 1)) {
    if (token.kind === 'mark') return false;
    if (isForeign(token)) return true;
  }
  return false;
}
