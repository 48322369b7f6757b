import { Button } from '../parts/button';
import styles from './opinion.module.css';

/** What could not be read without doubt: to be compared with the file before anything is said about it. */
export function ReadingRemarks({
  exceptions,
  onRemark,
}: {
  exceptions: readonly string[];
  onRemark: (words: string) => void;
}) {
  return (
    <details className={styles['reading']}>
      <summary>读取时有 {exceptions.length} 处要看，发意见前请对照原件</summary>
      <ul>
        {exceptions.map((sentence) => (
          <li key={sentence}>
            <span>{sentence}</span>
            <Button
              size="small"
              look="quiet"
              aria-label={`写进意见：${sentence}`}
              onClick={() => onRemark(sentence)}
            >
              写进意见
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
