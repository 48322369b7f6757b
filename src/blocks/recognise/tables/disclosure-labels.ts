import { perForm } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

export const disclosureRowLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.disclosure.rows.map(({ id, label }) => knownLabel(form, id, label)),
);
export const disclosureColumnLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.disclosure.columns.map(({ id, label }) => knownLabel(form, id, label)),
);
