import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { stepTitle, type StepId } from '../../editor/steps';
import type { Session } from '../../editor/session';
import { useFocusKept } from '../browser/focus-kept';
import { useFollowingView, useReportForm } from '../context/editor-context';
import { useOpenFile } from '../opening/open-file';
import { ReportDrop } from '../opening/report-drop';
import { ReadOnlyProvider } from '../context/read-only';
import { AccessBar, useAccess } from './access-bar';
import { FileHandedOver, FileReminder, FileTrouble } from './file-notices';
import { FoundFile } from './found-file';
import { ReportBand } from './report-band';
import { SaveNotice } from './save-notice';
import styles from './shell.module.css';
import { StepList } from './step-list';
import { yearWord } from '../words/year-word';
import { useKept } from './use-kept';
import { useKeys } from './use-keys';

/** The frame of an open report: band, list of steps, and the step itself (`children`, a StepPage). */
export function Shell({
  session,
  step,
  onTakenOver,
  notice = null,
  children,
}: {
  session: Session;
  step: StepId;
  /** What else is said below the band. */
  notice?: ReactNode;
  /** Called after taking the draft over from another window, as there is a new session now. */
  onTakenOver: () => void;
  children: ReactNode;
}) {
  const readOnly = useAccess(session) !== 'writing';
  const openFile = useOpenFile();
  useKeys(session);
  usePageTitle(step);
  const notices = useNoticeHeight();
  useFocusKept(notices, ['#main h1']);

  useEffect(() => session.visit(step), [session, step]);
  useKept(session, session.editor.subscribe);

  return (
    <div className={styles['shell']}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          // The part after # is the route, so following this anchor would leave the step.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        跳到正文
      </a>
      <ReportBand session={session} onOpenFile={openFile.choose} />
      <div ref={notices} className={styles['notice']} role="alert">
        <AccessBar session={session} onTakenOver={onTakenOver} />
        <SaveNotice session={session} />
        <FileTrouble session={session} />
        <FileHandedOver session={session} />
        <FileReminder session={session} />
        {notice}
      </div>
      <StepList draftId={session.id} current={step} />
      <ReadOnlyProvider readOnly={readOnly}>
        {children}
        <ReportDrop openFile={openFile} />
      </ReadOnlyProvider>
      {openFile.element}
      <FoundFile session={session} />
    </div>
  );
}

/** Passes the height of the notices below the band to CSS: they stay in view, and full-height parts must shrink by it. */
function useNoticeHeight(): RefObject<HTMLDivElement | null> {
  const notices = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = notices.current;
    if (!element) return undefined;
    const { style } = document.documentElement;
    const measure = () => style.setProperty('--size-notice', `${element.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--size-notice');
    };
  }, []);
  return notices;
}

/** Names the step and the report in the window's title, so that two windows and the history can be told apart. */
function usePageTitle(step: StepId): void {
  const form = useReportForm();
  const agency = useFollowingView((view) => view.report.agency);
  const year = useFollowingView((view) => view.report.year);
  useEffect(() => {
    document.title = [stepTitle(step, form), `${agency} ${yearWord(year)}`.trim(), '年报助手'].join(' · ');
    return () => {
      document.title = '年报助手';
    };
  }, [form, step, agency, year]);
}
