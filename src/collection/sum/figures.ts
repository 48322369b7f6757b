import { perForm, type Form } from '../../format/form';
import type { CellId } from '../../format/table';
import type { CountySumTaken, Indicator } from '../../report/draft';
import { formNamed } from '../../report/form-of';
import { parseTotal, scaled } from '../../report/numbers/number';
import type { Receipt } from '../../report/receipt';
import { CHARGES_CELL, valueText, type Report } from '../../report/report';
import type { Finding } from '../../checks/finding';
import { doubtsOf, type Doubt } from './doubts';

/**
 * What a report gives to a county's sum. Numbers are decimal texts, null where a cell is blank, one for each typed cell
 * in the form's order: as lists, because a county has a thousand of them.
 */
export interface Figures {
  /** The id of the form it is on. */
  form: string;
  values: readonly (string | null)[];
  /** Last year's, of the unit and of those it took over; null where no report of last year is known. */
  last: readonly (string | null)[] | null;
  /** The totals its file prints, for each total of the form in its order; null where it prints none. */
  printed: readonly (string | null)[];
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
  return formNamed(own) === form ? (values[placeOf(form, id)] ?? null) : null;
}

/** Characters: nearly all numbers of a county are as short, and there are few of those. */
const SHORT = 3;
const shortAmounts = new Map<string, bigint>();

/**
 * A number of a report as a whole number of 10⁻⁶ (`scaled`), by its place. A sum asks for each many times: short ones are
 * made once and shared, so that a unit takes no memory for them.
 */
export function amountAt({ values }: Figures, place: number): bigint | null {
  const text = values[place] ?? null;
  if (text === null) return null;
  const known = shortAmounts.get(text);
  if (known !== undefined) return known;
  const amount = scaled(text);
  if (text.length <= SHORT) shortAmounts.set(text, amount);
  return amount;
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
    values: form.typedCells.map(({ id }) => valueText(report, id) || null),
    last: lastYear.agencies.length === 0 ? null : form.typedCells.map(({ id }) => lastText(id)),
    printed: form.totalCells.map(({ id }) => printedText(receipt?.totals[id])),
    indicators: report.indicators,
    summed: taken && { place: taken.place, year: taken.year },
    doubts: doubtsOf(report, findings),
  };
}
