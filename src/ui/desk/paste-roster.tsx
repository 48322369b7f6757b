import { useState } from 'react';
import type { Unit } from '../../collection/collection';
import { readRoster, shortened, unclearWords } from '../../collection/roster-text';
import { rowsOfText } from '../../files/csv/rows-of-text';
import { newId } from '../../storage/new-id';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';
import styles from './roster.module.css';

/** Takes a roster from the clipboard or a file, after showing what was understood and what was not. */
export function PasteRoster({
  text,
  notRead,
  roster,
  onClose,
  onTake,
}: {
  text: string;
  notRead: readonly string[];
  roster: readonly Unit[];
  onClose: () => void;
  onTake: (units: readonly Unit[]) => void;
}) {
  const [pasted, setPasted] = useState(text);
  const { units, notTaken: notUnits, unclear } = readRoster(rowsOfText(pasted), roster, newId);
  const notTaken = [...notRead, ...notUnits];
  const [first, last] = [units[0], units[units.length - 1]];
  return (
    <Dialog
      title="粘贴名册"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={units.length === 0} onClick={() => onTake(units)}>
            加进名册
          </Button>
        </>
      }
    >
      <Field
        label="从 Excel 复制来的"
        hint="一列全称就够；有表头的，按表头认别名、类别、计入、由谁统计、承继、联系人"
      >
        {(control) => (
          <textarea
            {...control}
            data-first-focus
            className={controlClass}
            rows={6}
            defaultValue={text}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <output>
        {pasted.trim() !== '' &&
          (first && last
            ? `认出 ${units.length} 个单位：${shortened(first.name)}${units.length > 1 ? ` … ${shortened(last.name)}` : ''}。`
            : '没有认出单位。')}
      </output>
      {unclear.length > 0 && (
        <div className={styles['unclearCells']}>
          <b>{unclear.length} 处没有看懂，可以先改上面的字，也可以收进来再改：</b>
          <ul>
            {unclear.map((cell) => (
              <li key={`${cell.row} ${cell.head}`}>
                第 {cell.row} 行{unclearWords(cell)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notTaken.length > 0 && (
        <ul className={styles['notTaken']}>
          {notTaken.slice(0, 8).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {notTaken.length > 8 && <li>另有 {notTaken.length - 8} 行没有收。</li>}
        </ul>
      )}
    </Dialog>
  );
}
