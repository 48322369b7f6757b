import type { Form } from '../format/form';
import type { Context, Frame, Interpretation } from './context';
import { disputes } from './interpret-disputes';
import {
  applicantColumnsOf,
  carriedMeaning,
  ofApplicants,
  DECISIONS,
  disclosureMeaning,
  disputesMeaning,
  DOCUMENTS,
  groupOfReason,
  otherApplicant,
  partOf,
  applicationsMeaning,
  resultRows,
  resultsMeaning,
  withdrawnMeaning,
  type Meaning,
  type ApplicationsBase,
} from './meanings';
import { TOTAL, type Columns } from './readings';
import { partlyHandled, partOfHandled } from './partly-handled';
import type { Phrase } from './phrase';
import type { WordId } from './words';

const has = (words: readonly WordId[], ...ids: WordId[]) => ids.some((id) => words.includes(id));

/** Never counts of this year's form: differences, other instances, what was denied, extended or refused. */
const BARRED = [
  'difference',
  'changedTo',
  'negation',
  'unrelated',
  'instance',
  'lost',
  'rest',
  'rate',
  'onTimeRate',
  'isNone',
  'forOthers',
  'grantRate',
] as const;

/** What a number counts, by the words round it; null where that is not sure. */
export function interpret(phrase: Phrase, context: Context): Interpretation | null {
  const { left, right } = phrase;
  if (has(left, ...BARRED) || has(right, 'lost', 'instance', 'forOthers')) return null;
  if (has(left, 'otherOne')) return otherOne(context);
  return disputes(phrase, context) ?? disclosure(phrase, context) ?? applications(phrase, context);
}

/** 「维持4件、纠正1件、其他2件」: 其他 is the outcome, or the result, that has no word of its own. */
function otherOne({ form, previous, frame }: Context): Interpretation | null {
  if (previous?.dimension === 'outcome' && frame?.kind === 'disputes')
    return { meaning: disputesMeaning(form, frame.groups, 'otherResult'), frame };
  if (previous?.dimension === 'applicant' && frame?.kind !== 'disputes') {
    const base = frame?.kind === 'applications' ? frame.base : 'either';
    return { meaning: applicationsMeaning(form, base, otherApplicant(form)), frame };
  }
  if (previous?.dimension !== 'result' || frame?.kind === 'disputes') return null;
  const group = groupOfReason(form, previous.id as WordId);
  if (group === 'otherHandling')
    return { meaning: resultsMeaning(form, ['otherHandling'], [['otherHandling']]), frame };
  if (group !== undefined) return null;
  const rows = resultRows(form, 'otherHandling') ?? [];
  return { meaning: resultsMeaning(form, ['otherHandling'], [rows]), frame };
}

// —— 规章、规范性文件，许可、处罚、强制 ——

const DOCUMENT_VERBS = ['made', 'repealed', 'inForce'] as const;

/** What shows that something else than documents was made, or only shown. */
const NO_DOCUMENTS = ['publish', 'opened', 'application', 'plainApplication', 'received', 'handled'] as const;

function disclosure(
  { left, right, heads, counter, narrowed }: Phrase,
  context: Context,
): Interpretation | null {
  const { form } = context;
  const named = (words: readonly WordId[], ids: readonly WordId[]) => ids.filter((id) => words.includes(id));
  const words = named(left, [...DOCUMENTS, ...DECISIONS]).length > 0 ? left : [...left, ...right];
  const decisions = named(heads, DECISIONS);
  if (decisions.length > 0) {
    // 公示行政处罚 12 件 counts what was shown, not what was decided.
    if (narrowed || has(words, 'publish', 'opened') || !/^(?:[件起宗份次]|$)/.test(counter)) return null;
    return { meaning: disclosureMeaning(form, decisions, 'decisions'), frame: context.frame };
  }
  const documents = context.frame?.kind === 'documents' ? context.frame : null;
  const own = named(words, DOCUMENTS);
  // 「建立行政规范性文件清理机制，本年制发6、废止4」
  const sole = counter === '' && context.documents.length === 1 ? context.documents : [];
  const rows = own.length > 0 ? own : (documents?.rows ?? sole);
  const verbs = named(words, DOCUMENT_VERBS);
  // 「制发文件36件，其中行政规范性文件5件」: the verb is said of all documents.
  if (rows.length === 0 && has(left, 'made') && !has(words, ...NO_DOCUMENTS))
    return { meaning: null, frame: { kind: 'documents', rows: [], verb: 'made' } };
  if (rows.length === 0 || has(words, 'application') || !/^(?:[件份部个项]|$)/.test(counter)) return null;
  if (own.length === 0 && verbs.length === 0) return null;
  const verb = verbs[0] ?? (context.frameIsOld ? null : (documents?.verb ?? null));
  const frame: Frame = { kind: 'documents', rows, verb };
  const sure = !narrowed && verb !== null && verbs.length < 2 && !has(words, 'publish', 'opened');
  return { meaning: sure ? disclosureMeaning(form, rows, verb) : null, frame };
}

