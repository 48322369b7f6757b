import { useState, type ReactNode } from 'react';
import { stepsOf, type Step, type StepId } from '../../editor/steps';
import { Button } from '../parts/button';
import { useEditor, useFollowingView, useReportForm, useView } from '../context/editor-context';
import { stepOfField } from '../places/go-to';
import { Icon } from '../parts/icon';
import type { Done } from '../context/tell-done';
import { stepHref, useRoute } from '../route';
import styles from './foot-bar.module.css';

interface FootBarProps {
  /** What was just done to many fields of this step. */
  done: Done | null;
  children?: ReactNode;
}

/**
 * 上一步 and 下一步, each with the name of the step it leads to; between them what was just done or taken back, else
 * `children`.
 */
export function FootBar({ done, children }: FootBarProps) {
  const route = useRoute();
  const steps = stepsOf(useReportForm());
  if (route.page !== 'report') return null;
  const index = steps.findIndex((step) => step.id === route.step);
  const previous = steps[index - 1];
  const next = steps[index + 1];
  return (
    <nav className={styles['foot']} aria-label="上一步和下一步">
      {previous ? (
        <a className={styles['turn']} href={stepHref(route.draftId, previous.id)}>
          <Icon name="back" />
          <b>上一步</b>
          <span>{inLine(previous)}</span>
        </a>
      ) : (
        <i />
      )}
      <Middle key={route.step} draftId={route.draftId} here={route.step} done={done}>
        {children}
      </Middle>
      {next ? (
        <a className={styles['turn']} href={stepHref(route.draftId, next.id)}>
          <b>下一步</b>
          <span>{inLine(next)}</span>
          <Icon name="next" />
        </a>
      ) : (
        <i />
      )}
    </nav>
  );
}

/**
 * Tells, in place of the hints, of an undo or redo that changed another step, which would not be seen here, with a link
 * to it; and of what was done to many fields of this step, with a button to undo it. On a phone, where there is no room
 * for hints, it stands above the bar.
 */
function Middle({ draftId, here, done, children }: FootBarProps & { draftId: string; here: StepId }) {
  const editor = useEditor();
  const form = useReportForm();
  const newest = useView((view) => view.undoLabel);
  const last = useFollowingView((view) => view.stepped);
  // Steps taken before this page was opened were seen, or told, where they were taken.
  const [before] = useState(last);
  const stepped = last === before ? null : last;
  const fields = stepped?.fields ?? [];
  const there = [...new Set(fields.map(stepOfField))];
  const [first] = fields;
  const [place] = stepsOf(form).filter(({ id }) => first !== undefined && id === stepOfField(first));
  const elsewhere =
    stepped === null || place === undefined || there.includes(here)
      ? ''
      : `已${stepped.kind === 'undo' ? '撤销' : '重做'}“${inLine(place)}”${there.length > 1 ? '等节' : ''}里的：${stepped.label}`;
  const told = done !== null && done.label === newest ? done.words : '';
  const words = elsewhere === '' ? told : elsewhere;
  return (
    <div className={styles['middle']} data-told={words === '' ? undefined : true}>
      <output className={styles['told']}>{words}</output>
      {words === '' ? (
        children
      ) : elsewhere === '' || place === undefined ? (
        <Button edits size="small" className={styles['go']} onClick={() => editor.undo()}>
          撤销
        </Button>
      ) : (
        <a className={styles['go']} href={stepHref(draftId, place.id, first)}>
          去看
        </a>
      )}
    </div>
  );
}

/** 一、总体情况: in a line the number is joined to the name as in the report. */
function inLine({ name }: Step): string {
  return name.replace('\u3000', '、');
}
