import { useFollowingView } from '../../context/editor-context';
import type { Report } from '../../../report/report';
import styles from './margin.module.css';

/** 这张表的意思: the table in plain words, so that its writer notices a wrong number. */
export function TableReading({ read }: { read: (report: Report) => string | null }) {
  const words = useFollowingView((view) => read(view.report));
  return (
    <p className={styles['reading']}>
      <b>这张表的意思</b>
      {words ?? '还没有填。'}
    </p>
  );
}
