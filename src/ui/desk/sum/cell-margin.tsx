import { cellOf } from '../../../collection/sum/county-sum';
import { countysLastNumber } from '../../../collection/sum/last-years-own';
import { lastCellOf } from '../../../collection/sum/last-amounts';
import { makersOf } from '../../../collection/sum/makers';
import { wholeMakers } from '../../../collection/sum/sum-cell';
import type { CellId } from '../../../format/table';
import { AdjustmentsBlock } from './adjustments-block';
import { CorrectionsBlock } from './corrections-block';
import { DecidedBlock } from './decided-block';
import { DocumentsBlock } from './documents-block';
import { cellName } from './cell-words';
import { changeWords, shownNumber } from './decided-words';
import { withoutLastWords } from './gap-words';
import { LacksBlock } from './lacks-block';
import { MakersBlock } from './makers-block';
import styles from './margin.module.css';
import { useSettling } from './settling';
import { SubtotalsBlock } from './subtotals-block';
import { SuspectsBlock } from './suspects-block';

/** Everything about the cell in hand, in a fixed order; what it lacks comes first. */
export function CellMargin({ cell }: { cell: CellId }) {
  const { sum } = useSettling();
  const { lacks, suspects } = cellOf(sum, cell);
  const isLacking = lacks.length > 0;
  const isDoubtful = suspects.some(({ decision }) => decision === null);
  return (
    // In older browsers the keyboard scrolls only a box that can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['margin']} tabIndex={0} aria-label="这一格">
      <Top cell={cell} />
      {isLacking && <LacksBlock cell={cell} />}
      {isDoubtful && <SuspectsBlock cell={cell} />}
      <CorrectionsBlock cell={cell} />
      <MakersBlock cell={cell} />
      <DecidedBlock cell={cell} />
      {!isDoubtful && <SuspectsBlock cell={cell} />}
      <DocumentsBlock cell={cell} />
      <AdjustmentsBlock cell={cell} />
      <SubtotalsBlock cell={cell} />
    </section>
  );
}

function Top({ cell }: { cell: CellId }) {
  const { sum, collection, lines, isReading } = useSettling();
  const { value, soFar, makers, lacks } = cellOf(sum, cell);
  const isLacking = lacks.length > 0;
  const before = lastCellOf(cell);
  const { last, withoutLast } = makersOf(sum, cell);
  const own = before === cell ? null : countysLastNumber(collection, lines, sum.form, before);
  return (
    <div className={styles['top']}>
      <h2>{cellName(sum.form, cell)}</h2>
      {value === null ? (
        <p>
          <b>{!isLacking ? '—' : isReading ? '还在读' : `—（缺${lacks.length}）`}</b>
          {!isLacking && '没有单位的数'}
          {soFar !== null && `其余 ${makers.length} 个单位合计 ${shownNumber(soFar)}`}
        </p>
      ) : (
        <p>
          <b>{shownNumber(value)}</b>
          {wholeMakers(cellOf(sum, cell))} 个单位，共 {sum.contributions.length}
          {last !== null && `，上年${before === cell ? '' : '“结转下年”'} ${last}${changeWords(value, last)}`}
          {!isReading && withoutLast.length > 0 && `，${withoutLastWords(withoutLast)}`}
        </p>
      )}
      {own !== null && (
        <p className={styles['quiet']}>
          {collection.place}人民政府自己上年的报告里，{sum.form.nameOf(before)}是 {own}。
        </p>
      )}
    </div>
  );
}
