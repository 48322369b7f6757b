import { perForm, type Form } from '../format/form';
import {
  disclosureReading,
  disputesReading,
  groupRows,
  organisations,
  applicationsReading,
  TOTAL,
  type Columns,
  type Reading,
} from './readings';
import type { CellId } from '../format/table';
import type { WordId } from './words';

/** What a number in the text counts, and every way the tables may rightly account for it (rule C1). */
export interface Meaning {
  /** Keeps its name while the numbers change. */
  id: string;
  readings: readonly Reading[];
  /** `part`: the number is one part of what the readings count (网上申请, 撤回), so it may be less. */
  bound: 'exact' | 'part';
  /** What the thing counted is divided by: parts of one whole are added up within one dimension only. */
  dimension: Dimension;
}

export type Dimension = 'whole' | 'applicant' | 'channel' | 'result' | 'outcome' | 'document';

/** Words that name a group of results, by the group's name in the form. */
const GROUPS: Partial<Record<WordId, string>> = {
  refused: '不予公开',
  notProvided: '无法提供',
  notProcessed: '不予处理',
  otherHandling: '其他处理',
};

/** The rows of the form that a word for a result stands for, and the group word above each row that is in a group. */
const results = perForm((form) => {
  const rowsOf = new Map<WordId, readonly string[]>([
    ['granted', ['granted']],
    ['partlyGranted', ['partlyGranted']],
    ['grantedOrPartly', ['granted', 'partlyGranted']],
  ]);
  const groupOf = new Map<string, WordId>();
  for (const [word, name] of Object.entries(GROUPS) as [WordId, string][]) {
    const rows = groupRows(form, name);
    rowsOf.set(word, rows);
    for (const row of rows) groupOf.set(row, word);
  }
  return { rowsOf, groupOf };
});

/** The rows a result word stands for; null where the word names no result. Sub-rows go by their own ids. */
export function resultRows(form: Form, word: WordId): readonly string[] | null {
  const { rowsOf, groupOf } = results(form);
  return rowsOf.get(word) ?? (groupOf.has(word) ? [word] : null);
}

/** The group word above a reason: 不掌握 → 无法提供. */
export const groupOfReason = (form: Form, word: WordId): WordId | undefined =>
  results(form).groupOf.get(word);

/** The columns by the words that name them: their own ids, and 法人或其他组织. */
const applicants = perForm(
  (form) =>
    new Map<string, Columns>([
      ...form.applicants.map(({ id }): [string, Columns] => [id, [id]]),
      ['organisations', organisations(form)],
      // Some of them: 商业企业 or others that call themselves so.
      ['company', organisations(form)],
    ]),
);

/** The column of 其他, which has no word of its own. */
export const otherApplicant = (form: Form): Columns => form.applicants.slice(-1).map(({ id }) => id);

/** The columns an applicant's word stands for; null where the word names none. */
export const applicantColumnsOf = (form: Form, word: WordId): Columns | null =>
  applicants(form).get(word) ?? null;

/** What is said of applications as a whole: that they came (新收 without those carried in), were answered, or not clearly which. */
export type ApplicationsBase = 'newly' | 'received' | 'handled' | 'either';

const otherHandling = (form: Form) => groupRows(form, '其他处理');

function baseReadings(form: Form, base: ApplicationsBase, columns: Columns): Reading[] {
  const received = [
    applicationsReading(form, ['newlyReceived'], columns),
    applicationsReading(form, ['newlyReceived', 'carriedIn'], columns),
  ];
  // 实际答复 does not include withdrawn applications, which the form counts under 其他处理.
  const handled = [
    applicationsReading(form, ['handledTotal'], columns),
    applicationsReading(form, ['handledTotal'], columns, ['otherHandling']),
    applicationsReading(form, ['handledTotal'], columns, otherHandling(form)),
  ];
  if (base === 'newly') return received.slice(0, 1);
  if (base === 'received') return received;
  return base === 'handled' ? handled : [...received, ...handled];
}

/** Applications received or answered, of all applicants or of some. */
export function applicationsMeaning(form: Form, base: ApplicationsBase, columns: Columns): Meaning {
  return {
    id:
      columns === TOTAL
        ? base
        : `${base}.${columns === organisations(form) ? 'organisations' : columns.join('+')}`,
    readings: baseReadings(form, base, columns),
    bound: 'exact',
    dimension: columns === TOTAL ? 'whole' : 'applicant',
  };
}

/** Applications answered in the ways named: the sum of their rows. */
export function resultsMeaning(
  form: Form,
  words: readonly WordId[],
  sets: readonly (readonly string[])[],
): Meaning {
  return {
    id: words.join('+'),
    readings: sets.map((rows) => applicationsReading(form, rows)),
    bound: 'exact',
    dimension: 'result',
  };
}

