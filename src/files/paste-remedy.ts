/**
 * The way out where a file cannot be read but shown elsewhere. It is said on many pages, in a folder's table and on the
 * command line, and only Home takes a whole report: so it names the place.
 */
export const PASTE_ON_HOME = '全选、复制，到年报助手的首页粘贴';
