// How figures are summed up and printed.

/**
 * A figure and what it stands beside.
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {{ name: string, value: number }} [beside] measured in the same run
 * @property {string} aim
 */

/** @param {number[]} values @returns {number} */
export function median(values) {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** @param {number} value */
const round = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1));

/** @param {Figure[]} figures @returns {string} a table of plain text */
export function table(figures) {
  const rows = [
    ['figure', 'here', 'beside', 'ratio', 'aim'],
    ...figures.map(({ name, value, unit, beside, aim }) => [
      name,
      `${round(value)} ${unit}`,
      beside ? `${round(beside.value)} ${unit} (${beside.name})` : '',
      beside ? (value / beside.value).toFixed(2) : '',
      aim,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
