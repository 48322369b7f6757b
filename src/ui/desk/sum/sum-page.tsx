import { useEffect, useMemo, useRef, useState } from 'react';
import { cellOf } from '../../../collection/sum/county-sum';
import type { Reason } from '../../../collection/sum/readiness';
import type { CellId, TableId } from '../../../format/table';
import type { CollectionSession } from '../../../desk/collection-session';
import { PickColumn } from '../../grid/table/pick-column';
import { Hidden } from '../../parts/hidden';
import { collectionHref, goToHref, replaceHref, rosterHref, sumHref } from '../../route';
import { BalanceFoot } from './balance-foot';
import { CarriedWhy } from './carried-why';
import { CellMargin } from './cell-margin';
import { CountyReport } from './county-report';
import { LeftByUnit } from './left-by-unit';
import { nextAfter } from './next-cell';
import { focusStop, nextStop, stopInHand, type Stop } from './next-stop';
import { SCOPE_ID, ScopeLine } from './scope-line';
import { SettlingContext } from './settling';
import { SumBar } from './sum-bar';
import { SumFoot } from './sum-foot';
import { SumGoingOut } from './sum-going-out';
import { SumTable } from './sum-table';
import styles from './sum.module.css';
import { useCountySum } from './use-county-sum';
import { useSumKeys } from './use-sum-keys';

/** Where one begins: the total of what came new. */
const FIRST: CellId = 'applications.newlyReceived.total';

/** The cell that was in hand last, so that one who looks at a unit comes back to it. */
const lastCells = new WeakMap<CollectionSession, CellId>();

/** 汇总: the county's official tables with their sums, whose they are, and what keeps them from being published. */
export function SumPage({ session, at }: { session: CollectionSession; at: string | null }) {
  const summed = useCountySum(session);
  const { id, perform } = session;
  const settling = useMemo(() => ({ ...summed, id, perform }), [summed, id, perform]);
  const { sum, collection } = summed;
  const { form } = sum;
  const cell: CellId = at !== null && form.isCellId(at) ? at : (lastCells.get(session) ?? FIRST);
  useEffect(() => void lastCells.set(session, cell), [session, cell]);
  const { table, place } = form.cell(cell);
  /** The cell that is to have the focus once it is in hand. */
  const [focusAsked, setFocusAsked] = useState<{ cell: CellId } | null>(null);
  const [isByUnit, setByUnit] = useState(false);
  const choose = (next: CellId) => {
    if (next !== cell) replaceHref(sumHref(session.id, next));
  };
  const go = (next: CellId) => {
    choose(next);
    setFocusAsked({ cell: next });
  };

  const openUnit = () => {
    const { lacks, suspects, makers } = cellOf(sum, cell);
    const open = suspects.find(({ decision }) => decision === null);
    const unit = (lacks[0] ?? open ?? makers[0])?.unit;
    if (unit) goToHref(collectionHref(session.id, unit.id));
  };
  const follow = ({ kind, cells, units }: Reason) => {
    const next = nextAfter(form, cell, cells);
    if (next) go(next);
    else if (kind === 'scope') document.getElementById(SCOPE_ID)?.focus();
    else if (kind === 'unreadAfter') goToHref(collectionHref(session.id, units[0]?.id));
    else goToHref(kind === 'notPassed' ? collectionHref(session.id) : rosterHref(session.id));
  };
  const lastStop = useRef<Stop | null>(null);
  const onNothing = () => {
    const stop = nextStop(summed.reasons, stopInHand(lastStop.current, cell));
    lastStop.current = stop;
    if (stop?.cell) go(stop.cell);
    else if (stop) focusStop(stop);
  };
  useSumKeys(settling, cell, { onChoose: go, onNothing });
  const firstOf = (id: TableId) => (id === 'applications' ? FIRST : (form.tables[id].cells[0]?.id ?? FIRST));
  const pick = (column: number) => {
    const [to] = form.tables[table].cells.filter((one) => one.place.column === column);
    const same = form.tables[table].cells.find(
      (one) => one.place.column === column && one.row === form.cell(cell).row,
    );
    choose((same ?? to)?.id ?? cell);
  };
  const isEmpty = sum.contributions.length === 0;
  return (
    <SettlingContext value={settling}>
      <main id="main" className={styles['page']}>
        <h1>
          <Hidden>汇总</Hidden>
        </h1>
        <SumBar
          sum={sum}
          isReading={summed.isReading}
          cell={cell}
          onTable={(id) => choose(firstOf(id))}
          onChoose={go}
        />
        <ScopeLine />
        <div className={styles['table']}>
          {isEmpty && <p className={styles['nobody']}>{nobodyWords(collection.roster.length)}</p>}
          {table === 'applications' && (
            <PickColumn columns={form.tables.applications.columns} shown={place.column} onPick={pick} />
          )}
          <SumTable
            sum={sum}
            isReading={summed.isReading}
            table={table}
            cell={cell}
            focusAsked={focusAsked?.cell === cell ? focusAsked : null}
            onChoose={choose}
            onEnter={openUnit}
            shownColumn={place.column}
            foot={table === 'applications' && <BalanceFoot sum={sum} isReading={summed.isReading} />}
          />
        </div>
        {table === 'applications' && <CarriedWhy />}
        <CellMargin cell={cell} />
        <SumFoot summed={summed} onReason={follow} onByUnit={() => setByUnit(true)}>
          <SumGoingOut summed={summed} table={table} />
          <CountyReport id={session.id} summed={summed} />
        </SumFoot>
        {isByUnit && <LeftByUnit onChoose={go} onClose={() => setByUnit(false)} />}
      </main>
    </SettlingContext>
  );
}

function nobodyWords(units: number): string {
  return units === 0
    ? '名册里还没有单位：先在“名册”里放进单位，再收文件。'
    : '名册里没有“计入汇总”的单位：在“名册”里把要算进来的改为“是”。';
}
