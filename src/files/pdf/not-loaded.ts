import { PASTE_ON_HOME } from '../paste-remedy';

/** Said where the reader of PDFs cannot be had, which needs more of a browser than the rest. */
export const PDF_NOT_LOADED = `读 PDF 的程序没有装上：浏览器可能太旧，也可能没有连上网站。请换用新的浏览器再打开；或在阅读器里${PASTE_ON_HOME}。`;
