import type { Finding } from '../../../checks/finding';
import { rules } from '../../../checks/rules';
import { severities, severityWords } from '../../../checks/severity';
import { cellPath } from '../../../report/draft';
import { useActiveFinding } from '../../context/active-finding';
import { useFollowingView } from '../../context/editor-context';
import { actWord, sameFindings, tallyWords } from '../../findings/finding-words';
import { Button } from '../../parts/button';
import { StateMark } from '../../parts/state-mark';
import { focusField } from '../../places/go-to';
import styles from './fill.module.css';

/** What does not fit in the tables that are typed, heaviest first. Nothing is said of a text that nobody typed. */
export function FillFindings() {
  const findings = useFollowingView(
    (view) => view.findings.filter(({ code }) => rules[code].tablesAlone !== undefined),
    sameFindings,
  );
  const sorted = severities.flatMap((severity) => findings.filter((item) => item.severity === severity));
  return (
    <section aria-label="核对">
      <h2>
        核对 <output className={styles['tally']}>{tallyWords(findings) || '没有要改的'}</output>
      </h2>
      <ul className={styles['findings']}>
        {sorted.map((finding) => (
          <Item key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Item({ finding: { id, code, severity, title, detail, next, target } }: { finding: Finding }) {
  const [active, setActive] = useActiveFinding();
  const go = () => {
    setActive(id);
    if ('cell' in target) focusField(cellPath(target.cell));
  };
  return (
    <li data-finding={id} data-active={active === id || undefined}>
      <h3>
        <StateMark state={severity} label={severityWords[severity]} />
        <span>
          {title} <small>{code}</small>
        </span>
      </h3>
      <p>
        {detail}
        {next}
      </p>
      <Button size="small" onClick={go}>
        {actWord(severity)}
      </Button>
    </li>
  );
}
