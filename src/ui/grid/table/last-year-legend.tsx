import type { TableId } from '../../../format/table';
import { useFollowingView } from '../../context/editor-context';
import { usePastYear } from '../../context/use-past-year';
import styles from './grid.module.css';
import { lastYearValue } from '../../../report/last-year/last-year-text';

/** Explains the small numbers in a table's cells, once last year's are known, in the same look. */
export function LastYearLegend({ table }: { table: TableId }) {
  const isKnown = useFollowingView(({ report }) =>
    report.form.tables[table].cells.some(({ id }) => lastYearValue(report, id) !== ''),
  );
  const year = usePastYear('上年');
  if (!isKnown) return null;
  return (
    <p className={styles['legend']}>
      <span aria-hidden="true">例：26</span>
      格子左边的灰色小字是{year.within}的数，只在与本年不同时显示
      {table === 'applications' && `；“上年结转”一行是${year.within}的结转下年`}。
    </p>
  );
}
