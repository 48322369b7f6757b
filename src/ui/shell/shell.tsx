import { useEffect, type ReactNode } from 'react';
import { saveOnLeaving } from '../../editor/autosave';
import { steps, type StepId } from '../../editor/steps';
import type { Session } from '../../editor/session';
import { useView } from '../parts/editor-context';
import { useOpenFile } from '../opening/open-file';
import { ReportBand } from './report-band';
import { SaveNotice } from './save-notice';
import styles from './shell.module.css';
import { StepList } from './step-list';
import { useKeys } from './use-keys';

/** The frame of an open report: band, list of steps, and the step itself (`children`, a StepPage). */
export function Shell({ session, step, children }: { session: Session; step: StepId; children: ReactNode }) {
  const openFile = useOpenFile();
  useKeys(session.editor);
  usePageTitle(step);

  useEffect(() => session.visit(step), [session, step]);
  useEffect(() => saveOnLeaving(window, { hide: session.autosave.leave, leave: session.leave }), [session]);

  return (
    <div className={styles['shell']}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          // What stands after # is our own address: a plain jump would leave the step.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        跳到正文
      </a>
      <ReportBand session={session} onOpenFile={openFile.choose} />
      <SaveNotice session={session} />
      <StepList draftId={session.id} current={step} />
      {children}
      {openFile.element}
    </div>
  );
}

/** Names the step and the report in the window's title, so that two windows and the history can be told apart. */
function usePageTitle(step: StepId): void {
  const agency = useView((view) => view.report.agency);
  const year = useView((view) => view.report.year);
  useEffect(() => {
    const name = steps.find(({ id }) => id === step)?.title ?? '';
    document.title = [name, `${agency} ${year} 年`.trim(), '年报助手'].join(' · ');
    return () => {
      document.title = '年报助手';
    };
  }, [step, agency, year]);
}
