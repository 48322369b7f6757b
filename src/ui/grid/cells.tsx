import { columnOf, rowOf } from '../../format/form';
import type { CellId } from '../../format/table';
import { cellPath } from '../../report/draft';
import { CHARGES_CELL } from '../../report/report';
import { useEditor, useView } from '../parts/editor-context';
import styles from './grid.module.css';
import { shownTotal, type ShownSum } from './sums';

/** A number one types: uncontrolled, so that no key press draws it again. What is to be seen at it is painted. */
export function TypedCell({ id }: { id: CellId }) {
  const { ref, onChange, onBlur, name } = useEditor().register(cellPath(id));
  return (
    <input
      className={styles['cell']}
      type="text"
      inputMode={id === CHARGES_CELL ? 'decimal' : 'numeric'}
      autoComplete="off"
      enterKeyHint="next"
      spellCheck={false}
      aria-label={`${rowOf(id).label}，${columnOf(id).label}`}
      name={name}
      ref={ref}
      onChange={(event) => void onChange(event)}
      onBlur={(event) => void onBlur(event)}
    />
  );
}

/** A sum. It is not announced at every key: the findings beside the table are, once they change. */
export function TotalCell({ id }: { id: CellId }) {
  const shown = useView((view) => shownTotal(view.report, id));
  return <SumOutput shown={shown} field={cellPath(id)} />;
}

/** A sum as it is shown, grey where it is not yet the whole. */
export function SumOutput({ shown, field }: { shown: ShownSum; field?: string }) {
  const partial = shown.startsWith('~');
  const digits = partial ? shown.slice(1) : shown;
  return (
    <output
      className={styles['sum']}
      aria-live="off"
      data-field={field}
      data-sum={partial ? 'partial' : digits === '0' ? 'zero' : 'whole'}
      title={partial ? '还有空格，只是已填部分之和' : undefined}
    >
      {digits}
    </output>
  );
}
