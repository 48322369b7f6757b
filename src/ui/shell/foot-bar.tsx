import type { ReactNode } from 'react';
import { steps, type Step } from '../../editor/steps';
import { Icon } from '../parts/icon';
import { stepHref, useRoute } from '../route';
import styles from './foot-bar.module.css';

/** 上一步 and 下一步, each with the name of the step it leads to; `children` stand between them. */
export function FootBar({ children }: { children?: ReactNode }) {
  const route = useRoute();
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
      <div className={styles['middle']}>{children}</div>
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

/** 一、总体情况: in a line the number is joined to the name as in the report. */
function inLine({ name }: Step): string {
  return name.replace('\u3000', '、');
}