// —— 信息公开申请 ——

/** Words that need to be told they are said of applications; the others are the form's own. */
const COMMON = ['granted', 'withdrawn', 'unfinished'] as const;

function applications(phrase: Phrase, context: Context): Interpretation | null {
  if (context.foreign) return null;
  const { form } = context;
  const { left, right } = phrase;
  const action = actionOf(form, left) ?? actionOf(form, right);
  const part = partlyHandled(form, left) ?? partOfHandled(phrase, context);
  if (part) return { meaning: part, frame: context.frame };
  if (has(left, 'opened')) return openedTo(phrase, context);
  const named = has(left, 'application', 'plainApplication');
  // 「16个科室共办理申请136件」: another thing was counted first.
  const follows =
    has(right, 'application', 'plainApplication') && !(left.length === 0 && phrase.rightUnknown);
  const object = named || (action !== null && follows) || (phrase.counted && follows);
  const { frame } = context;
  const known = context.applications || object || frame?.kind === 'applications';
  if (action && action.kind !== 'base') {
    if (!known && has([...left, ...right], ...COMMON)) return null;
    // 「2 件补正后予以公开」 are some of those 予以公开.
    const narrowed = phrase.narrowed || (actionOf(form, left) === null && phrase.rightUnknown);
    const { meaning } = action;
    return { meaning: narrowed ? partOf(meaning, `${meaning.id}.part`, 'result') : meaning, frame };
  }
  const columns = columnsIn(form, left);
  const inherited = frame?.kind === 'applications' ? frame.base : null;
  // 「自然人97，商业企业28」 are of applications where the paragraph is.
  const applies = columns !== null && context.applications && !phrase.strange;
  const divided = columns && !object && !action ? partDivided(phrase, context) : null;
  if (divided && columns) {
    const own = applicationsMeaning(form, inherited ?? 'either', columns);
    return {
      meaning: ofApplicants(form, divided, columns, own),
      frame: { kind: 'applications', base: inherited ?? 'either', part: divided },
    };
  }
  const inherits =
    (inherited !== null &&
      ((phrase.sumsUp && context.previous !== null) || columns !== null || has(left, 'channel'))) ||
    applies;
  if (!object && !(action ? known && !phrase.rightUnknown && !phrase.strange : inherits)) return null;
  // 「审核申请 3 件」: what was done is not what the form counts.
  if (!action && has(left, 'publish', 'opened', 'made')) return null;
  // 「新收48件，上年转来3件，合计51件」
  const summed = phrase.sumsUp && inherited === 'newly' ? 'received' : inherited;
  const base = action?.base ?? (inherits && summed ? summed : 'either');
  const whole = applicationsMeaning(form, base, columns ?? TOTAL);
  const next: Frame = { kind: 'applications', base };
  if (has(left, 'company')) return { meaning: partOf(whole, `${base}.company`, 'applicant'), frame: next };
  if (has(left, 'channel') && !has(left, 'kinds'))
    return { meaning: partOf(whole, `${base}.channel`, 'channel'), frame: next };
  // 「网站提交47件（自然人39件）」: of a number that is not known, or a part itself.
  const ofPart = context.inBrackets && columns !== null && context.previous?.bound !== 'exact';
  if (phrase.narrowed || ofPart) return { meaning: partOf(whole, `${base}.part`, 'channel'), frame: next };
  return { meaning: whole, frame: next };
}

