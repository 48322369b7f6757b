import { Fragment } from 'react';
import type { GridCell } from '../../../format/table';
import { NUMERAL } from '../../../report/numbers/chinese-numeral';
import styles from './grid.module.css';

/** Breaks between pairs of characters: the words of the column labels are two characters long. */
function inPairs(text: string) {
  return Array.from({ length: Math.ceil(text.length / 2) }, (_, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {text.slice(index * 2, index * 2 + 2)}
    </Fragment>
  ));
}

const NUMBERED = new RegExp(`^(（[${NUMERAL}]）)([^（]+)(（.+）)?$`);

/** The words of a label, unchanged, set so that they break where a reader would break them. */
export function LabelText({ box }: { box: GridCell }) {
  const { text, scope } = box;
  if (scope === 'col') return <>{inPairs(text)}</>;
  const numbered = NUMBERED.exec(text);
  if (!numbered) return <span className={styles['words']}>{text}</span>;
  const [, number, words, remark] = numbered;
  return (
    <span className={styles['words']}>
      <span className={scope === 'rowgroup' ? styles['numberAbove'] : styles['number']}>{number}</span>
      {words}
      {remark !== undefined && <small>{remark}</small>}
    </span>
  );
}
