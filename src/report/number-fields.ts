import type { Draft } from './draft';
import { parseCount, parseMoney, type NumberProblem, type ParsedNumber } from './number';

/** A text outside the tables that should be a number and is not (rule A5), by its dotted path in the draft. */
export interface UnreadField {
  field: string;
  text: string;
  problem: NumberProblem;
}

type NumberField = readonly [field: string, text: string, parse: (text: string) => ParsedNumber];

function feeFields({ others }: Draft): NumberField[] {
  if (others.fees !== 'charged') return [];
  return (['byRequest', 'byVolume'] as const).flatMap((way): NumberField[] => [
    [`others.${way}.requests`, others[way].requests, parseCount],
    [`others.${way}.yuan`, others[way].yuan, parseMoney],
  ]);
}

function lastYearFields({ lastYear }: Draft): NumberField[] {
  return (['carriedOver', 'inForce'] as const).flatMap((name) =>
    Object.entries(lastYear[name]).map(([id, text]): NumberField => [
      `lastYear.${name}.${id}`,
      text,
      parseCount,
    ]),
  );
}

/** The number fields outside the tables whose text is no number. Fees count only where some were charged. */
export function unreadFields(draft: Draft): UnreadField[] {
  const fields: NumberField[] = [
    ...feeFields(draft),
    ...lastYearFields(draft),
    ['overviewLimit', draft.overviewLimit, parseCount],
  ];
  return fields.flatMap(([field, text, parse]) => {
    const parsed = parse(text);
    return parsed.kind === 'problem' ? [{ field, text, problem: parsed.problem }] : [];
  });
}
