import type { Form } from '../format/form';
import { onOneLine } from './numbers/cell-text';
import { draftSchema, type Draft } from './draft';
import { formNamed } from './form-of';
import { FILE_TYPE, FILE_VERSION, type StoredReport } from './stored';

export type OpenFailure = 'notOurs' | 'newer' | 'damaged';
export type Opened = { ok: true; report: StoredReport } | { ok: false; failure: OpenFailure; detail: string };

type Migration = (draft: Record<string, unknown>) => Record<string, unknown>;

/** `migrations[n]` turns a draft of version n into one of version n + 1. */
const migrations: Record<number, Migration> = {
  // 2: an e-mail address, 送审版, remarks of a reviewer, and what an opened file lacked.
  1: (draft) => ({
    ...draft,
    ...(isRecord(draft['contact']) ? { contact: { ...draft['contact'], email: '' } } : {}),
    reviewVersion: 0,
    returns: [],
    reading: { form: '', lacks: [] },
  }),
  // 3: a year may be unknown; of last year's reports the opening is kept too.
  2: (draft) => draft,
  // 4: a county's report keeps what it took from the sum of its units.
  3: (draft) => ({ ...draft, countySum: null }),
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const failed = (failure: OpenFailure, detail: string): Opened => ({ ok: false, failure, detail });

/** Puts cells of several lines on one: a single-line input would join 12 and 34 to 1234. */
function withFieldsOfOneLine(draft: Draft, form: Form): Draft {
  for (const { table, row, column } of form.typedCells) {
    const cells = draft.cells[table][row];
    const text = cells?.[column] ?? '';
    if (cells && /[\r\n]/.test(text)) cells[column] = onOneLine(text);
  }
  return draft;
}

/**
 * Takes a stored report of any version to today's. A newer version, another kind of file and a
 * damaged one are told apart, so that each can be answered in words; nothing is guessed or repaired.
 */
export function openStored(value: unknown): Opened {
  if (!isRecord(value) || value['type'] !== FILE_TYPE) return failed('notOurs', '');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return failed('damaged', 'version');
  if (version > FILE_VERSION) return failed('newer', String(version));
  let draft = value['draft'];
  for (let from = version; from < FILE_VERSION; from++) {
    const migrate = migrations[from];
    if (!isRecord(draft) || !migrate) return failed('damaged', 'draft');
    draft = migrate(draft);
  }
  const name = isRecord(draft) ? draft['form'] : undefined;
  if (name !== undefined && typeof name !== 'string') return failed('damaged', 'form');
  const form = formNamed(name);
  if (!form) return failed('newer', `form ${name}`);
  const parsed = draftSchema(form).safeParse(draft);
  if (!parsed.success) return failed('damaged', parsed.error.issues[0]?.path.join('.') || 'draft');
  const savedAt = typeof value['savedAt'] === 'string' ? value['savedAt'] : '';
  return {
    ok: true,
    report: {
      type: FILE_TYPE,
      version: FILE_VERSION,
      savedAt,
      draft: withFieldsOfOneLine(parsed.data, form),
    },
  };
}
