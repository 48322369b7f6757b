import { memo, useEffect, useRef } from 'react';
import { BY_HAND } from '../../collection/hand-filled';
import { unitColumns, type UnitColumnId } from '../../collection/unit-columns';
import type { Chip, UnitRow } from '../../collection/unit-row';
import { usePlainKeys } from '../browser/plain-keys';
import { SortHeads } from '../parts/sort-heads';
import { definitionsOf, useSortableTable, type Chosen } from '../parts/sortable-table';
import { ChipMark } from './chip-mark';
import styles from './unit-table.module.css';

const definitions = definitionsOf(unitColumns);
const idOf = ({ id }: UnitRow) => id;

interface Props {
  rows: readonly UnitRow[];
  hidden: readonly UnitColumnId[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  inHand: string | null;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  /** Goes to another row without adding an entry to the browser's history. */
  onStep: (id: string) => void;
}

/** The rows of a collection; ↑↓ or J K go from the one with the focus, or in hand, to the next. One tab stop: the chosen row, or the first. */
export function UnitTable({ rows, hidden, chosen, onChoose, inHand, hrefOf, onOpen, onStep }: Props) {
  const table = useSortableTable({ definitions, rows, idOf, hidden, chosen, onChoose });
  const box = useRef<HTMLTableElement>(null);
  const shown = table.getRowModel().rows;
  const ids = shown.map(({ id }) => id);
  const columns = unitColumns.filter(({ id }) => !hidden.includes(id));
  const at = inHand === null ? -1 : ids.indexOf(inHand);
  const stop = at < 0 ? ids[0] : inHand;

  usePlainKeys((key) => {
    const down = key === 'ArrowDown' || key === 'j';
    if (!down && key !== 'ArrowUp' && key !== 'k') return false;
    const href = document.activeElement?.getAttribute('href');
    const focused = ids.findIndex((id) => hrefOf(id) === href);
    const from = focused < 0 ? at : focused;
    // Nothing is in hand yet: the row with the focus is the first to be.
    const to = inHand === null ? focused : from + (down ? 1 : -1);
    const next = ids[Math.max(0, Math.min(ids.length - 1, to))];
    if (next === undefined) return false;
    if (inHand === null) onOpen(next);
    else onStep(next);
    return true;
  });

  useEffect(() => {
    if (inHand === null) return;
    const row = box.current?.querySelector<HTMLElement>('tr[data-in-hand]');
    row?.scrollIntoView({ block: 'nearest' });
    const at = document.activeElement;
    // The focus goes along with the row; where it is nowhere, the row takes it.
    if (at === document.body || box.current?.contains(at))
      row?.querySelector('a')?.focus({ preventScroll: true });
  }, [inHand]);

  if (rows.length === 0) return <p className={styles['none']}>没有符合的单位。</p>;
  return (
    <table ref={box} className={`${styles['units']} ${inHand === null ? '' : styles['beside']}`}>
      <thead>
        <tr>
          <th scope="col" data-column="chosen">
            <input
              type="checkbox"
              aria-label="选择列出的全部单位"
              checked={table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
          <SortHeads table={table} />
        </tr>
      </thead>
      <tbody>
        {shown.map(({ original: row }, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the link in it does the same
          <tr
            key={row.id}
            data-in-hand={row.id === inHand ? '' : undefined}
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a, input')) return;
              onOpen(row.id);
            }}
          >
            <td className={styles['chosen']}>
              <input
                type="checkbox"
                tabIndex={row.id === stop ? 0 : -1}
                aria-label={`选择${row.name}`}
                checked={shown[index]?.getIsSelected() ?? false}
                onChange={(event) => shown[index]?.toggleSelected(event.target.checked)}
              />
            </td>
            {columns.map((column) =>
              column.id === 'name' ? (
                <NameCell
                  key={column.id}
                  name={row.name}
                  href={hrefOf(row.id)}
                  isStop={row.id === stop}
                  isInHand={row.id === inHand}
                />
              ) : (
                <Cell
                  key={column.id}
                  column={column}
                  said={column.value(row)}
                  chip={column.id === 'state' ? row.chip : null}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns of numbers, which are aligned. */
const NUMBERS: readonly UnitColumnId[] = ['files', 'must', 'ask', 'round'];

/** Like the other cells drawn anew only where it says something else: while files are read all rows are, once a second. */
const NameCell = memo(function NameCell({
  name,
  href,
  isStop,
  isInHand,
}: {
  name: string;
  href: string;
  isStop: boolean;
  isInHand: boolean;
}) {
  return (
    <th scope="row">
      <a
        href={href}
        draggable={false}
        tabIndex={isStop ? 0 : -1}
        aria-current={isInHand ? 'true' : undefined}
        title={name}
      >
        {name}
      </a>
    </th>
  );
});

const Cell = memo(function Cell({
  column: { id, head, namedOnPhone },
  said,
  chip,
}: {
  column: (typeof unitColumns)[number];
  said: string | number;
  /** Of the state alone. */
  chip: Chip | null;
}) {
  const isQuiet = said === 0 || (id === 'lastYear' && said === '有');
  const isLoud =
    (id === 'must' && Number(said) > 0) || (id === 'yearForm' && said !== '' && said !== BY_HAND);
  const classes = [
    styles[id],
    NUMBERS.includes(id) ? styles['number'] : '',
    isQuiet ? styles['quiet'] : '',
    isLoud ? styles['loud'] : '',
  ];
  return (
    <td
      className={classes.filter(Boolean).join(' ')}
      data-label={namedOnPhone && said !== '' ? head : undefined}
      title={id === 'first' || id === 'alike' ? String(said) : undefined}
    >
      {chip && <ChipMark chip={chip} />}
      {said}
    </td>
  );
});
