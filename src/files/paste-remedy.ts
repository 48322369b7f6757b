/**
 * Advice for a file that another program can show: copy its text. Shown on many pages and on the command line, so it
 * names both places that take a pasted report: Home, and in a review the unit's own.
 */
export const PASTE_ON_HOME = '全选、复制，到年报助手的首页（审核时在这个单位处）粘贴';
