import { perForm } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

/** The labels of the rows of the disclosure table, with their variants, by the form. */
export const disclosureRowLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.disclosure.rows.map(({ id, label }) => knownLabel(form, id, label)),
);
/** The labels over its numbers. */
export const disclosureColumnLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.disclosure.columns.map(({ id, label }) => knownLabel(form, id, label)),
);
