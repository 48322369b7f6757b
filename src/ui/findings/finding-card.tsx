import type { ReactNode } from 'react';
import type { Finding, Side } from '../../checks/finding';
import { rules } from '../../checks/rules';
import { useActiveFinding } from '../context/active-finding';
import { Button } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import { severityWords } from '../../checks/severity';
import { AnswerOffer } from './answer-form';
import { actWord } from './finding-words';
import { LackOffer } from './lack-offer';
import { RewordingOffer } from './rewording-offer';
import { useGoToFinding } from './use-finding-places';
import styles from './findings.module.css';

function SideRow({ name, side }: { name: string; side: Side }) {
  return (
    <div>
      <dt>
        <span>{name}</span>
        <b>{side.value ?? '还没填'}</b>
      </dt>
      <dd>{side.label}</dd>
    </div>
  );
}

interface Props {
  finding: Finding;
  actions?: ReactNode;
  /** Always coloured: for a card that stands alone. */
  tinted?: boolean;
}

/** One finding in the margin: what is wrong, both sides, what to do, and where to do it. */
export function FindingCard({ finding, actions, tinted = false }: Props) {
  const goToFinding = useGoToFinding();
  const [active, setActive] = useActiveFinding();
  const { id, code, severity, title, detail, next, left, right } = finding;
  const classes = [styles['finding'], styles[severity], tinted || active === id ? styles['active'] : ''];
  return (
    <li className={classes.join(' ')} data-finding={id}>
      <h3 className={styles['title']}>
        <StateMark state={severity} label={severityWords[severity]} />
        <span>
          {title} <span className={styles['code']}>{code}</span>
        </span>
      </h3>
      <div className={styles['body']}>
        {left && right ? (
          <dl className={styles['sides']}>
            <SideRow name="左边" side={left} />
            <SideRow name="右边" side={right} />
          </dl>
        ) : (
          detail !== '' && <p>{detail}</p>
        )}
        {next !== '' && <p>{next}</p>}
        {actions}
        <RewordingOffer finding={finding} />
        <Button size="small" onFocus={() => setActive(id)} onClick={() => goToFinding(finding)}>
          {actWord(severity)}
        </Button>
        <AnswerOffer finding={finding} />
        <LackOffer finding={finding} />
        <p className={styles['basis']}>
          {rules[code].advice ? '提示' : '依据'}：{rules[code].basis}
        </p>
      </div>
    </li>
  );
}
