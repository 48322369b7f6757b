import type { CellId } from '../../../format/table';
import { cellPath } from '../../../report/draft';
import { CHARGES_CELL, type Report } from '../../../report/report';
import { useEditor } from '../../context/editor-context';
import { useReadOnly } from '../../context/read-only';
import styles from './cells.module.css';
import { shownTotal, type ShownSum } from './sums';
import { useWritten } from './use-written';
import { writeText } from './write-text';

/** The input of a typed cell. Uncontrolled, so that no keystroke draws it again; its marks are painted outside React. */
export function TypedCell({ id, label }: { id: CellId; label: string }) {
  const { ref, onChange, onBlur, name } = useEditor().register(cellPath(id));
  const readOnly = useReadOnly();
  return (
    <input
      className={styles['cell']}
      type="text"
      inputMode={id === CHARGES_CELL ? 'decimal' : 'numeric'}
      autoComplete="off"
      enterKeyHint="next"
      spellCheck={false}
      readOnly={readOnly}
      aria-label={label}
      name={name}
      ref={ref}
      onChange={(event) => void onChange(event)}
      onBlur={(event) => void onBlur(event)}
    />
  );
}

/** A sum. It is not announced at every key: the findings beside the table are, once they change. */
export function TotalCell({ id }: { id: CellId }) {
  return <SumOutput sumOf={(report) => shownTotal(report, id)} field={cellPath(id)} />;
}

/** A sum as it is shown, grey where it is not yet the whole. */
export function SumOutput({ sumOf, field }: { sumOf: (report: Report) => ShownSum; field?: string }) {
  const element = useWritten<HTMLOutputElement, ShownSum>(sumOf, writeSum);
  return <output ref={element} className={styles['sum']} aria-live="off" data-field={field} />;
}

function writeSum(element: HTMLOutputElement, shown: ShownSum): void {
  const partial = shown.startsWith('~');
  const digits = partial ? shown.slice(1) : shown;
  writeText(element, digits);
  const state = partial ? 'partial' : digits === '0' ? 'zero' : 'whole';
  // Most keystrokes change only the digits; setting the attribute again would make the browser recompute styles.
  if (element.dataset['sum'] === state) return;
  element.dataset['sum'] = state;
  if (partial) element.title = '还有空格，只是已填部分之和';
  else element.removeAttribute('title');
}
