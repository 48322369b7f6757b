import { createFormControl, type UseFormRegisterReturn } from 'react-hook-form';
import { settle, type AnsweredFinding, type Settled } from '../checks/answers/answers';
import { checkReport } from '../checks/check';
import type { Finding, Stage } from '../checks/finding';
import type { Answer, Draft } from '../report/draft';
import { emptyHistory, record, redo, undo, type Change, type Edit, type History } from '../report/edit';
import { readCellText } from '../report/numbers/cell-text';
import { formOf } from '../report/form-of';
import { reportOf, type Report, type Reported } from '../report/report';
import { createCheckBeside } from './check-beside';
import type { Checked } from './checked';
import { isEndless } from './endless';
import {
  applied,
  copyOf,
  typingLabel,
  valueAt,
  withValueAt,
  type DraftChange,
  type DraftPath,
} from '../report/path';
import { steppedOf, type Stepped } from './stepped';
import { statusesOf, type StepStatus } from './status';
import type { StepId } from './steps';

/**
 * Everything a page shows of the open report: a pure function of the draft. Its parts are computed when first
 * asked for, at most once a change, so that none of them is ever older than the draft.
 */
export interface View {
  draft: Draft;
  report: Report;
  /** Open findings while writing: what is not begun is 还没填; those with a reason given are left out. */
  findings: readonly Finding[];
  /** Findings with a reason that still holds. */
  answered: readonly AnsweredFinding[];
  /** By the id of an open finding: the reason given for earlier numbers or words. */
  lapsed: ReadonlyMap<string, Answer>;
  /** Open findings, and those with a reason, as graded by 检查, the export and the command line. */
  finalFindings: readonly Finding[];
  finalAnswered: readonly AnsweredFinding[];
  statuses: Readonly<Record<StepId, StepStatus>>;
  /**
   * Whether the draft is still being checked in a worker, as only texts far longer than a report are. Until that is
   * done there are no findings: no outdated ones and no part of the new ones.
   */
  checking: boolean;
  /** Whether its text is far longer than any report's: slow work is then done in a worker or not at all. */
  endless: boolean;
  undoLabel: string | null;
  redoLabel: string | null;
  /** The undo or redo that was the last thing done. */
  stepped: Stepped | null;
  /** Grows with every change of the draft. */
  revision: number;
}

/** The one open report. The draft owns the values: the form carries keystrokes into it and shows what it holds, and
 * everything else is computed from it. */
export interface Editor {
  /** Spread on an uncontrolled field. What is typed during one visit to the field is one undo step. */
  register(path: DraftPath): UseFormRegisterReturn;
  draft(): Draft;
  view(): View;
  /** Calls back after every change of the draft or of the undo history; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Changes any number of values as one step, named for 撤销. */
  change(label: string, changes: readonly DraftChange[]): void;
  /** Stores something the program notes about the report, such as the number of 送审版, without an undo step. */
  note(path: DraftPath, after: unknown): void;
  /** Ends the current typing step, so that the next undo takes it back alone. */
  commitTyping(): void;
  undo(): void;
  redo(): void;
}

/** The values a field held when typing in it began. */
interface TypingStep {
  path: DraftPath;
  before: Map<DraftPath, unknown>;
}

/** What a cell that was left should hold: its number as it is printed, and the note that was typed after it. */
function canonical(path: DraftPath, draft: Draft): DraftChange[] {
  const id = path.replace(/^cells\./, '');
  const text = valueAt(draft, path);
  const form = formOf(draft);
  if (!form.isCellId(id) || typeof text !== 'string') return [];
  const read = readCellText(text, form.cell(id).unit);
  if (read.kind === 'problem') return [];
  const after = read.kind === 'number' ? read.text : '';
  const number = after === text ? [] : [{ path, after }];
  const note = read.kind === 'number' ? read.note : '';
  return note === '' ? number : [...number, { path: 'cellNotes', after: { ...draft.cellNotes, [id]: note } }];
}

const NOTHING: Settled = { open: [], answered: [], lapsed: new Map() };
const UNCHECKED: Checked = { writing: NOTHING, final: NOTHING };

