import { useState } from 'react';
import { cellOf } from '../../../collection/sum/county-sum';
import type { Reason } from '../../../collection/sum/readiness';
import { scopeSentence } from '../../../collection/sum/scope';
import { TABLE_IDS, type CellId } from '../../../format/table';
import { tableWords } from '../../../format/sections';
import type { CollectionSession } from '../../../desk/collection-session';
import { Hidden } from '../../parts/hidden';
import { collectionHref, goToHref, replaceHref, rosterHref, sumHref } from '../../route';
import { BalanceFoot } from './balance-foot';
import { nextAfter } from './next-cell';
import { SumFoot } from './sum-foot';
import { SumTable } from './sum-table';
import styles from './sum.module.css';
import { useCountySum } from './use-county-sum';

/** Where one begins: the total of what came new. */
const FIRST: CellId = 'applications.newlyReceived.total';

/** 汇总: the county's official tables with their sums, whose they are, and what keeps them from being published. */
export function SumPage({ session, at }: { session: CollectionSession; at: string | null }) {
  const summed = useCountySum(session);
  const { collection, sum } = summed;
  const { form } = sum;
  const cell: CellId = at !== null && form.isCellId(at) ? at : FIRST;
  const { table, place } = form.cell(cell);
  const [shown, setShown] = useState(place.column);
  const choose = (next: CellId) => {
    setShown(form.cell(next).place.column);
    if (next !== cell) replaceHref(sumHref(session.id, next));
  };
  const openUnit = () => {
    const { lacks, suspects, makers } = cellOf(sum, cell);
    const unit = (lacks[0] ?? suspects[0] ?? makers[0])?.unit;
    if (unit) goToHref(collectionHref(session.id, unit.id));
  };
  const follow = ({ kind, cells }: Reason) => {
    const next = nextAfter(form, cell, cells);
    if (next) choose(next);
    else if (kind === 'nobody' || kind === 'split') goToHref(rosterHref(session.id));
    else goToHref(collectionHref(session.id));
  };
  return (
    <main id="main" className={styles['page']}>
      <h1>
        <Hidden>汇总</Hidden>
      </h1>
      <div className={styles['bar']}>
        <fieldset className={styles['tables']}>
          <legend>
            <Hidden>表格</Hidden>
          </legend>
          {TABLE_IDS.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === table}
              onClick={() => choose(id === 'applications' ? FIRST : (form.tables[id].cells[0]?.id ?? FIRST))}
            >
              {tableWords[id]}
            </button>
          ))}
        </fieldset>
      </div>
      <section className={styles['scope']} aria-label="口径">
        <b>口径</b>
        {scopeSentence(collection, sum)}
      </section>
      <div className={styles['table']}>
        <SumTable
          sum={sum}
          table={table}
          cell={cell}
          onChoose={choose}
          onEnter={openUnit}
          shownColumn={shown}
          foot={table === 'applications' && <BalanceFoot sum={sum} />}
        />
      </div>
      <SumFoot summed={summed} onReason={follow}>
        {null}
      </SumFoot>
    </main>
  );
}