/** Applications carried from one year into the next; `either` where the text does not say which. */
export function carriedMeaning(form: Form, which: 'carriedIn' | 'carriedOver' | 'either'): Meaning {
  const rows = which === 'either' ? ['carriedOver', 'carriedIn'] : [which];
  return {
    id: which === 'either' ? 'carried' : which,
    readings: rows.map((row) => applicationsReading(form, [row])),
    bound: 'exact',
    dimension: which === 'carriedIn' ? 'whole' : 'result',
  };
}

/** A part of something whole the form does not count by itself. */
export function partOf(meaning: Meaning, id: string, dimension: Dimension): Meaning {
  return { ...meaning, id, bound: 'part', dimension };
}

/** The share some applicants have in a part of the applications; `whole` is theirs in all, which may be meant too. */
export function ofApplicants(form: Form, part: Meaning, columns: Columns, whole: Meaning): Meaning {
  const split = (cells: readonly CellId[]) =>
    cells.flatMap((cell) =>
      columns.map((column): CellId => `${cell.slice(0, cell.lastIndexOf('.'))}.${column}` as CellId),
    );
  const name = columns.map((id) => form.applicants.find((line) => line.id === id)?.name ?? '').join('＋');
  return {
    id: `${part.id}.${columns.join('+')}`,
    readings: [
      ...part.readings.map(({ label, plus, minus }) => ({
        label: `${name}${label}`,
        plus: split(plus),
        minus: split(minus),
      })),
      ...whole.readings,
    ],
    bound: part.bound,
    dimension: 'applicant',
  };
}

/** 申请人撤回: counted with others in 其他处理, so it can only be part of it. */
export const withdrawnMeaning = perForm((form): Meaning => ({
  id: 'withdrawn',
  readings: [applicationsReading(form, otherHandling(form))],
  bound: 'part',
  dimension: 'result',
}));

/** The documents the disclosure table counts: the words for them are the ids of its rows. */
export const DOCUMENTS = ['regulations', 'normativeDocuments'] as const;
/** The decisions it counts, likewise. */
export const DECISIONS = ['licences', 'penalties', 'coerciveMeasures'] as const;

export type DisputeGroup = 'review' | 'directSuit' | 'suitAfterReview';

/** The groups of the disputes table a word stands for; null where it names none. */
export function disputeGroups(word: WordId): readonly DisputeGroup[] | null {
  if (word === 'reconsideration' || word === 'reconsiderationDecided') return ['review'];
  if (word === 'litigation' || word === 'litigationDecided') return ['directSuit', 'suitAfterReview'];
  return word === 'directSuit' || word === 'suitAfterReview' ? [word] : null;
}

const OUTCOMES: Partial<Record<WordId, string>> = {
  upheld: 'upheld',
  corrected: 'corrected',
  otherResult: 'otherResult',
  undecided: 'undecided',
  unfinished: 'undecided',
  decided: 'decided',
  allDecided: 'decided',
  reconsiderationDecided: 'decided',
  litigationDecided: 'decided',
  handled: 'decided',
};

/** The outcomes by their own words: the ids of their columns. */
export const OUTCOME_WORDS = ['upheld', 'corrected', 'otherResult', 'undecided'] as const;

/** Whether a word is the name of an outcome, and no verb that may tell of one. */
export const isOutcome = (word: WordId): word is (typeof OUTCOME_WORDS)[number] =>
  OUTCOME_WORDS.some((outcome) => outcome === word);

/** The outcome of a dispute a word names; null where it names none. */
export const outcomeOf = (word: WordId): string | null => OUTCOMES[word] ?? null;

/** Reconsiderations and lawsuits of the groups named, all of them or those with one outcome. */
export function disputesMeaning(
  form: Form,
  groups: readonly DisputeGroup[],
  outcome: string | null,
): Meaning {
  const settled = disputesReading(form, groups, 'total', ['undecided']);
  const readings =
    outcome === null
      ? [disputesReading(form, groups, 'total'), settled]
      : [outcome === 'decided' ? settled : disputesReading(form, groups, outcome)];
  return {
    id: `${groups.join('+')}${outcome === null ? '' : `.${outcome}`}`,
    readings,
    bound: 'exact',
    dimension: outcome === null ? 'whole' : 'outcome',
  };
}

/** 规章 and 行政规范性文件 made, repealed or in force; licences, penalties and coercive measures decided. */
export function disclosureMeaning(form: Form, rows: readonly string[], column: string): Meaning {
  return {
    id: `${rows.join('+')}.${column}`,
    readings: [disclosureReading(form, rows, column)],
    bound: 'exact',
    dimension: 'document',
  };
}
