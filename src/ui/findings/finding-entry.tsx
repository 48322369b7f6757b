import { useReportForm } from '../context/editor-context';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../checks/finding';
import { Button } from '../parts/button';
import { canBeRepaired, SingledOut } from '../grid/offers/repair-offers';
import { StateMark } from '../parts/state-mark';
import { severityWords } from '../../checks/severity';
import { AnswerOffer } from './answer-form';
import { actWord } from './finding-words';
import { placeWord } from './group';
import { LackOffer } from './lack-offer';
import { RewordingOffer } from './rewording-offer';
import { useGoToFinding } from './use-finding-places';
import styles from './finding-list.module.css';

/** The finding the user went to from 检查, so that the focus is on it again after coming back. */
let leftBy: string | null = null;

/** One finding on 检查: where it stands, what is wrong, both sides, and the way there and back. */
export function FindingEntry({ finding, primary }: { finding: Finding; primary: boolean }) {
  const form = useReportForm();
  const goToFinding = useGoToFinding();
  const { id, code, severity, section, title, detail, next } = finding;
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (leftBy !== id) return;
    leftBy = null;
    // Deferred, because the page first moves the focus to its title.
    queueMicrotask(() => entry.current?.querySelector<HTMLElement>('[data-leave]')?.focus());
  }, [id]);
  const leave = () => {
    leftBy = id;
    // Also marks it as the active finding, so that both sides are framed on the page it leads to.
    goToFinding(finding);
  };
  return (
    <li ref={entry} className={styles['entry']}>
      <StateMark state={severity} label={severityWords[severity]} />
      <span className={styles['where']}>{placeWord(form, section)}</span>
      <div>
        <h3>
          {title} <span className={styles['code']}>{code}</span>
        </h3>
        {detail !== '' && <p>{detail}</p>}
        {next !== '' && <p>{next}</p>}
        {canBeRepaired(finding) && <SingledOut finding={finding} />}
        <RewordingOffer finding={finding} />
        <AnswerOffer finding={finding} />
        <LackOffer finding={finding} />
      </div>
      <Button
        size="small"
        look={primary ? 'primary' : 'plain'}
        data-leave=""
        aria-label={`${actWord(severity)}：${title}`}
        onClick={leave}
      >
        {actWord(severity)}
      </Button>
    </li>
  );
}
