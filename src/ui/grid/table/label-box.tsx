import type { ReactNode } from 'react';
import type { Form } from '../../../format/form';
import type { GridCell, TableSpec } from '../../../format/table';
import styles from './grid.module.css';
import { LabelText } from './label-text';
import { headersOf, labelColumns, labelId, tableLayout } from './layout';

/** How far a box of the printed grid reaches, and whether a strong line stands on its right. */
export function spanOf(form: Form, spec: TableSpec, box: GridCell) {
  return {
    colSpan: box.cols > 1 ? box.cols : undefined,
    rowSpan: box.rows > 1 ? box.rows : undefined,
    'data-seam': tableLayout(form, spec.id).seams.has(box.col + box.cols - 1) || undefined,
  };
}

/** The ids of the labels a cell stands under, as its `headers` attribute has them. */
export function headerIds(spec: TableSpec, cell: GridCell): string {
  const { columns, rows } = headersOf(spec, cell);
  return [...columns, ...rows].map((label) => labelId(spec, label)).join(' ');
}

/** The columns of a table. The place of a label column is counted from the numbers outward. */
export function ColumnWidths({ spec }: { spec: TableSpec }) {
  return (
    <colgroup>
      {spec.gridColumns.map((_, column) => {
        const at = column - labelColumns(spec);
        return <col key={column} data-at={at >= 0 ? at : undefined} data-labels={at < 0 ? -at : undefined} />;
      })}
    </colgroup>
  );
}

/** A box without a number: a label with what is said below it, or the sentence on the balance. */
export function LabelBox({
  form,
  spec,
  box,
  below,
}: {
  form: Form;
  spec: TableSpec;
  box: GridCell;
  below?: ReactNode;
}) {
  const span = spanOf(form, spec, box);
  if (!box.scope) {
    return (
      <td {...span} className={styles['relation']}>
        {box.text}
        {below}
      </td>
    );
  }
  return (
    <th
      {...span}
      id={labelId(spec, box)}
      scope={box.scope}
      data-line={box.scope === 'row' ? rowLineOf(spec, box) : undefined}
      data-fill={box.fill === undefined ? undefined : true}
      data-tall={box.scope === 'rowgroup' && box.col === 0 ? true : undefined}
    >
      <LabelText box={box} />
      {below}
    </th>
  );
}

/** The id of the row a row label names. */
function rowLineOf(spec: TableSpec, label: GridCell): string | undefined {
  const cell = spec.grid.find((box) => box.cell && box.row === label.row)?.cell;
  return cell?.split('.')[1];
}
