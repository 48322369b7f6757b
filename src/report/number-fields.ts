import type { Draft } from './draft';
import { parseCount, parseYuan, type NumberProblem, type ParsedNumber } from './number';

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
    [`others.${way}.yuan`, others[way].yuan, parseYuan],
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

/**
 * The fields without which a charge (信息处理费) cannot be said: the other half of a pair, or the first pair
 * where none is begun. None where the sentence is written by hand or nothing was charged.
 */
export function missingFields({ others }: Draft): string[] {
  if (others.fees !== 'charged' || others.feeText !== null) return [];
  const isBlank = (text: string) => parseYuan(text).kind === 'blank';
  const missing = (['byRequest', 'byVolume'] as const).flatMap((way) => {
    const blank = (['requests', 'yuan'] as const).filter((part) => isBlank(others[way][part]));
    return [blank.map((part) => `others.${way}.${part}`)];
  });
  const halves = missing.filter(({ length }) => length === 1).flat();
  const noneBegun = missing.every(({ length }) => length === 2);
  return noneBegun ? (missing[0] ?? []) : halves;
}
