import { unitColumns, type UnitColumnId } from '../../collection/unit-columns';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import styles from './desk.module.css';

/** 列: which columns the table of units shows. The unit itself is always there, and a saved table has all of them. */
export function ColumnDialog({
  hidden,
  onChange,
  onClose,
}: {
  hidden: readonly UnitColumnId[];
  onChange: (hidden: UnitColumnId[]) => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      title="表里显示哪些列"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onChange([])}>全部显示</Button>
          <Button look="primary" onClick={onClose}>
            好了
          </Button>
        </>
      }
    >
      <ul className={styles['columns']}>
        {unitColumns
          .filter(({ id }) => id !== 'name')
          .map(({ id, head }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={!hidden.includes(id)}
                  onChange={(event) =>
                    onChange(event.target.checked ? hidden.filter((other) => other !== id) : [...hidden, id])
                  }
                />{' '}
                {head}
              </label>
            </li>
          ))}
      </ul>
      <p>存为 CSV 的表总是各列都有。</p>
    </Dialog>
  );
}
