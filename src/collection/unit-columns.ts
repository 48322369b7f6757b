import type { TableColumn } from './table-column';
import type { UnitRow } from './unit-row';

export type UnitColumnId =
  | 'state'
  | 'name'
  | 'files'
  | 'yearForm'
  | 'must'
  | 'ask'
  | 'first'
  | 'lastYear'
  | 'alike'
  | 'round'
  | 'received';

/** 1.16: the day a file came, by the clock of this computer. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  return iso === '' || Number.isNaN(at.getTime()) ? '' : `${at.getMonth() + 1}.${at.getDate()}`;
}

const column = (
  id: UnitColumnId,
  head: string,
  value: (row: UnitRow) => string | number,
  namedOnPhone = false,
): TableColumn<UnitRow, UnitColumnId> => ({ id, head, value, isSortable: true, namedOnPhone });

/** The columns of the table of units, in their order on the page and in what is saved of it. */
export const unitColumns: readonly TableColumn<UnitRow, UnitColumnId>[] = [
  column('state', '状态', ({ state }) => state),
  column('name', '单位', ({ name }) => name),
  column('files', '件', ({ files }) => files ?? '', true),
  column('yearForm', '年度·表式', ({ yearForm }) => yearForm),
  column('must', '必须改', ({ must }) => must ?? '', true),
  column('ask', '请核对', ({ ask }) => ask ?? '', true),
  column('first', '头一条', ({ first }) => first),
  column('lastYear', '上年', ({ lastYear }) => lastYear, true),
  column('alike', '雷同', ({ likeness }) => likeness, true),
  column('round', '轮', ({ round }) => round ?? '', true),
  column('received', '收到', ({ receivedAt }) => dayOf(receivedAt), true),
];
