import type { Box, Rule } from '../laid-out/page';
import { at, type Matrix } from './matrix';

/** The library's numbers for the steps of a path, and how many numbers follow each. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

type Point = readonly [number, number];
interface Piece {
  points: Point[];
  isClosed: boolean;
  isCurved: boolean;
}

function piecesOf(steps: ArrayLike<number>, matrix: Matrix): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { points: [], isClosed: false, isCurved: false };
  for (let place = 0; place < steps.length;) {
    const step = steps[place++] ?? CLOSE;
    const count = STEPS[step];
    if (count === undefined) break;
    if (step === MOVE || (step !== CLOSE && piece.isClosed)) {
      const [start] = piece.points;
      piece = { points: step === MOVE || !start ? [] : [start], isClosed: false, isCurved: false };
      pieces.push(piece);
    }
    if (step === CLOSE) piece.isClosed = true;
    else {
      piece.points.push(at(matrix, Number(steps[place + count - 2]), Number(steps[place + count - 1])));
      if (step !== MOVE && step !== LINE) piece.isCurved = true;
    }
    place += count;
  }
  return pieces.filter(({ points }) => points.length > 0);
}

const around = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
};

/** Points: a stroke that deviates more from horizontal or vertical is no line of a table. */
const STRAIGHT = 0.7;

/** A stroke from one point to the next, where it is horizontal or vertical. */
function ruleBetween([x0, y0]: Point, [x1, y1]: Point, width: number): Rule[] {
  const box = around([
    [x0, y0],
    [x1, y1],
  ]);
  const half = width / 2;
  if (Math.abs(y1 - y0) <= STRAIGHT) return [{ ...box, top: box.top - half, bottom: box.bottom + half }];
  if (Math.abs(x1 - x0) <= STRAIGHT) return [{ ...box, left: box.left - half, right: box.right + half }];
  return [];
}

/** The straight lines that a stroke along a path draws. */
export function strokedRules(steps: ArrayLike<number>, matrix: Matrix, width: number): Rule[] {
  const scaled = width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return piecesOf(steps, matrix).flatMap(({ points, isClosed, isCurved }) => {
    // A dot drawn as a circle counts as a short line.
    if (isCurved) return isDot(around(points)) ? [around(points)] : [];
    const [first] = points;
    const all = isClosed && first ? [...points, first] : points;
    return all.slice(1).flatMap((point, place) => ruleBetween(all[place] ?? point, point, scaled));
  });
}

/** Points: thinner filled shapes are lines. */
const THIN = 3;
const isThin = ({ left, top, right, bottom }: Box): boolean => right - left <= THIN || bottom - top <= THIN;
const isDot = ({ left, top, right, bottom }: Box): boolean => right - left <= THIN && bottom - top <= THIN;

/** What a fill of a path comes to: thin rectangles are lines, others a ground; shapes with more corners are neither. */
export function filledShapes(steps: ArrayLike<number>, matrix: Matrix): { rules: Rule[]; grounds: Box[] } {
  const pieces = piecesOf(steps, matrix);
  const rules: Rule[] = [];
  const grounds: Box[] = [];
  // Some programs draw characters as shapes, whose straight parts are no lines of a table.
  if (pieces.some(({ points, isCurved }) => points.length > 5 || (isCurved && !isDot(around(points)))))
    return { rules, grounds };
  for (const { points } of pieces) {
    const box = around(points);
    const isUpright = points.every(
      ([x, y]) =>
        Math.min(x - box.left, box.right - x) <= STRAIGHT &&
        Math.min(y - box.top, box.bottom - y) <= STRAIGHT,
    );
    if (isDot(box) || (isUpright && isThin(box))) rules.push(box);
    else if (isUpright) grounds.push(box);
  }
  return { rules, grounds };
}
