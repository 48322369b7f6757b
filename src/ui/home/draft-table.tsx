import type { TableColumn } from '../../collection/table-column';
import type { DraftListing } from '../../editor/draft-listings';
import { stepToContinue } from '../../editor/summary';
import { Button } from '../parts/button';
import { Hidden } from '../parts/hidden';
import { SortHeads } from '../parts/sort-heads';
import { definitionsOf, useSortableTable } from '../parts/sortable-table';
import { timeWords } from '../browser/now';
import { StateMark } from '../parts/state-mark';
import { historyHref, stepHref } from '../route';
import { draftName } from '../words/draft-name';
import { wholeState } from './draft-state';
import styles from './draft-table.module.css';

const columns: readonly TableColumn<DraftListing>[] = [
  {
    id: 'agency',
    head: '单位',
    value: ({ summary }) => summary?.agency ?? '',
    isSortable: true,
    namedOnPhone: false,
  },
  {
    id: 'year',
    head: '年度',
    value: ({ summary }) => summary?.year ?? '',
    isSortable: true,
    namedOnPhone: false,
  },
  { id: 'state', head: '状态', value: () => '', isSortable: false, namedOnPhone: false },
  { id: 'savedAt', head: '上次保存', value: ({ savedAt }) => savedAt, isSortable: true, namedOnPhone: false },
];

const definitions = definitionsOf(columns);

interface Acts {
  now: Date;
  onRemove: (draft: DraftListing) => void;
}

/** The other drafts on this computer, sortable by agency, year and time; the latest stands first. */
export function DraftTable({ drafts, now, onRemove }: Acts & { drafts: DraftListing[] }) {
  const table = useSortableTable({ definitions, rows: drafts, idOf: ({ id }) => id, latestFirst: 'savedAt' });
  return (
    <section aria-labelledby="other-drafts">
      <h2 className={styles['title']} id="other-drafts">
        这台电脑上的其他报告
      </h2>
      <table className={styles['drafts']}>
        <thead>
          <tr>
            <SortHeads table={table} />
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
