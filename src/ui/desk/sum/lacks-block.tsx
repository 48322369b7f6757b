import { allBlanks, blanksBehind } from '../../../collection/sum/blanks';
import { cellOf } from '../../../collection/sum/county-sum';
import { lastAmountOf, lastCellOf } from '../../../collection/sum/last-amounts';
import type { Lack } from '../../../collection/sum/sum-cell';
import { settleGap, type GapChoice } from '../../../collection/sum/sum-commands';
import type { CellId } from '../../../format/table';
import { unscaled } from '../../../report/numbers/number';
import { Button } from '../../parts/button';
import { StateMark } from '../../parts/state-mark';
import { lackWords, sentBackWords } from './gap-words';
import styles from './margin.module.css';
import { contributionOf, isoNow, useSettling } from './settling';
import { UnitLink } from './unit-link';

/** 缺: who gives no number to the cell and why, each to be waited for, taken for 0 or left out. */
export function LacksBlock({ cell }: { cell: CellId }) {
  const { sum, isReading } = useSettling();
  const { lacks } = cellOf(sum, cell);
  if (lacks.length === 0) return null;
  return (
    <section className={styles['block']}>
      <h3>
        {isReading ? '还没有数的' : '缺的'} {lacks.length} 个单位
        <small>{isReading ? '文件还在读' : '定了才有数；头一个可按 1、2、3 选'}</small>
      </h3>
      <ul className={styles['list']}>
        {lacks.map((lack, at) => (
          <LackItem key={lack.unit.id} cell={cell} lack={lack} hasKeys={at === 0} />
        ))}
      </ul>
    </section>
  );
}

function LackItem({ cell, lack, hasKeys }: { cell: CellId; lack: Lack; hasKeys: boolean }) {
  const settling = useSettling();
  const { form } = settling.sum;
  const { unit, why } = lack;
  const contribution = contributionOf(settling, unit);
  const last = lastAmountOf(contribution, form, lastCellOf(cell));
  const blanks = allBlanks(contribution, form);
  const settle = (cells: readonly CellId[], how: GapChoice) =>
    settling.perform(settleGap(contribution, cells, how, isoNow()));
  const own = blanksBehind(contribution, form, cell);
  const { current } = contribution.standing;
  const typed = current?.byHand ? current.file : '';
  const sentBack = sentBackWords(contribution.standing);
  return (
    <li>
      <div className={styles['name']}>
        <b>
          <UnitLink unit={unit} />
        </b>
        <span>
          <StateMark state="pending" size={14} />
          {lackWords(why, last === null ? null : unscaled(last), typed)}
        </span>
      </div>
      {sentBack !== '' && <p className={styles['quiet']}>{sentBack}。</p>}
      {why !== 'reading' && (
        <GapChoices name={unit.name} chosen="wait" hasKeys={hasKeys} onChoose={(how) => settle(own, how)} />
      )}
      {why === 'blank' && blanks.length > own.length && (
        <p className={styles['acts']}>
          这份报告的 {blanks.length} 个空格都这样：
          <Button
            edits
            look="link"
            aria-label={`${unit.name}的空格都确认为 0`}
            onClick={() => settle(blanks, 'zero')}
          >
            确认为 0
          </Button>
          <Button
            edits
            look="link"
            aria-label={`${unit.name}的空格都不计入`}
            onClick={() => settle(blanks, 'excluded')}
          >
            不计入
          </Button>
        </p>
      )}
    </li>
  );
}

const choices: readonly { how: GapChoice; name: string }[] = [
  { how: 'wait', name: '等待' },
  { how: 'zero', name: '确认为 0' },
  { how: 'excluded', name: '不计入' },
];

/** 等待｜确认为 0｜不计入; of the first unit by the keys 1, 2, 3 too. */
export function GapChoices({
  name,
  chosen,
  hasKeys = false,
  onChoose,
}: {
  name: string;
  chosen: GapChoice;
  hasKeys?: boolean;
  onChoose: (how: GapChoice) => void;
}) {
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['heard']}>{name}怎么算</legend>
      {choices.map(({ how, name: words }, at) => (
        <Button
          key={how}
          edits
          size="small"
          aria-pressed={how === chosen}
          title={hasKeys ? `按 ${at + 1}` : undefined}
          onClick={() => onChoose(how)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
