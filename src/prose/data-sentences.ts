import { perForm, type Form } from '../format/form';
import { guidanceFor, overviewGuidance } from '../format/guidance-overview';
import { usualIndicators, type IndicatorId } from '../format/indicators';
import { tableWords } from '../format/sections';
import type { CellId } from '../format/table';
import { countOf } from '../report/numbers/cell-text';
import { count, valueText, type Report } from '../report/report';
import { ownSentences } from './own-sentences';
import type { Numbers, Place, Recipe } from './sentence-recipe';
import { disclosureRecipes } from './sentences-on-disclosure';
import { disputesRecipes } from './sentences-on-disputes';
import { applicationsRecipes } from './sentences-on-applications';
import { workRecipes } from './sentences-on-work';

/**
 * One of the usual sentences, made from the tables and 附加统计项 or, while numbers are missing, what it lacks;
 * `blank` is the first cell to fill in for it.
 */
export type DataSentence = { id: string; name: string } & (
  | { text: string; lack: null }
  | { text: null; lack: string; blank: CellId | null }
);

/** A text field: its section and, in 一、, the heading of its part; an empty heading is any part, null the 概述. */
export interface TextPlace {
  section: 1 | 5 | 6;
  heading: string | null;
}

const recipes = perForm((form): readonly Recipe[] => [
  ...disclosureRecipes(form),
  ...applicationsRecipes(form),
  ...disputesRecipes(form),
  ...workRecipes,
]);

function isUsual({ places }: Recipe, { section, heading }: TextPlace): boolean {
  const is = (place: Place): boolean => places.includes(place);
  if (section !== 1) return is(section === 5 ? 'problems' : 'others');
  if (heading === null) return is('lead');
  const topic = guidanceFor(heading, overviewGuidance)?.topic;
  return topic === undefined ? places.some((place) => place !== 'problems' && place !== 'others') : is(topic);
}

/**
 * The usual sentences for a text field, without those that have nothing to tell. `short` leaves out year and agency,
 * for a sentence that follows others.
 */
export function dataSentences(report: Report, place: TextPlace, short: boolean): DataSentence[] {
  const usual = recipes(report.form).filter((recipe) => isUsual(recipe, place));
  const sentences = usual.flatMap((recipe) => made(report, recipe, short));
  return place.section === 1 && place.heading !== null ? [...sentences, ...own(report, short)] : sentences;
}

/** One sentence as it is made now; null where its numbers are missing or there is nothing to tell any more. */
export function dataSentence(report: Report, id: string, short: boolean): string | null {
  const recipe = recipes(report.form).find((candidate) => candidate.id === id);
  const sentences = recipe ? made(report, recipe, short) : own(report, short);
  return sentences.find((sentence) => sentence.id === id)?.text ?? null;
}

function made(report: Report, recipe: Recipe, short: boolean): DataSentence[] {
  const { id, name } = recipe;
  const blank = recipe.cells.filter((cell) => valueText(report, cell) === '');
  const lacking = { id, name, text: null, blank: firstTyped(report, blank) };
  if (blank.length > 0)
    return [
      {
        ...lacking,
        lack: `${tableWords[tableOf(report.form, blank[0])]}还缺：${cellNames(report.form, blank)}`,
      },
    ];
  const missing = missingIndicators(report, recipe.someOf ?? []);
  if (missing !== null) return [{ ...lacking, lack: missing }];
  const result = recipe.make(numbersOf(report));
  if (result === null) return [];
  if (typeof result !== 'string') return [{ ...lacking, lack: result.lack }];
  return [{ id, name, text: asSentence(report, result, short), lack: null }];
}

function own(report: Report, short: boolean): DataSentence[] {
  return ownSentences(report.indicators).map(({ id, name, text }) => ({
    id,
    name,
    text: asSentence(report, text, short),
    lack: null,
  }));
}

function asSentence(report: Report, told: string, short: boolean): string {
  return `${short ? '' : `${report.year === null ? '本年度' : `${report.year}年`}，${report.selfWord}`}${told}。`;
}

/** The first typed cell among blank ones, or, for a blank sum, among the cells it adds up. */
function firstTyped(report: Report, blank: readonly CellId[]): CellId | null {
  const [first] = blank;
  if (first === undefined) return null;
  const parts = report.form.cell(first).sumOf;
  return parts === null
    ? first
    : firstTyped(
        report,
        parts.filter((id) => valueText(report, id) === ''),
      );
}

function missingIndicators(report: Report, someOf: readonly IndicatorId[]): string | null {
  if (someOf.length === 0 || someOf.some((id) => indicatorOf(report, id) !== null)) return null;
  const names = usualIndicators.filter(({ id }) => someOf.includes(id)).map(({ name }) => name);
  return `附加统计项还缺：${names.join('、')}${names.length > 1 ? '（至少一项）' : ''}`;
}

const tableOf = (form: Form, id: CellId | undefined) => (id ? form.cell(id).table : 'applications');

/** Names listed in one sentence; nobody reads more. */
const MOST_NAMES = 4;

function cellNames(form: Form, cells: readonly CellId[]): string {
  const names = new Set(
    cells.map((id) =>
      tableOf(form, id) === 'applications'
        ? form.rowOf(id).name
        : `${form.rowOf(id).name}${form.columnOf(id).name}`,
    ),
  );
  const shown = Array.from(names).slice(0, MOST_NAMES).join('、');
  return names.size > MOST_NAMES ? `${shown}等 ${names.size} 项` : shown;
}

function indicatorOf(report: Report, id: IndicatorId): number | null {
  const name = usualIndicators.find((usual) => usual.id === id)?.name;
  const item = report.indicators.find((candidate) => candidate.name.trim() === name);
  return item ? countOf(item.value) : null;
}

function numbersOf(report: Report): Numbers {
  return {
    form: report.form,
    cell: (id) => count(report, id) ?? 0,
    indicator: (id) => indicatorOf(report, id),
    charges: report.charges ?? '',
    mayMakeRegulations: report.mayMakeRegulations,
  };
}
