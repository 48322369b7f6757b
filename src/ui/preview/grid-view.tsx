import type { CSSProperties } from 'react';
import type { Grid } from '../../blocks/block';
import { columnsFor } from '../../files/docx/columns';
import { digitsFit } from '../../files/docx/digits';
import { CELL_PADDING, type Layout } from '../../files/docx/layout';
import type { CellId, GridCell } from '../../format/table';
import { familyOf, px, textBlock, textCss } from './sheet-style';
import styles from './sheet.module.css';

interface Props {
  grid: Grid;
  layout: Layout;
  shading: boolean;
  /** Cells of findings that must be seen to, framed on screen; null where nothing is to be framed. */
  wrong: ReadonlySet<CellId> | null;
}

/** One of the form's tables as the Word file has it: the same boxes, widths, heights and type. */
export function GridView({ grid, layout, shading, wrong }: Props) {
  const form = layout.tables[grid.table];
  const table = { ...form, columns: columnsFor(grid.cells, form) };
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const line = `${table.border / 6}px solid #000`;
  const height = (row: number) => {
    const holdsValues = grid.cells.some((box) => box.cell && box.row <= row && row < box.row + box.rows);
    return px(holdsValues ? (table.valueRowHeight ?? table.rowHeight) : table.rowHeight);
  };
  const rows: GridCell[][] = [];
  for (const box of grid.cells) (rows[box.row] ??= []).push(box);
  const boxCss = (box: GridCell): CSSProperties => {
    const role = box.face === 'kai' ? 'tableRemark' : box.align === 'center' ? 'tableValue' : 'tableLabel';
    const style = layout.styles[role];
    const own = table.columns.slice(box.col, box.col + box.cols).reduce((sum, column) => sum + column, 0);
    const fit = box.cell
      ? digitsFit(box.text.length, { width: own, margin: table.cellMargin, size: style.size })
      : { size: style.size, margin: table.cellMargin };
    return {
      ...textCss({ ...style, size: fit.size }, layout),
      padding: `${px(CELL_PADDING)}px ${px(fit.margin)}px`,
      border: line,
      fontFamily: familyOf(style.face),
      ...(box.fill && shading ? { backgroundColor: `#${box.fill}` } : {}),
    };
  };
  return (
    <table
      className={styles['table']}
      style={{ width: px(width), marginLeft: (textBlock(layout).width - px(width)) / 2 }}
    >
      <colgroup>
        {table.columns.map((column, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- columns have no names here
          <col key={index} style={{ width: px(column) }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((boxes, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- nor have rows
          <tr key={row} style={{ height: height(row) }}>
            {boxes.map((box) =>
              box.cell ? (
                <td
                  key={box.col}
                  colSpan={box.cols}
                  rowSpan={box.rows}
                  style={boxCss(box)}
                  className={wrong ? markOf(box, box.cell, wrong) : undefined}
                  data-place={wrong?.has(box.cell) ? '' : undefined}
                >
                  {box.text}
                </td>
              ) : (
                <th key={box.col} colSpan={box.cols} rowSpan={box.rows} scope={box.scope} style={boxCss(box)}>
                  {box.text}
                </th>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function markOf({ text, total }: GridCell, cell: CellId, wrong: ReadonlySet<CellId>): string | undefined {
  if (wrong.has(cell)) return styles['wrong'];
  return text === '' && total !== true ? styles['blank'] : undefined;
}