/** What the applicants that are told divide: a result or those carried over, named right before 其中 or the brackets. */
function partDivided({ scoped }: Phrase, { previous, inBrackets, frame }: Context): Meaning | null {
  const opens = scoped || inBrackets;
  if (opens && previous && (previous.dimension === 'result' || previous.id === 'carriedIn')) return previous;
  const goesOn = previous?.dimension === 'applicant' && frame?.kind === 'applications';
  return goesOn ? (frame.part ?? null) : null;
}

/** 「答复134件，其中公开52件」: 予以公开, alone or with 部分公开. Only where answers are being counted. */
function openedTo({ scoped }: Phrase, { form, frame, previous }: Context): Interpretation | null {
  const counts = scoped || previous?.dimension === 'result' || previous?.id === 'handled';
  if (frame?.kind !== 'applications' || !counts) return null;
  return { meaning: resultsMeaning(form, ['granted'], [['granted'], ['granted', 'partlyGranted']]), frame };
}

/**
 * The applicants named, together where several are joined: some columns, or null where all or none are. 公民 may mean
 * either.
 */
function columnsIn(form: Form, words: readonly WordId[]): Columns | null {
  if (has(words, 'everyone')) return null;
  const named = new Set(
    words.flatMap((word) => {
      const columns = applicantColumnsOf(form, word);
      return columns ? [columns] : [];
    }),
  );
  const [only, second] = named;
  return second ? [...new Set([...named].flat())] : (only ?? null);
}

type Action =
  | { kind: 'base'; base: ApplicationsBase }
  | { kind: 'result' | 'carried' | 'withdrawn'; meaning: Meaning; base?: undefined };

/** What was done with the applications, by the words in front of the number or behind it. */
function actionOf(form: Form, words: readonly WordId[]): Action | null {
  const results = words.filter((word) => resultRows(form, word));
  if (results.length > 0) return { kind: 'result', meaning: resultOf(form, words, results) };
  const bases = basesIn(words);
  const carried = carriedIn(form, words);
  if (carried) {
    // 「办结上年结转申请」 is neither all that was answered nor all that was carried in.
    if (has(words, 'handled', 'dealt') && !has(words, 'and')) return null;
    if (has(words, 'received', 'newly') && has(words, 'and')) return { kind: 'base', base: 'received' };
    return { kind: 'carried', meaning: carried };
  }
  if (has(words, 'withdrawn')) return { kind: 'withdrawn', meaning: withdrawnMeaning(form) };
  if (bases.length === 0) return null;
  return { kind: 'base', base: bases.length === 1 ? (bases[0] ?? 'either') : 'either' };
}

function basesIn(words: readonly WordId[]): ApplicationsBase[] {
  const bases = new Set<ApplicationsBase>();
  if (has(words, 'newly')) bases.add('newly');
  if (has(words, 'received')) bases.add(has(words, 'newly') ? 'newly' : 'received');
  if (has(words, 'handled', 'allHandled')) bases.add('handled');
  if (has(words, 'dealt')) bases.add('either');
  return [...bases];
}

/** 予以公开及部分公开: the sum. 因国家秘密不予公开: the reason's row or the group; with 等 the group. */
function resultOf(form: Form, words: readonly WordId[], results: readonly WordId[]): Meaning {
  const isGroup = (word: WordId) => word === 'otherHandling' || groupOfReason(form, word) === undefined;
  const groups = results.filter(isGroup);
  const reasons = results.filter((word) => !isGroup(word));
  const rows = (ids: readonly WordId[]) => [...new Set(ids.flatMap((id) => resultRows(form, id) ?? []))];
  if (groups.length === 0) return resultsMeaning(form, reasons, [rows(reasons)]);
  const loose = reasons.filter((reason) => groups.includes(groupOfReason(form, reason) ?? reason));
  if (loose.length === 0 || has(words, 'kinds')) return resultsMeaning(form, groups, [rows(groups)]);
  return resultsMeaning(form, groups, [rows(groups), rows(loose)]);
}

function carriedIn(form: Form, words: readonly WordId[]): Meaning | null {
  if (has(words, 'carriedIn')) return carriedMeaning(form, 'carriedIn');
  if (has(words, 'carriedOver', 'unfinished')) return carriedMeaning(form, 'carriedOver');
  return has(words, 'carried') ? carriedMeaning(form, 'either') : null;
}
