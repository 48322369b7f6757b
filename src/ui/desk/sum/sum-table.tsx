import { memo, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { CountySum } from '../../../collection/sum/county-sum';
import { tableWords } from '../../../format/sections';
import type { CellId, GridCell, TableId } from '../../../format/table';
import { moveFor, moveFrom } from '../../grid/keys/moves';
import gridStyles from '../../grid/table/grid.module.css';
import frameStyles from '../../grid/table/frames.module.css';
import { ColumnWidths, LabelBox } from '../../grid/table/label-box';
import { tableLayout, type LayoutRow } from '../../grid/table/layout';
import { SumBox } from './sum-box';
import styles from './sum-table.module.css';
import { usualCounts, type UsualCount } from './usual-counts';

/** A chosen cell is as if all of it were selected: every arrow leads to another one. */
const CHOSEN = { length: 0, start: 0, end: 0 };

interface Props {
  sum: CountySum;
  /** Whether files are still being read. */
  isReading: boolean;
  table: TableId;
  /** The cell in hand. */
  cell: CellId;
  onChoose: (cell: CellId) => void;
  /** Another object with every wish to have the focus on the cell in hand; null for none. */
  focusAsked: object | null;
  /** Enter on the cell in hand. */
  onEnter: () => void;
  /** On a phone only this column of numbers (its place, from 0) is shown. */
  shownColumn: number;
  foot?: ReactNode;
}

/** One of the official tables with the county's sums. Arrows go from cell to cell; the table is one tab stop. */
export function SumTable({
  sum,
  isReading,
  table,
  cell,
  focusAsked,
  onChoose,
  onEnter,
  shownColumn,
  foot,
}: Props) {
  const element = useRef<HTMLTableElement>(null);
  useLabelsLit(element, cell);
  useShownColumn(element, shownColumn);
  useEffect(() => {
    if (focusAsked !== null) element.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [focusAsked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    if (key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const move = moveFor({ key, shift, alt, ctrl: event.ctrlKey || event.metaKey }, CHOSEN);
    if (!move) return;
    event.preventDefault();
    const next = moveFrom(sum.form, cell, move, 'all');
    boxOf(element.current, next)?.focus({ preventScroll: true });
    onChoose(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the cell in hand is its tab stop
    <table
      ref={element}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are gone through with arrows
      role="grid"
      className={[
        gridStyles['grid'],
        frameStyles['boxes'],
        frameStyles[table],
        styles['sum'],
        styles[table],
      ].join(' ')}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const box = event.target instanceof Element && event.target.closest<HTMLElement>('[data-cell]');
        if (box) onChoose(box.dataset['cell'] as CellId);
      }}
    >
      <Rows sum={sum} isReading={isReading} table={table} cell={cell} />
      {foot}
    </table>
  );
}

const boxOf = (table: HTMLTableElement | null, cell: CellId) =>
  table?.querySelector<HTMLElement>(`[data-cell='${cell}']`);

/** Marks the labels over and beside the cell in hand, and brings it into view. */
function useLabelsLit(element: { current: HTMLTableElement | null }, cell: CellId): void {
  useLayoutEffect(() => {
    const table = element.current;
    for (const label of table?.querySelectorAll('th[data-here]') ?? []) label.removeAttribute('data-here');
    const box = boxOf(table, cell);
    for (const id of box?.getAttribute('headers')?.split(' ') ?? [])
      table?.querySelector(`[id='${id}']`)?.setAttribute('data-here', '');
    box?.scrollIntoView({ block: 'nearest' });
  }, [element, cell]);
}

/** Marks the one column that a phone shows. */
function useShownColumn(element: { current: HTMLTableElement | null }, shown: number): void {
  useLayoutEffect(() => {
    for (const box of element.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])
      box.toggleAttribute('data-shown', box.dataset['at'] === String(shown));
  });
}

const Rows = memo(function Rows({
  sum,
  isReading,
  table,
  cell,
}: Pick<Props, 'sum' | 'isReading' | 'table' | 'cell'>) {
  const spec = sum.form.tables[table];
  const { rows } = tableLayout(sum.form, table);
  const usual = useMemo(() => (table === 'applications' ? usualCounts(sum, spec) : []), [sum, table, spec]);
  const row = (one: LayoutRow) => (
    <tr key={one.index} data-row={one.line} data-end={one.end || undefined}>
      {one.boxes.map((box) => (
        <Box
          key={box.col}
          sum={sum}
          isReading={isReading}
          box={box}
          table={table}
          usual={usual}
          cell={cell}
        />
      ))}
    </tr>
  );
  return (
    <>
      <caption>
        <span className={gridStyles['caption']}>全县{tableWords[table]}</span>
      </caption>
      <ColumnWidths spec={spec} />
      {spec.headRows > 0 && <thead>{rows.slice(0, spec.headRows).map(row)}</thead>}
      <tbody>{rows.slice(spec.headRows).map(row)}</tbody>
    </>
  );
});

/** A number with its marks, or a label; the head of a column says how many units made most of its numbers. */
function Box({
  sum,
  isReading,
  box,
  table,
  usual,
  cell,
}: {
  sum: CountySum;
  isReading: boolean;
  box: GridCell;
  table: TableId;
  usual: readonly UsualCount[];
  cell: CellId;
}) {
  const spec = sum.form.tables[table];
  if (box.cell) {
    const count = usual[sum.form.cell(box.cell).place.column] ?? null;
    return <SumBox sum={sum} isReading={isReading} box={box} isInHand={box.cell === cell} usual={count} />;
  }
  const at = box.scope === 'col' ? box.col - spec.gridColumns.length + usual.length : -1;
  const count = usual[at];
  const below = box.scope
    ? count?.isInHead && (
        <small>
          {count.makers}/{sum.contributions.length}
        </small>
      )
    : table === 'applications' && <small>每格：合计 · 算进来的单位数/应报单位数</small>;
  return <LabelBox form={sum.form} spec={spec} box={box} below={below} />;
}
