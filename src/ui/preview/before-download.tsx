import type { Finding } from '../../checks/finding';
import { severities, severityWords } from '../../checks/severity';
import { StateMark } from '../parts/state-mark';
import { stepHref, useRoute } from '../route';
import styles from './before-download.module.css';

/** What is left before the report can be handed in, each with the way to 检查. */
export function BeforeDownload({ findings }: { findings: readonly Finding[] }) {
  const route = useRoute();
  const left = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [{ severity, count }] : [];
  });
  const href = route.page === 'report' ? stepHref(route.draftId, 'check') : '#/';
  return (
    <section className={styles['left']} aria-labelledby="before-download">
      <h2 id="before-download">下载之前</h2>
      <ul>
        {left.map(({ severity, count }) => (
          <li key={severity}>
            <StateMark state={severity} />
            <a href={href}>
              {count} 处{severityWords[severity]}
            </a>
          </li>
        ))}
        {left.length === 0 && (
          <li>
            <StateMark state="done" />
            没有要改的
          </li>
        )}
      </ul>
      {left.length > 0 && <p>预览里的虚线框和红框印不出来。</p>}
    </section>
  );
}
