import { perForm, type Form } from '../../../format/form';
import { isHeadOf } from '../rows/head-words';
import { quickPlainLabel } from '../label-match';
import type { Line } from '../lines/lines';
import { segmentsOf, tableLines, type Segment } from './loose-lines';
import { tableOf } from './loose-rows';
import type { LooseTable } from './loose-table';

/** The table's labels, and all its words in the form in which they are compared. */
const words = perForm(({ tables: { disputes } }) => {
  const { grid, rows, columns } = disputes;
  return {
    labels: columns.map(({ label }) => label),
    outcomes: rows.flatMap(() => columns.map(({ label }) => label)),
    ownGroups: rows.map(({ label }) => label.slice(label.indexOf(' ') + 1)),
    over: new Set(grid.filter(({ scope }) => scope === 'colgroup').map(({ text }) => text)),
    texts: grid.map(({ text }) => quickPlainLabel(text)).filter((text) => text !== ''),
  };
});

/** Whether words are the labels of the head, and all of them: three rounds of outcomes, the labels over them in order. */
function isHead(form: Form, found: Segment['words']): boolean {
  const { labels, outcomes, ownGroups, over } = words(form);
  const groups = found.filter(({ text }) => over.has(text)).map(({ text }) => text);
  if (groups.filter((text) => ownGroups.includes(text)).join() !== ownGroups.join()) return false;
  const byLine = new Map<Line, string[]>();
  for (const { text, line } of found)
    if (!over.has(text)) byLine.set(line, [...(byLine.get(line) ?? []), text]);
  const whole = found.map(({ text }) => text).filter((text) => labels.includes(text));
  const inRounds = whole.length < outcomes.length || whole.join() === outcomes.join();
  return inRounds && isHeadOf([...byLine.values()], outcomes);
}

/** The disputes table in plain lines: its head, and one run of numbers below; null where they do not hold it. */
export function looseDisputes(form: Form, lines: readonly Line[]): LooseTable | null {
  const { labels, outcomes, ownGroups, texts } = words(form);
  const { table: found } = tableLines(lines, texts, () => false);
  const segments = segmentsOf(found).filter(({ values }) => values.length > 0);
  const [first] = segments;
  const [value] = first?.values ?? [];
  if (!first || !value) return null;
  const groupRow = outcomes.map((_, at) =>
    at % labels.length === 0 ? (ownGroups[at / labels.length] ?? '') : '',
  );
  const head = isHead(form, first.words)
    ? [
        { texts: groupRow, line: value.line },
        { texts: outcomes, line: value.line },
      ]
    : [{ texts: first.words.map(({ text }) => text), line: value.line }];
  const numbers = segments.map(({ values }) => ({
    texts: values.map(({ text }) => text),
    line: values[0]?.line ?? value.line,
  }));
  return tableOf([...head, ...numbers], found);
}
