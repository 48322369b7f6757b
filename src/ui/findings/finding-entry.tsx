import type { Finding } from '../../checks/finding';
import { Button } from '../parts/button';
import { useGoTo } from '../parts/go-to';
import { StateMark } from '../parts/state-mark';
import { severityWords } from '../../checks/severity';
import { actWord } from './finding-words';
import { placeWord } from './group';
import styles from './finding-list.module.css';

/** One finding on 检查: where it stands, what is wrong, both sides, and the way there. */
export function FindingEntry({ finding, primary }: { finding: Finding; primary: boolean }) {
  const goTo = useGoTo();
  const { code, severity, section, title, detail, next, target } = finding;
  return (
    <li className={styles['entry']}>
      <StateMark state={severity} label={severityWords[severity]} />
      <span className={styles['where']}>{placeWord(section)}</span>
      <div>
        <h3>
          {title} <span className={styles['code']}>{code}</span>
        </h3>
        {detail !== '' && <p>{detail}</p>}
        {next !== '' && <p>{next}</p>}
      </div>
      <Button
        size="small"
        look={primary ? 'primary' : 'plain'}
        aria-label={`${actWord(severity)}：${title}`}
        onClick={() => goTo(target)}
      >
        {actWord(severity)}
      </Button>
    </li>
  );
}
