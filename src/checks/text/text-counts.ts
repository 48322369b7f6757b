import type { Form } from '../../format/form';
import { tableWords } from '../../format/sections';
import type { PlacedSentence, ToldSentence } from '../../prose/read-text';
import { readingValue, type Reading } from '../../prose/readings';
import type { Statement } from '../../prose/statements';
import type { Report } from '../../report/report';
import { isExplained } from './explained';
import { evidenceIn, otherNumber, quoteOf } from './evidence';
import type { Finding, Side } from '../finding';
import { placesInText } from './numbered-places';
import { raise } from '../raise';

/** What a reading of the tables comes to in this report. */
interface Known {
  reading: Reading;
  value: number;
}

/**
 * C1: numbers of the text that tell what a table tells agree with it by one of the readings the rule allows.
 * A number that merely equals some other cell does not. A blank in any reading leaves the number alone.
 */
export function checkTextCounts(report: Report, text: readonly ToldSentence[]): Finding[] {
  const placeOf = placesInText();
  return text.flatMap((told) => {
    const { sentence } = told;
    return told.statements.flatMap((statement) => {
      if (!statement.thisYear) return [];
      const known = knownReadings(report, statement);
      const place = placeOf(sentence.section, statement.meaning.id);
      if (!known || known.some((item) => explains(item.value, statement))) return [];
      const values = known.map(({ value }) => value);
      if (isExplained(told, statement, values)) return [];
      return [finding(report.form, sentence, statement, known, place)];
    });
  });
}

/** The readings in numbers; null where one of them has a blank in it. */
function knownReadings(report: Report, { meaning }: Statement): Known[] | null {
  const known: Known[] = [];
  for (const reading of meaning.readings) {
    const value = readingValue(report.counts, reading);
    if (value === null) return null;
    known.push({ reading, value });
  }
  return known;
}

function explains(value: number, { number, meaning }: Statement): boolean {
  if (meaning.bound === 'part') return number.least <= value;
  return number.least <= value && value <= number.most;
}

function finding(
  form: Form,
  sentence: PlacedSentence,
  statement: Statement,
  known: Known[],
  place: string,
): Finding {
  const { number, meaning, scoped } = statement;
  const evidence = evidenceIn(sentence, statement.start, statement.end);
  const [first] = known;
  const right: Side = {
    label: first?.reading.label ?? '',
    value: first?.value ?? null,
    cells: known.flatMap(({ reading }) => [...reading.plus, ...reading.minus]),
  };
  const [cell] = right.cells;
  const table = cell ? form.cell(cell).table : 'applications';
  const part = meaning.bound === 'part';
  return raise({
    code: 'C1',
    place,
    severity: 'warning',
    section: sentence.section,
    title: scoped
      ? `“${quoteOf(evidence)}”与表格不同，说的是其中一部分吗`
      : `“${quoteOf(evidence)}”与表格对不上`,
    detail: `${tableWords[table]}：${told(known, part)}。`,
    next: scoped
      ? '若只是其中一部分，可以说明；否则请核对正文和表格。'
      : '请核对正文和表格，改正写错的一处。',
    cells: [...new Set(right.cells)],
    sides: {
      left: { label: '正文', value: number.least, cells: [] },
      right,
      difference: number.least - (first?.value ?? 0),
    },
    evidence: [evidence],
    rewording: isCertain(statement, known) ? otherNumber(sentence, number, String(known[0]?.value)) : null,
    target: { field: sentence.field },
  });
}

/** Whether the tables leave one number only that the text can mean. */
const isCertain = ({ number, meaning, scoped }: Statement, known: readonly Known[]): boolean =>
  meaning.bound === 'exact' &&
  // A part of it may be less, never more.
  (!scoped || known.every(({ value }) => number.least > value)) &&
  number.least === number.most &&
  new Set(known.map(({ value }) => value)).size === 1;

/** 「新收 48，新收＋上年结转 50」: every reading, equal values once. */
function told(known: readonly Known[], part: boolean): string {
  const seen = new Set<number>();
  const parts = known.filter(({ value }) => !seen.has(value) && seen.add(value));
  return `${parts.map(({ reading, value }) => `${reading.label} ${value}`).join('，')}${part ? '，部分不应多于它' : ''}`;
}
