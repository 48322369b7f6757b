import { tables } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

const { rows, columns } = tables.disclosure;

export const disclosureRowLabels: readonly KnownLabel[] = rows.map(({ id, label }) => knownLabel(id, label));
export const disclosureColumnLabels: readonly KnownLabel[] = columns.map(({ id, label }) =>
  knownLabel(id, label),
);
