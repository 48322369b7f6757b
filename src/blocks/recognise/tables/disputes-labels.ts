import { perForm } from '../../../format/form';
import { knownLabel, type KnownLabel } from '../label-match';

/** The labels of the outcomes, the total's last, by the form. */
export const outcomeLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.disputes.columns.map(({ id, label }) => knownLabel(form, id, label)),
);
/** The labels over the outcomes, each without that of all lawsuits. */
export const suitLabels = perForm((form): readonly KnownLabel[] =>
  form.tables.disputes.rows.map(({ id, label }) => knownLabel(form, id, label.slice(label.indexOf(' ') + 1))),
);
