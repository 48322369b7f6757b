import { BY_HAND } from '../../../collection/hand-filled';
import { isByHand } from '../../../collection/sum/contribution';
import { makersOf, type MakerPart } from '../../../collection/sum/makers';
import type { CellId } from '../../../format/table';
import { shownNumber } from './decided-words';
import { useSettling } from './settling';
import styles from './margin.module.css';
import { UnitLink } from './unit-link';

/** So many are listed by name; the rest is one line, until it is asked for. */
const LISTED = 9;

const lookWords = { half: '占一半以上', tenfold: '和上年差十倍以上' } as const;

/** 由哪些单位来: by size, this year and last, with their share; those with 0 in one line. */
export function MakersBlock({ cell }: { cell: CellId }) {
  const { sum } = useSettling();
  const { filled, zeros } = makersOf(sum, cell);
  // One alone is named by itself: a line for the rest would be as long.
  const listed = filled.length <= LISTED + 1 ? filled : filled.slice(0, LISTED);
  const rest = filled.slice(listed.length);
  const typed = new Set(sum.contributions.filter(isByHand).map(({ unit }) => unit));
  const looked = filled.filter(({ look }) => look !== null);
  return (
    <section className={styles['block']}>
      <h3>
        由哪些单位来<small>按大小；点一个看它的报告</small>
      </h3>
      {looked.map(({ unit, look }) => (
        <p key={unit.id} className={styles['basis']}>
          <b>提示</b> {unit.name}
          {look && lookWords[look]}，看一看。
        </p>
      ))}
      {filled.length + zeros.length === 0 ? (
        <p className={styles['quiet']}>还没有单位的数。</p>
      ) : (
        <table className={styles['parts']}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">本年</th>
              <th scope="col">上年</th>
              <th scope="col">占</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((part) => (
              <Part key={part.unit.id} part={part} isTyped={typed.has(part.unit)} />
            ))}
          </tbody>
        </table>
      )}
      {filled.flatMap(({ unit, inherited }) =>
        inherited.map(({ from, amount }) => (
          <p key={`${unit.id} ${from}`} className={styles['quiet']}>
            {unit.name}上年的数含承继{from}（拆分）的 {amount}。
          </p>
        )),
      )}
      {rest.length > 0 && (
        <details>
          <summary>另 {rest.length} 个单位有数</summary>
          <table className={styles['parts']}>
            <tbody>
              {rest.map((part) => (
                <Part key={part.unit.id} part={part} isTyped={typed.has(part.unit)} />
              ))}
            </tbody>
          </table>
        </details>
      )}
      {zeros.length > 0 && (
        <details>
          <summary>为 0 的 {zeros.length} 个</summary>
          <p className={styles['quiet']}>
            {zeros.map((unit) => `${unit.name}${typed.has(unit) ? `（${BY_HAND}）` : ''}`).join('、')}
          </p>
        </details>
      )}
    </section>
  );
}

function Part({ part: { unit, now, last, share }, isTyped }: { part: MakerPart; isTyped: boolean }) {
  return (
    <tr>
      <th scope="row">
        <UnitLink unit={unit} />
        {isTyped && <small>{BY_HAND}</small>}
      </th>
      <td>
        <b>{shownNumber(now)}</b>
      </td>
      <td>{last ?? '—'}</td>
      <td>{share}</td>
    </tr>
  );
}
