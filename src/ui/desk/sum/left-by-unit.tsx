import { useState } from 'react';
import { leftByUnit, type LeftOfUnit } from '../../../collection/sum/left-by-unit';
import type { CellId } from '../../../format/table';
import { leftNote } from '../../../letters/left-note';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { copyText } from '../../preview/copy-web-page';
import { cellName } from './cell-words';
import { lackWords } from './gap-words';
import styles from './margin.module.css';
import { useSettling } from './settling';
import { UnitLink } from './unit-link';

/** So many cells are named. */
const NAMED = 6;

/** What lacks and what is in doubt by unit, each leading to the cell where it is settled, and as words that can be sent. */
export function LeftByUnit({ onChoose, onClose }: { onChoose: (cell: CellId) => void; onClose: () => void }) {
  const { collection, sum } = useSettling();
  const [said, setSaid] = useState('');
  const units = leftByUnit(sum);
  const copy = () => setSaid(copyText(leftNote(collection, sum)) ? '已复制。' : '浏览器不让复制。');
  return (
    <Dialog
      title={`还没有定的，按单位：${units.length} 个单位`}
      onClose={onClose}
      isWide
      actions={
        <>
          <output>{said}</output>
          <Button onClick={copy}>复制成文字</Button>
          <Button onClick={onClose}>关闭</Button>
        </>
      }
    >
      {units.map((left) => (
        <OfUnit
          key={left.unit.id}
          left={left}
          onChoose={(cell) => {
            onClose();
            onChoose(cell);
          }}
        />
      ))}
    </Dialog>
  );
}

function OfUnit({
  left: { unit, absence, blanks, doubts },
  onChoose,
}: {
  left: LeftOfUnit;
  onChoose: (cell: CellId) => void;
}) {
  const { form } = useSettling().sum;
  const [firstBlank] = blanks;
  const toCell = (cell: CellId) => (
    <Button
      look="link"
      aria-label={`${unit.name}：到${cellName(form, cell)}去定`}
      onClick={() => onChoose(cell)}
    >
      到这一格去定
    </Button>
  );
  return (
    <section className={styles['ofUnit']}>
      <h3>
        <UnitLink unit={unit} />
      </h3>
      <ul>
        {absence && <li>{lackWords(absence, null)}</li>}
        {firstBlank && (
          <li>
            空着 {blanks.length} 格：
            {blanks
              .slice(0, NAMED)
              .map((id) => cellName(form, id))
              .join('；')}
            {blanks.length > NAMED && ' 等'}
            {toCell(firstBlank)}
          </li>
        )}
        {doubts.map(({ suspect: { doubt }, cell }) => (
          <li key={doubt.id}>
            {doubt.words}
            {toCell(cell)}
          </li>
        ))}
      </ul>
    </section>
  );
}
