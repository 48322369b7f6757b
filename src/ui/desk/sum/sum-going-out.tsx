import { useState } from 'react';
import { cellOf } from '../../../collection/sum/county-sum';
import type { TableId } from '../../../format/table';
import { lackWords } from '../../../letters/sum-workbook/lack-words';
import { download, fileName } from '../../../storage/disk';
import { blockHtml, blockText, wholeTable } from '../../grid/blocks/block';
import { Button } from '../../parts/button';
import { copyWebPage } from '../../preview/copy-web-page';
import { XLSX } from '../../preview/download-tables';
import styles from './sum.module.css';
import type { Summed } from './use-county-sum';

/** What can be taken of the sum as it is: the table in view on the clipboard, and 汇总表 as a file. */
export function SumGoingOut({ summed, table }: { summed: Summed; table: TableId }) {
  const [said, setSaid] = useState('');
  const { collection, sum, reasons, isReading } = summed;

  const copy = () => {
    const { form } = sum;
    const [first] = form.tables[table].cells;
    if (!first) return;
    const block = wholeTable(form, first.id);
    const textOf = (id: typeof first.id) => {
      const { value, lacks } = cellOf(sum, id);
      return value ?? lackWords(lacks.length);
    };
    const page = { text: blockText(form, textOf, block), html: blockHtml(form, textOf, block) };
    setSaid(copyWebPage(page) ? '已复制，可以粘贴到表格里' : '浏览器不让复制，请用汇总表.xlsx');
  };

  const save = async () => {
    setSaid('正在写汇总表……');
    try {
      // Fetched at the click, because few people need it.
      const { sumWorkbook } = await import('../../../desk/sum-workbook');
      const { title, bytes } = await sumWorkbook(collection, sum, reasons, new Date().toISOString());
      const name = fileName(title, 'xlsx');
      download(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      setSaid(`已交给浏览器下载：${name}`);
    } catch {
      setSaid('汇总表没有写成。请刷新本页再试；数都还在。');
    }
  };

  return (
    <div className={styles['goingOut']}>
      <output>{said}</output>
      <Button size="small" onClick={copy}>
        复制本表
      </Button>
      <Button size="small" disabled={isReading} onClick={() => void save()}>
        汇总表.xlsx
      </Button>
    </div>
  );
}
