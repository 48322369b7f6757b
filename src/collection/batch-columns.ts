import { standingWords, unreadWords, type BatchLine } from './batch-line';
import type { TableColumn } from './table-column';

export type BatchColumnId = 'file' | 'agency' | 'year' | 'must' | 'ask' | 'standing' | 'lastYear' | 'message';

type ReadLine = Extract<BatchLine, { ok: true }>;

/** Of a file that was read; what was not read says only its name and why. */
const ofRead =
  (value: (line: ReadLine) => string | number) =>
  (line: BatchLine): string | number =>
    line.ok ? value(line) : '';

/** The columns of the table of several files, in their order on the page and in what is saved of it. */
export const batchColumns: readonly TableColumn<BatchLine, BatchColumnId>[] = [
  { id: 'file', head: '文件', value: ({ file }) => file, isSortable: true, namedOnPhone: false },
  {
    id: 'agency',
    head: '机关',
    value: ofRead(({ agency }) => agency),
    isSortable: true,
    namedOnPhone: false,
  },
  { id: 'year', head: '年度', value: ofRead(({ year }) => year ?? ''), isSortable: true, namedOnPhone: true },
  { id: 'must', head: '必须改', value: ofRead(({ must }) => must), isSortable: true, namedOnPhone: true },
  { id: 'ask', head: '请核对', value: ofRead(({ ask }) => ask), isSortable: true, namedOnPhone: true },
  {
    id: 'standing',
    head: '申请表',
    value: ofRead(({ standing }) => standingWords[standing]),
    isSortable: true,
    namedOnPhone: true,
  },
  {
    id: 'lastYear',
    head: '上年报告',
    value: ofRead(({ hasLastYear }) => (hasLastYear ? '有' : '')),
    isSortable: true,
    namedOnPhone: true,
  },
  {
    id: 'message',
    head: '没有读出的原因',
    value: (line) => (line.ok ? unreadWords(line.unread) : line.message),
    isSortable: false,
    namedOnPhone: false,
  },
];
