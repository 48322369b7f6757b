import type { ReactNode } from 'react';
import type { Finding } from '../../checks/finding';
import { severities } from '../../checks/severity';
import type { SectionNumber } from '../../format/sections';
import { useFollowingView } from '../context/editor-context';
import { StateMark } from '../parts/state-mark';
import { AnsweredFindings } from './answered-list';
import { FindingCard } from './finding-card';
import { sameFindings, tallyWords } from './finding-words';
import styles from './findings.module.css';

interface Props {
  section: SectionNumber;
  /** More to do about a finding than going there, drawn between its sentence and its button. */
  actions?: (finding: Finding) => ReactNode;
}

/** 本节检查: what does not fit or is missing in a section, heaviest first. Never takes the focus. */
export function StepFindings({ section, actions }: Props) {
  const findings = useFollowingView(
    (view) => view.findings.filter((finding) => finding.section === section),
    sameFindings,
  );
  const sorted = severities.flatMap((severity) => findings.filter((item) => item.severity === severity));
  return (
    <section aria-label="本节检查">
      <div className={styles['head']}>
        <h2>本节检查</h2>
        <output>{tallyWords(findings) || '没有要改的'}</output>
      </div>
      {sorted.length === 0 ? (
        <p className={styles['quiet']}>
          <StateMark state="done" />
          写到哪里查到哪里，现在没有要改的。
        </p>
      ) : (
        <ul className={styles['list']}>
          {sorted.map((finding) => (
            <FindingCard key={finding.id} finding={finding} actions={actions?.(finding)} />
          ))}
        </ul>
      )}
      <AnsweredFindings section={section} />
    </section>
  );
}
