import { perForm } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

/** A row's own words; those of its group stand before a space. */
const ownLabel = (label: string): string => label.slice(label.lastIndexOf(' ') + 1);

export const applicationRowLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.applications.rows.map(({ id, label }) => knownLabel(form, id, ownLabel(label))),
);
export const applicantLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.applications.columns.map(({ id, label }) => knownLabel(form, id, label)),
);
