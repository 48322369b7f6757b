import { memo } from 'react';
import { carriedIn, type UnitDifference } from '../../../collection/sum/carried-in';
import type { LastGap } from '../../../collection/sum/last-amounts';
import { straysOf } from '../../../collection/sum/last-years-own';
import { splitTroubles } from '../../../collection/sum/split-shares';
import { StateMark } from '../../parts/state-mark';
import { shownNumber } from './decided-words';
import { useSettling } from './settling';
import styles from './sum.module.css';
import { UnitLink } from './unit-link';

/** Which units make 上年结转 other than last year's 结转下年; whose reports of last year nobody takes over; splits that do not add up. */
export const CarriedWhy = memo(function CarriedWhy() {
  const { collection, lines, sum, isReading } = useSettling();
  if (isReading) return null;
  const differing = carriedIn(sum).filter(
    ({ column, units }) => units.length > 0 && sum.form.applicants.some(({ id }) => id === column.id),
  );
  const total = carriedIn(sum).find(({ column }) => column.id === 'total');
  const notCompared = total?.notCompared ?? [];
  const strays = straysOf(collection);
  const splits = splitTroubles(collection, lines, sum.form);
  if (differing.length + notCompared.length + strays.length + splits.length === 0) return null;
  return (
    <section className={styles['why']} aria-label="与上年相差的原因">
      {differing.map(({ column, difference, units }) => (
        <p key={column.id}>
          {difference !== null && <b>{differenceWords(difference)}</b>}
          {column.name}列：
          {units.map((one, at) => (
            <span key={one.unit.id}>
              {at > 0 && '；'}
              <UnitLink unit={one.unit} />
              {unitWords(one)}
            </span>
          ))}
          。
        </p>
      ))}
      {gaps.map(([gap, words]) => (
        <NotCompared
          key={gap}
          words={words}
          names={notCompared.flatMap(({ unit, why }) => (why === gap ? [unit.name] : []))}
        />
      ))}
      {strays.length > 0 && (
        <p>{strays.join('、')}上年的报告没有单位承继，没有加进上年的数；要加，在名册里写“承继”。</p>
      )}
      {splits.map((words) => (
        <p key={words}>
          <StateMark state="error" size={14} />
          {words}。
        </p>
      ))}
    </section>
  );
});

/** Why last year's 结转下年 of a unit is not known. */
const gaps: readonly (readonly [LastGap, string])[] = [
  ['noReport', '没有上年的报告'],
  ['noShare', '上年的份额没有写（名册“承继”）'],
  ['wrongShare', '上年的份额加起来不对，或者上年的报告里没有“结转下年”的数'],
  ['noNumber', '上年的报告里没有“结转下年”的数'],
];

/** So many names fit into a line. */
const NAMED = 3;

function NotCompared({ names, words }: { names: readonly string[]; words: string }) {
  if (names.length === 0) return null;
  return (
    <p>
      {names.length} 个单位{words}，上年结转没有比：{names.slice(0, NAMED).join('、')}
      {names.length > NAMED && ' 等'}。
    </p>
  );
}

function differenceWords(difference: string): string {
  return difference === '0' ? '＝ 相等 ' : `≠ 差 ${difference.replace('-', '')} `;
}

function unitWords({ last, now, why }: UnitDifference): string {
  if (why === 'absent') return `上年结转下年 ${last ?? '0'}，本年的数还没有`;
  if (why === 'leftOut') return `上年结转下年 ${last ?? '0'}，本年没有计入`;
  const numbers = `上年结转下年 ${last ?? '0'}，本年上年结转 ${shownNumber(now ?? '0')}`;
  return why === 'adjusted' ? `${numbers}（有调整）` : numbers;
}
