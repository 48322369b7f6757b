/**
 * Advice for a file that another program can show: copy its text. Shown on many pages and on the command line, so it
 * names Home, the only place that takes a pasted report.
 */
export const PASTE_ON_HOME = '全选、复制，到年报助手的首页粘贴';
