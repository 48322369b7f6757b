import type { Block } from '../../blocks/block';
import type { Report } from '../../report/report';
import { download, fileName } from '../../storage/disk';
import type { Outcome } from './download-word';

/** The media type of .xlsx (ECMA-376). */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads the three tables as a workbook. The writer is fetched at the click, because few people need it. */
export async function downloadTables(blocks: readonly Block[], { form, title }: Report): Promise<Outcome> {
  const name = fileName(`${title}（三张表）`, 'xlsx');
  try {
    const [{ reportSheets }, { writeSheets }] = await Promise.all([
      import('../../files/xlsx/report-sheets'),
      import('../../files/xlsx/write'),
    ]);
    const written = { title, writtenAt: new Date().toISOString() };
    const bytes = await writeSheets(reportSheets(blocks, form), written);
    download(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  } catch {
    return { words: '表格文件没有写成。请刷新本页再试；报告还在，没有改动。', failed: true };
  }
  return { words: `已交给浏览器下载：${name}`, failed: false };
}
