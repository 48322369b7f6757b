import { perForm, type Form } from '../../format/form';
import type { CellId } from '../../format/table';
import type { CountySumTaken, Indicator } from '../../report/draft';
import { formNamed } from '../../report/form-of';
import { parseTotal } from '../../report/numbers/number';
import type { Receipt } from '../../report/receipt';
import { CHARGES_CELL, valueText, type Report } from '../../report/report';
import type { Finding } from '../../checks/finding';
import { doubtsOf, type Doubt } from './doubts';
import { packed, textAt, type Packed } from './packed';

/**
 * What a report gives to a county's sum. Numbers are decimal texts or blank, one for each typed cell in the form's order.
 */
export interface Figures {
  /** The id of the form it is on. */
  form: string;
  values: Packed;
  /** Last year's, of the unit and of those it took over; null where no report of last year is known. */
  last: Packed | null;
  /** The totals its file prints, for each total of the form in its order; null where it prints none. */
  printed: Packed;
  indicators: readonly Indicator[];
  /** Of a county's report made from a sum: of which place and year; null where its numbers are its own. */
  summed: { place: string; year: number } | null;
  /** Reasons to doubt numbers of this report, that can be seen without the others. */
  doubts: readonly Doubt[];
}

const places = perForm(({ typedCells }) => new Map(typedCells.map(({ id }, at) => [id, at] as const)));

/** The place of a typed cell in the lists of figures. Throws on a total, which has none. */
export function placeOf(form: Form, id: CellId): number {
  const place = places(form).get(id);
  if (place === undefined) throw new Error(`Not a typed cell: ${id}`);
  return place;
}

/** A number of a report by its typed cell; null is a blank, and every number of a report on another form. */
export function valueOf({ form: own, values }: Figures, form: Form, id: CellId): string | null {
  return formNamed(own) === form ? textAt(values, placeOf(form, id)) : null;
}

/** A printed total as digits; null for none, and for what is no number. */
function printedText(text: string | undefined): string | null {
  const read = parseTotal(text ?? '');
  return read.kind === 'number' ? read.text : null;
}

/** What a report gives to the sum. `taken` is what it was made from, of a county's report; `receipt` is null for our own files, which print the totals we make. */
export function figuresOf(
  report: Report,
  findings: readonly Finding[],
  receipt: Receipt | null,
  taken: CountySumTaken | null = null,
): Figures {
  const { form, lastYear } = report;
  const lastText = (id: CellId): string | null => {
    const value = id === CHARGES_CELL ? lastYear.charges : (lastYear.counts[id] ?? null);
    return value === null ? null : String(value);
  };
  return {
    form: form.id,
    values: packed(form.typedCells.map(({ id }) => valueText(report, id) || null)),
    last: lastYear.agencies.length === 0 ? null : packed(form.typedCells.map(({ id }) => lastText(id))),
    printed: packed(form.totalCells.map(({ id }) => printedText(receipt?.totals[id]))),
    indicators: report.indicators,
    summed: taken && { place: taken.place, year: taken.year },
    doubts: doubtsOf(report, findings),
  };
}
