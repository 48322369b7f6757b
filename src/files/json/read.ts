import type { StoredReport } from '../../report/stored';
import { openStored, type OpenFailure } from '../../report/versions';

export type ReadJson =
  | { ok: true; report: StoredReport }
  | { ok: false; failure: OpenFailure; message: string };

const sentences: Record<OpenFailure, (detail: string) => string> = {
  notOurs: () => '这不是年报助手保存的报告文件。请选择用“保存到文件”存下的 .json 文件。',
  newer: (detail) => `这份文件由更新的年报助手保存（格式版本 ${detail}），请先更新本程序；文件没有改动。`,
  damaged: (detail) => `这份报告文件已损坏，读不出来（${detail}）；文件没有改动。`,
};

/** Reads a report kept as JSON; what cannot be read is said in one Chinese sentence. */
export function readJson(text: string): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const message = '这份文件不是有效的 JSON，可能没有保存完整。请换一份再打开。';
    return { ok: false, failure: 'damaged', message };
  }
  const opened = openStored(value);
  return opened.ok ? opened : { ...opened, message: sentences[opened.failure](opened.detail) };
}
