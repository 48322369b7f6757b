import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
} from '@tanstack/react-table';
import type { DraftListing } from '../../editor/workspace';
import { stepToContinue } from '../../editor/summary';
import { Button } from '../parts/button';
import { Hidden } from '../parts/hidden';
import { Icon } from '../parts/icon';
import { timeWords } from '../browser/now';
import { StateMark } from '../parts/state-mark';
import { historyHref, stepHref } from '../route';
import { draftName } from '../words/draft-name';
import { wholeState } from './draft-state';
import styles from './draft-table.module.css';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

type DraftRow = Row<typeof features, DraftListing>;

function byText(left: DraftRow, right: DraftRow, column: string): number {
  return String(left.getValue(column)).localeCompare(String(right.getValue(column)), 'zh-CN');
}

const columns: ColumnDef<typeof features, DraftListing>[] = [
  { id: 'agency', header: '单位', accessorFn: ({ summary }) => summary?.agency ?? '', sortFn: byText },
  { id: 'year', header: '年度', accessorFn: ({ summary }) => String(summary?.year ?? ''), sortFn: byText },
  { id: 'state', header: '状态', enableSorting: false },
  { id: 'savedAt', header: '上次保存', accessorFn: ({ savedAt }) => savedAt, sortFn: byText },
];

interface Acts {
  now: Date;
  onRemove: (draft: DraftListing) => void;
}

/** The other drafts on this computer, sortable by agency, year and time; the latest stands first. */
export function DraftTable({ drafts, now, onRemove }: Acts & { drafts: DraftListing[] }) {
  const table = useTable({
    features,
    columns,
    data: drafts,
    getRowId: ({ id }) => id,
    enableSortingRemoval: false,
    initialState: { sorting: [{ id: 'savedAt', desc: true }] },
  });
  return (
    <section aria-labelledby="other-drafts">
      <h2 className={styles['title']} id="other-drafts">
        这台电脑上的其他报告
      </h2>
      <table className={styles['drafts']}>
        <thead>
          <tr>
            {table.getFlatHeaders().map(({ column }) => {
              const sorted = column.getIsSorted();
              return (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                >
                  {column.getCanSort() ? (
                    <button
                      type="button"
                      className={[styles['sort'], sorted === 'asc' ? styles['ascending'] : ''].join(' ')}
                      onClick={() => column.toggleSorting()}
                    >
                      {String(column.columnDef.header)}
                      {sorted !== false && <Icon name="down" />}
                    </button>
                  ) : (
                    String(column.columnDef.header)
                  )}
                </th>
              );
            })}
            <th scope="col">
              <Hidden>操作</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <DraftLine key={id} draft={original} now={now} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DraftLine({ draft, now, onRemove }: Acts & { draft: DraftListing }) {
  const { summary } = draft;
  const state = summary && wholeState(summary);
  const name = draftName(draft);
  return (
    <tr>
      <th scope="row">{summary ? summary.agency || '（机关全称未填）' : name}</th>
      <td>{summary && (summary.year ?? '未选')}</td>
      <td>
        {state && (
          <span className={[styles['state'], state.mark === 'error' ? styles['error'] : ''].join(' ')}>
            <StateMark state={state.mark} />
            {state.words}
          </span>
        )}
      </td>
      <td>{timeWords(draft.savedAt, now, '今天 ')}</td>
      <td className={styles['acts']}>
        <a
          href={stepHref(draft.id, summary ? stepToContinue(summary) : 'basics')}
          aria-label={`打开 ${name}`}
        >
          打开
        </a>
        <a href={historyHref(draft.id)} aria-label={`${name} 的历史版本`}>
          历史版本
        </a>
        <Button look="link" aria-label={`删除 ${name}`} onClick={() => onRemove(draft)}>
          删除
        </Button>
      </td>
    </tr>
  );
}
