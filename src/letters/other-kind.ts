import type { OpinionItem } from './opinion-item';

/** 请单位改发 Word: the one remark on a file of which nothing could be read. Its text need not change, only its kind. */
export const otherKind: OpinionItem = {
  id: 'otherKind',
  grade: 'must',
  usual: true,
  explained: '',
  place: '',
  words: '收到的文件读不出文字和表格，还没有审核。',
  suspicion: null,
  request: '请改发 Word 文件（.docx）。',
  basis: '',
  coveredBy: null,
  afterAlike: false,
  advice: true,
};
