import { useState } from 'react';
import { accountabilityDuty } from '../../format/agencies';
import { basis } from '../../format/basis';
import type { Guidance } from '../../format/guidance-overview';
import { useView } from '../context/editor-context';
import styles from './prose.module.css';

/** The three matters of 条例第五十条, as far as they bind this kind of agency. */
function Accountability() {
  const duty = useView((view) => accountabilityDuty(view.report.kind));
  if (duty === 'none') return <li>工作考核、社会评议、责任追究只要求各级人民政府报告，本单位可以不写</li>;
  return (
    <li>
      <span className={duty === 'unknown' ? styles['advice'] : styles['rule']}>
        {duty === 'unknown' ? '提示' : '规定'}
      </span>
      工作考核、社会评议、责任追究结果，{duty === 'unknown' ? '各级人民政府' : '本级政府'}应当报告
      <span className={styles['articles']}>{basis.contents}</span>
    </li>
  );
}

/** What a part may cover, beside it. Advice of ours: the form leaves the wording to the writer. */
export function GuidanceNotes({ title, guidance }: { title: string; guidance: Guidance }) {
  // Folded at first on narrow screens, where it stands above the text and would push it out of view.
  const [open] = useState(() => !window.matchMedia('(max-width: 720px)').matches);
  return (
    <details className={styles['guidance']} open={open}>
      <summary>
        {title} <span className={styles['advice']}>提示</span>
      </summary>
      <ul>
        {guidance.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {guidance.accountabilityParts && <Accountability />}
      </ul>
      {guidance.articles !== '' && <p className={styles['articles']}>{guidance.articles}</p>}
    </details>
  );
}
