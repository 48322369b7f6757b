import type { CellId, TableId } from '../../../format/table';
import { Button } from '../../parts/button';
import { useReportForm } from '../../context/editor-context';
import { Dialog } from '../../parts/dialog';
import { notBrought, type NotBrought } from '../../words/not-brought';
import type { Fit, Placement } from '../../../edits/paste/paste';
import styles from './paste-dialog.module.css';

/** Shows where each pasted number would go and what could not be read, before anything is changed. */
export function PasteDialog({
  table,
  fit,
  left,
  onPaste,
  onClose,
}: {
  table: TableId;
  fit: Fit;
  /** What was copied and is not taken. */
  left: readonly NotBrought[];
  onPaste: () => void;
  onClose: () => void;
}) {
  const { placements, totals, doubts, leftOver } = fit;
  return (
    <Dialog
      title={placements.length > 0 ? '粘贴前请看一看' : '没有粘贴'}
      onClose={onClose}
      actions={
        placements.length > 0 ? (
          <>
            <Button onClick={onClose}>不粘贴</Button>
            <Button edits look="primary" onClick={onPaste}>
              粘贴 {placements.length} 格
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>知道了</Button>
        )
      }
    >
      <ul className={styles['doubts']}>
        {doubts.map((doubt) => (
          <li key={doubt}>{doubt}。</li>
        ))}
        {notBrought(left).map((words) => (
          <li key={words}>{words}。</li>
        ))}
      </ul>
      {placements.length > 0 && <PlacedTable table={table} placements={placements} />}
      {totals.length > 0 && (
        <p className={styles['rest']}>另有 {totals.length} 个总计：不填进表格，只用来核对。</p>
      )}
      {leftOver.length > 0 && <p className={styles['rest']}>放不进去的：{leftOver.join('、')}</p>}
    </Dialog>
  );
}

/** The numbers by row and column, as they would stand in the table. */
function PlacedTable({ table, placements }: { table: TableId; placements: readonly Placement[] }) {
  const { tables, rowOf, columnOf } = useReportForm();
  const at = new Map(placements.map((placement) => [placement.cell, placement.value]));
  const rows = tables[table].rows.filter((row) => placements.some(({ cell }) => rowOf(cell).id === row.id));
  const columns = tables[table].columns.filter((column) =>
    placements.some(({ cell }) => columnOf(cell).id === column.id),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by key
    <section className={styles['placed']} tabIndex={0} aria-label="要粘贴的数">
      <table>
        <thead>
          <tr>
            <td>名称</td>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => {
                const id: CellId = `${table}.${row.id}.${column.id}`;
                const value = at.get(id);
                const text = value && value.kind !== 'blank' ? value.text : '';
                return (
                  <td key={column.id} data-kind={value?.kind}>
                    {text}
                    {value?.kind === 'number' && value.note !== '' && <small>（{value.note}）</small>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
