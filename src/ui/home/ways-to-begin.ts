export interface WaysToBegin {
  /** The year a new report would be about. */
  year: number;
  onBegin: () => void;
  onOpen: () => void;
  /** null where the browser cannot choose a folder. */
  onFolder: (() => void) | null;
  onCollections: () => void;
  onExample: () => void;
}

export interface Way {
  name: string;
  /** What it is for, and what is read. */
  what: string;
  act: () => void;
}

/** All ways to begin but the empty form, as Home offers them with and without drafts. */
export const otherWays = ({ onOpen, onFolder, onCollections, onExample }: WaysToBegin): Way[] => [
  {
    name: '打开报告文件',
    what: '去年的或写好的：Word 文件、PDF、表格、网页、文本、以前保存的，也可以拖到本页，或全选复制后在这里粘贴；几份一起选，列成一张审核表',
    act: onOpen,
  },
  ...(onFolder
    ? [{ name: '审核一个文件夹', what: '各单位报来的，一个单位一行：查出什么、谁没报', act: onFolder }]
    : []),
  { name: '年报审核', what: '从名册开始收各单位的报告，分几轮审，或接着上次的', act: onCollections },
  { name: '看一个示例', what: '虚构单位的四份：全零、一般、不平、大数', act: onExample },
];
