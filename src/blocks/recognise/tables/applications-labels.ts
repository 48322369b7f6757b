import { applicationColumns } from '../../../format/applications';
import { tables } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

/** A row's own words; those of its group stand before a space. */
const ownLabel = (label: string): string => label.slice(label.lastIndexOf(' ') + 1);

export const applicationRowLabels: readonly KnownLabel[] = tables.applications.rows.map(({ id, label }) =>
  knownLabel(id, ownLabel(label)),
);
export const applicantLabels: readonly KnownLabel[] = applicationColumns.map(({ id, label }) =>
  knownLabel(id, label),
);
