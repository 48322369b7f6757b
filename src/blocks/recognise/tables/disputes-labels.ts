import { tables } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

const { rows, columns } = tables.disputes;

export const outcomeLabels: readonly KnownLabel[] = columns.map(({ id, label }) => knownLabel(id, label));
/** The labels over the outcomes, each without that of all lawsuits. */
export const suitLabels: readonly KnownLabel[] = rows.map(({ id, label }) =>
  knownLabel(id, label.slice(label.indexOf(' ') + 1)),
);
