import type { Draft } from '../draft';
import { readCellText, type CellUnit } from './cell-text';
import type { NumberProblem } from './number';

/** A text outside the tables that should be a number and is not (rule A5), by its dotted path in the draft. */
export interface UnreadField {
  field: string;
  text: string;
  problem: NumberProblem;
}

type NumberField = readonly [field: string, text: string, unit: CellUnit];

function feeFields({ others }: Draft): NumberField[] {
  if (others.fees !== 'charged') return [];
  return (['byRequest', 'byVolume'] as const).flatMap((way): NumberField[] => [
    [`others.${way}.requests`, others[way].requests, 'count'],
    [`others.${way}.yuan`, others[way].yuan, 'yuan'],
  ]);
}

function lastYearFields({ lastYear }: Draft): NumberField[] {
  return (['carriedOver', 'inForce'] as const).flatMap((name) =>
    Object.entries(lastYear[name]).map(([id, text]): NumberField => [
      `lastYear.${name}.${id}`,
      text,
      'count',
    ]),
  );
}

/** The number fields outside the tables whose text is no number. Fees count only where some were charged. */
export function unreadFields(draft: Draft): UnreadField[] {
  const fields: NumberField[] = [
    ...feeFields(draft),
    ...lastYearFields(draft),
    ['overviewLimit', draft.overviewLimit, 'count'],
  ];
  return fields.flatMap(([field, text, unit]) => {
    const read = readCellText(text, unit);
    return read.kind === 'problem' ? [{ field, text, problem: read.problem }] : [];
  });
}

/**
 * The fields without which a charge (信息处理费) cannot be said: the other half of a pair, or the first pair
 * where none is begun. None where the sentence is written by hand or nothing was charged.
 */
export function missingFields({ others }: Draft): string[] {
  if (others.fees !== 'charged' || others.feeText !== null) return [];
  const isBlank = (text: string) => readCellText(text, 'yuan').kind === 'blank';
  const missing = (['byRequest', 'byVolume'] as const).flatMap((way) => {
    const blank = (['requests', 'yuan'] as const).filter((part) => isBlank(others[way][part]));
    return [blank.map((part) => `others.${way}.${part}`)];
  });
  const halves = missing.filter(({ length }) => length === 1).flat();
  const noneBegun = missing.every(({ length }) => length === 2);
  return noneBegun ? (missing[0] ?? []) : halves;
}
