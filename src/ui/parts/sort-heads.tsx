import { Icon } from './icon';
import type { SortableTable } from './sortable-table';
import styles from './sort-heads.module.css';

/** The heads of a table: those it can be sorted by are buttons, and say how it is sorted. */
export function SortHeads<Data extends object>({
  table,
  isShown = () => true,
}: {
  table: SortableTable<Data>;
  isShown?: (id: string) => boolean;
}) {
  return table
    .getFlatHeaders()
    .filter(({ column }) => column.getIsVisible() && isShown(column.id))
    .map(({ column }) => {
      const sorted = column.getIsSorted();
      const head = String(column.columnDef.header);
      return (
        <th
          key={column.id}
          scope="col"
          data-column={column.id}
          aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
        >
          {column.getCanSort() ? (
            <button
              type="button"
              className={[styles['sort'], sorted === 'asc' ? styles['ascending'] : ''].join(' ')}
              onClick={() => column.toggleSorting()}
            >
              {head}
              {sorted !== false && <Icon name="down" />}
            </button>
          ) : (
            head
          )}
        </th>
      );
    });
}
