import { perForm } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

/** A row's own words; those of its group stand before a space. */
const ownLabel = (label: string): string => label.slice(label.lastIndexOf(' ') + 1);

/** The labels of the rows of the applications table, with their variants, by the form. */
export const applicationRowLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.applications.rows.map(({ id, label }) => knownLabel(form, id, ownLabel(label))),
);
/** The labels of its columns, the total's last. */
export const applicantLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.applications.columns.map(({ id, label }) => knownLabel(form, id, label)),
);