/** Opens a draft for editing. */
export function createEditor(initial: Draft): Editor {
  const form = createFormControl<Draft>({ defaultValues: initial });
  let draft = initial;
  let history: History = emptyHistory;
  let typing: TypingStep | null = null;
  let stepped: Stepped | null = null;
  let revision = 0;
  let view: View | null = null;
  let read: Reported | null = null;
  /** The worker's last findings, and the draft they are about. */
  let known: { draft: Draft; checked: Checked } | null = null;
  let hasWorkers = typeof Worker !== 'undefined';
  const listeners = new Set<() => void>();
  const beside = createCheckBeside(
    (checkedOne, checked) => {
      if (checkedOne !== draft) return;
      known = { draft, checked };
      notify();
    },
    () => {
      hasWorkers = false;
      notify();
    },
  );

  function notify(): void {
    view = null;
    for (const listener of listeners) listener();
  }

  function apply(changes: readonly Change[]): void {
    become(applied(draft, changes));
  }

  function become(next: Draft): void {
    draft = next;
    // The form changes the object it holds during typing, so it gets a copy.
    form.setValues(copyOf(draft));
    revision++;
  }

  /** Takes over the form's value at one path; the rest of the draft is unchanged and shared. */
  function typed(path: DraftPath): void {
    if (typing && typing.path !== path) commitTyping();
    typing ??= { path, before: new Map() };
    stepped = null;
    put(path, copyOf(form.getValues(path)));
    const cell = path.replace(/^cells\./, '');
    // A number typed over a worked-out one (推算) loses that mark.
    if (draft.inferred.includes(cell)) {
      const inferred = draft.inferred.filter((id) => id !== cell);
      put('inferred', inferred);
      form.setValue('inferred', inferred.slice());
    }
    revision++;
    notify();
  }

  /** Puts a value into the draft as part of the current typing step. */
  function put(path: DraftPath, after: unknown): void {
    const before = typing?.before;
    if (before && !before.has(path)) before.set(path, valueAt(draft, path));
    draft = withValueAt(draft, path, after);
  }

  function commitTyping(): void {
    if (!typing) return;
    const { path, before } = typing;
    typing = null;
    const kept = canonical(path, draft).map((change) => ({ ...change, before: valueAt(draft, change.path) }));
    for (const change of kept) if (!before.has(change.path)) before.set(change.path, change.before);
    if (kept.length > 0) apply(kept);
    const changes = Array.from(before, ([at, value]) => ({
      path: at,
      before: value,
      after: valueAt(draft, at),
    }));
    history = record(history, { label: typingLabel(path, formOf(draft)), changes });
    notify();
  }

  function step(kind: Stepped['kind'], next: { edit: Edit; history: History } | null): void {
    if (!next) return;
    apply(next.edit.changes);
    history = next.history;
    stepped = steppedOf(kind, next.edit, formOf(draft));
    notify();
  }

  function compute(): View {
    const current = draft;
    const settled: Partial<Record<Stage, Settled>> = {};
    let report: Report | null = null;
    let statuses: View['statuses'] | null = null;
    const ofDraft = () => {
      if (!report) {
        report = reportOf(current, read);
        read = { draft: current, report };
      }
      return report;
    };
    const endless = isEndless(current);
    const isBeside = hasWorkers && endless;
    const checking = isBeside && known?.draft !== current;
    if (checking) beside.want(current);
    const found = checking ? UNCHECKED : isBeside ? known?.checked : undefined;
    const at = (stage: Stage) =>
      (settled[stage] ??= found?.[stage] ?? settle(checkReport(ofDraft(), stage), ofDraft()));
    return {
      draft: current,
      get report() {
        return ofDraft();
      },
      get findings() {
        return at('writing').open;
      },
      get answered() {
        return at('writing').answered;
      },
      get lapsed() {
        return at('writing').lapsed;
      },
      get finalFindings() {
        return at('final').open;
      },
      get finalAnswered() {
        return at('final').answered;
      },
      get statuses() {
        return (statuses ??= statusesOf(ofDraft(), this.findings, checking));
      },
      checking,
      endless,
      undoLabel: typing
        ? typingLabel(typing.path, formOf(draft))
        : (history.done[history.done.length - 1]?.label ?? null),
      redoLabel: history.undone[history.undone.length - 1]?.label ?? null,
      stepped,
      revision,
    };
  }

  return {
    register(path) {
      const field = form.register(path);
      return {
        ...field,
        // Read here, because a subscription to the form would copy all its values at every keystroke.
        onChange: (event) => {
          const done = field.onChange(event);
          typed(path);
          return done;
        },
        onBlur: async (event) => {
          commitTyping();
          await field.onBlur(event);
        },
      };
    },
    draft: () => draft,
    view: () => (view ??= compute()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(label, wanted) {
      commitTyping();
      let next = draft;
      const changes = wanted.map(({ path, after }) => {
        const before = valueAt(next, path);
        next = withValueAt(next, path, after);
        return { path, before, after };
      });
      become(next);
      stepped = null;
      history = record(history, { label, changes });
      notify();
    },
    note(path, after) {
      commitTyping();
      apply([{ path, before: valueAt(draft, path), after }]);
      notify();
    },
    commitTyping,
    undo() {
      commitTyping();
      step('undo', undo(history));
    },
    redo() {
      commitTyping();
      step('redo', redo(history));
    },
  };
}
