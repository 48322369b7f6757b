import { memo, useLayoutEffect, useRef, type CSSProperties, type ReactNode, type RefObject } from 'react';
import type { Form } from '../../../format/form';
import type { GridCell, TableId, TableSpec } from '../../../format/table';
import { useReportForm } from '../../context/editor-context';
import { TotalCell, TypedCell } from '../cells/cells';
import cellStyles from '../cells/cells.module.css';
import equationStyles from './equation.module.css';
import styles from './grid.module.css';
import frameStyles from './frames.module.css';
import applicationsStyles from './applications.module.css';
import { ColumnWidths, headerIds, LabelBox, spanOf } from './label-box';
import { tableLayout, type LayoutRow } from './layout';
import { useBlocks } from '../blocks/use-blocks';
import { useCellMode } from '../keys/use-cell-mode';
import { useMarks } from '../cells/use-marks';
import { useTableKeys } from '../keys/use-table-keys';

/**
 * One of the official tables, drawn from the form's data: same rows, columns, merges and labels, an input
 * in each typed cell and an output in each sum. Keys work as in Excel. `foot` stands below the last row.
 */
export function OfficialTable({
  table,
  shownColumn,
  onReveal,
  foot,
}: {
  table: TableId;
  /** On a phone only this column of numbers (its place, from 0) is shown; without it, all are. */
  shownColumn?: number;
  /** Called before the focus goes to a cell of a column that is not shown. */
  onReveal?: (column: number) => void;
  foot?: ReactNode;
}) {
  const form = useReportForm();
  const element = useRef<HTMLTableElement>(null);
  useMarks(element, table);
  useShownColumn(element, shownColumn);
  const mode = useCellMode(element);
  // Attached before the moves, because Shift+arrow and Escape on a chosen block must not move.
  const besides = useBlocks(element, mode, table);
  useTableKeys(element, mode, form, onReveal);
  return (
    <>
      <table
        ref={element}
        className={looks[table]}
        style={{ '--head-rows': form.tables[table].headRows } as CSSProperties}
      >
        <TableBody form={form} table={table} />
        {foot}
      </table>
      {besides}
    </>
  );
}

const lookOf = (table: TableId, own: string | undefined) =>
  [
    styles['grid'],
    frameStyles['boxes'],
    frameStyles[table],
    cellStyles['cells'],
    equationStyles['equation'],
    own,
  ].join(' ');
const looks: Readonly<Record<TableId, string>> = {
  disclosure: lookOf('disclosure', styles['disclosure']),
  applications: lookOf('applications', applicationsStyles['applications']),
  disputes: lookOf('disputes', styles['disputes']),
};

/** Marks the one column that a phone shows. The cells are not drawn again for it. */
function useShownColumn(element: RefObject<HTMLTableElement | null>, shown: number | undefined): void {
  // A layout effect: it must run before the page is painted and before the focus goes to a cell of the column.
  useLayoutEffect(() => {
    for (const box of element.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])
      box.toggleAttribute('data-shown', shown !== undefined && box.dataset['at'] === String(shown));
  }, [element, shown]);
}

/** Everything that does not change during typing. */
const TableBody = memo(function TableBody({ form, table }: { form: Form; table: TableId }) {
  const spec = form.tables[table];
  const { rows } = tableLayout(form, table);
  return (
    <>
      <caption>
        <span className={styles['caption']}>{captionOf(form, spec)}</span>
      </caption>
      <ColumnWidths spec={spec} />
      {spec.headRows > 0 && (
        <thead>
          {rows.slice(0, spec.headRows).map((row) => (
            <Row key={row.index} form={form} spec={spec} row={row} />
          ))}
        </thead>
      )}
      <tbody>
        {rows.slice(spec.headRows).map((row) => (
          <Row key={row.index} form={form} spec={spec} row={row} />
        ))}
      </tbody>
    </>
  );
});

function captionOf({ sections }: Form, spec: TableSpec): string {
  const heading = sections.find(({ number }) => number === spec.section)?.heading ?? '';
  const sums = spec.cells.some((cell) => cell.sumOf) ? '，总计自动相加' : '';
  return `${heading}：${spec.cells.length} 个数${sums}`;
}

function Row({ form, spec, row }: { form: Form; spec: TableSpec; row: LayoutRow }) {
  return (
    <tr
      data-row={row.line}
      data-end={row.end || undefined}
      style={row.index < spec.headRows ? ({ '--rows-above': row.index } as CSSProperties) : undefined}
    >
      {row.boxes.map((box) => (
        <Box key={box.col} form={form} spec={spec} box={box} />
      ))}
    </tr>
  );
}

function Box({ form, spec, box }: { form: Form; spec: TableSpec; box: GridCell }) {
  if (!box.cell) return <LabelBox form={form} spec={spec} box={box} />;
  const { sumOf, place } = form.cell(box.cell);
  return (
    <td
      {...spanOf(form, spec, box)}
      data-cell={box.cell}
      data-at={place.column}
      data-total={sumOf ? true : undefined}
      headers={headerIds(spec, box)}
    >
      {sumOf ? (
        <TotalCell id={box.cell} />
      ) : (
        <TypedCell id={box.cell} label={`${form.rowOf(box.cell).label}，${form.columnOf(box.cell).label}`} />
      )}
    </td>
  );
}
