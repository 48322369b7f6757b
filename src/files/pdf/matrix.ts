/** a b c d e f, as files write it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that leaves every place where it is. */
export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does `inner` first, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a matrix puts a point. */
export const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The upright box around a rectangle that is changed by a matrix. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number) {
  const corners = [at(matrix, x0, y0), at(matrix, x1, y0), at(matrix, x0, y1), at(matrix, x1, y1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** A list of six numbers as a matrix; anything else changes nothing. */
export const matrixOf = (values: unknown): Matrix => {
  const list = Array.from((values ?? []) as ArrayLike<unknown>, Number);
  return list.length === 6 && list.every(Number.isFinite) ? (list as unknown as Matrix) : UNCHANGED;
};
