import { writeJson } from '../files/json/write';
import type { Draft } from '../report/draft';
import { reportOf } from '../report/report';

export interface ReportFile {
  /** What the file is called, without its extension. */
  title: string;
  text: string;
}

/** The file that 保存到文件 keeps a draft in. */
export function reportFile(draft: Draft, now: Date): ReportFile {
  return { title: reportFileTitle(draft), text: writeJson(draft, now.toISOString()) };
}

/** Its name, with a plain one in reserve: a draft must be rescued even where computing the report is what crashed. */
export function reportFileTitle(draft: Draft): string {
  try {
    return reportOf(draft).title;
  } catch {
    return '年报草稿';
  }
}
