import { shapeOfValues, type Segment } from './loose-lines';

/** Three spaces or more keep columns apart: such lines are laid out as on the page, not in reading order. */
const GAPS = /\S\s{3,}\S/;
/** Numbers in lines with such gaps from which on a text counts as laid out; one or two may be chance. */
const LAID_OUT_FROM = 3;

function addsUp({ values }: Segment): boolean {
  const numbers = values.map(({ text }) => (/^\d{1,9}$/.test(text) ? Number(text) : NaN));
  const total = numbers.pop() ?? NaN;
  return numbers.reduce((sum, number) => sum + number, 0) === total;
}

/** Whether the numbers of a row begin in the line its label ends in. */
export function standsBeside({ words, values }: Segment): boolean {
  const label = words[words.length - 1];
  return label !== undefined && label.line === values[0]?.line;
}

const WHY = {
  neighbour: '上下行的数有多有少，看不出这一行的数有没有串行',
  shape: '数的排法与其他行不同，加起来也不等于总计，看不出各是哪一栏的',
  apart: '数不在标签的那一行上，看不出是不是它的',
};

/**
 * For each row of a table that came as plain lines why its `count` numbers cannot be trusted; empty where they can. A
 * number that slipped into the next row makes one row too short and another too long, and all rows between are wrong;
 * a row set in two lines may be out of order. That a row adds up speaks for it, but never makes up a number.
 */
export function doubtsOf(rows: readonly Segment[], count: number, hasTotal: boolean): string[] {
  const odd = rows.flatMap(({ values }, at) =>
    values.length === count ? [] : [{ at, more: values.length > count }],
  );
  const whole = rows.filter(({ values }) => values.length === count);
  const shapes = whole.map(shapeOfValues);
  const most = (['line', 'list'] as const).find(
    (shape) => shapes.filter((other) => other === shape).length * 2 > shapes.length,
  );
  const laidOut =
    rows.flatMap(({ values }) => values).filter(({ line }) => GAPS.test(line.text)).length >= LAID_OUT_FROM;
  return rows.map((row, at) => {
    if (row.values.length !== count) return '';
    const shape = shapeOfValues(row);
    if (shape === 'line' && standsBeside(row)) return '';
    if (laidOut) return WHY.apart;
    const above = [...odd].reverse().find((other) => other.at < at);
    const below = odd.find((other) => other.at > at);
    if (above && below && above.more !== below.more && shape !== 'line') return WHY.neighbour;
    const isOrdinary = shape === most && (odd.length === 0 || shape === 'line');
    return isOrdinary || (hasTotal && addsUp(row)) ? '' : WHY.shape;
  });
}
