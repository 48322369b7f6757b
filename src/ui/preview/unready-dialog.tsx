import { useReportForm } from '../context/editor-context';
import type { Finding } from '../../checks/finding';
import { actWord, tallyWords } from '../findings/finding-words';
import { placeWord } from '../findings/group';
import { useGoToFinding } from '../findings/use-finding-places';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { StateMark } from '../parts/state-mark';
import styles from './unready-dialog.module.css';

interface Props {
  findings: readonly Finding[];
  onClose: () => void;
  onDownload: () => void;
}

/** Asks before a report is downloaded in which something must still be changed. It changes nothing itself. */
export function UnreadyDialog({ findings, onClose, onDownload }: Props) {
  const form = useReportForm();
  const goToFinding = useGoToFinding();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rest = tallyWords(findings.filter(({ severity }) => severity !== 'error'));
  const go = (finding: Finding) => {
    onClose();
    goToFinding(finding);
  };
  const [first] = errors;
  return (
    <Dialog
      title={`还有 ${errors.length} 处必须改`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onDownload}>仍然下载</Button>
          <Button look="primary" onClick={() => first && go(first)}>
            先去改
          </Button>
        </>
      }
    >
      <p>现在下载，文件里会照原样留着。程序不会替你改任何一个数。</p>
      <ul className={styles['list']}>
        {errors.map((finding) => (
          <li key={finding.id}>
            <StateMark state="error" label="必须改" />
            <div>
              {placeWord(form, finding.section)}：{finding.title}
              {finding.detail !== '' && <small>{finding.detail}</small>}
            </div>
            <Button
              size="small"
              aria-label={`${actWord('error')}：${finding.title}`}
              onClick={() => go(finding)}
            >
              {actWord('error')}
            </Button>
          </li>
        ))}
      </ul>
      {rest !== '' && <p className={styles['rest']}>另有 {rest}，见“检查”。</p>}
    </Dialog>
  );
}
