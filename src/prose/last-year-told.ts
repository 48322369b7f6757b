import type { Frame } from './context';
import type { Statement } from './statements';
import type { Token } from './tokens';
import type { WordId } from './words';

/** 「行政许可5260件，去年同期4820件」, 「较2024年的76件」: nothing but the year stands before the number. */
export function isLastYearsAgain(
  tokens: readonly Token[],
  at: number,
  isLastYear: (at: number) => boolean,
): boolean {
  let place = at - 1;
  while (isWord(tokens[place], 'light')) place--;
  const year = tokens[place];
  const said = isWord(year, 'lastYear') || (isWord(year, 'otherYear') && isLastYear(year?.start ?? 0));
  const after = tokens[at + 1];
  // Behind 其中 it may be of the whole or of the part.
  const divided = tokens.slice(0, at).some((token) => isWord(token, 'among'));
  return said && !divided && !isWord(after, 'changedTo') && after?.kind !== 'other';
}

/** 「由上年的160件降至136件」: the second number counts what the first one did a year ago. */
export function changedFrom(
  tokens: readonly Token[],
  at: number,
  statements: readonly Statement[],
  frame: Frame,
): { statement: Statement; frame: Frame } | null {
  const number = tokens[at];
  if (number?.kind !== 'number' || number.number.kind !== 'count') return null;
  // 「减少至2025年的136件」
  let place = at - 1;
  while (isWord(tokens[place], 'light', 'thisYear')) place--;
  const before = tokens[place - 1];
  if (!isWord(tokens[place], 'changedTo') || before?.kind !== 'number') return null;
  const first = statements.find((statement) => statement.number === before.number);
  if (!first) return null;
  const { start, end } = number;
  const statement = { ...first, number: number.number, thisYear: true, lastYear: false, start, end };
  return { statement: { ...statement, changedFrom: first.number }, frame };
}

const isWord = (token: Token | undefined, ...ids: WordId[]): boolean =>
  token?.kind === 'word' && ids.includes(token.id);
