import type { Draft } from '../report/draft';
import type { Receipt } from '../report/receipt';
import { readJson } from '../files/json/read';
import { writeJson } from '../files/json/write';
import { toStored } from '../report/stored';
import { createKeeping, type Keeping, type Opened } from '../saving/keeping';
import { createEditor, type Editor } from './editor';
import { guardedEditor } from './guarded-editor';
import { reportFile, reportFileTitle, type ReportFile } from './report-file';
import type { StepId } from './steps';
import { keptTraits, summaryOf } from './summary-of';

/** The file a report was opened from. */
export interface ReportSource {
  fileName: string;
  /** null for the program's own files. */
  receipt: Receipt | null;
  /** 校验码 of what the file showed; the report may have been corrected since. */
  checkCode: string;
}

/** An open report: its editor and the saving of it. */
export interface Session extends Keeping<Draft> {
  /** null for a report begun here, and after the page was closed once, because it is not part of the draft. */
  source: ReportSource | null;
  /** Refuses every change while another window has the draft. */
  editor: Editor;
  /** Notes the step being worked on, so that Home can lead back to it. */
  visit(step: StepId): void;
  /** The file that rescues its draft after a crash; needs nothing that is not loaded with the open report. */
  asFile(now: Date): ReportFile;
}

/** Takes the open report to another state of it, as one step. */
function become(editor: Editor, draft: Draft, label: string): void {
  const before = editor.draft();
  const changes = (Object.keys(draft) as (keyof Draft)[])
    .filter((key) => JSON.stringify(draft[key]) !== JSON.stringify(before[key]))
    .map((path) => ({ path, after: draft[path] }));
  if (changes.length > 0) editor.change(label, changes);
}

/** Opens a draft for writing, or for reading where another window writes it. */
export function createSession(opened: Opened & { draft: Draft; source: ReportSource | null }): Session {
  const { draft, source, kept, wasTouched } = opened;
  const own = createEditor(draft);
  let lastStep: StepId = keptTraits(kept?.meta).lastStep;
  /** Whether the last save had no findings in its summary, because checking was not done. */
  let savedUnchecked = false;

  const keeping = createKeeping(
    opened,
    {
      view: () => own.view(),
      value: () => own.draft(),
      subscribe: (listener) => own.subscribe(listener),
      become: (value, label) => become(own, value, label),
    },
    {
      write: (value, savedAt) => JSON.stringify(toStored(value, savedAt)),
      read(text) {
        const read = readJson(text);
        return read.ok ? read.report.draft : null;
      },
      meta(view) {
        savedUnchecked = view.checking;
        return summaryOf(view, lastStep, wasTouched || view.revision > 0);
      },
      fileTitle: reportFileTitle,
      fileText: writeJson,
      fromFile: (text) => (readJson(text).ok ? text : null),
    },
  );
  const mayWrite = () => keeping.access() === 'writing';
  const stopChecking = own.subscribe(() => {
    if (!savedUnchecked || !mayWrite() || own.view().checking) return;
    savedUnchecked = false;
    keeping.autosave.saveAgain();
  });

  return {
    ...keeping,
    source,
    editor: guardedEditor(own, {
      mayWrite,
      onBulk: (before, label) => keeping.snapshots.take(before, { kind: 'before', label }),
    }),
    // The number of 送审版 is not restored: two files that were sent out must not have the same number.
    restore: (to, label) => keeping.restore({ ...to, reviewVersion: own.draft().reviewVersion }, label),
    visit: (step) => {
      lastStep = step;
    },
    asFile: (now) => reportFile(own.draft(), now),
    close() {
      stopChecking();
      return keeping.close();
    },
  };
}
