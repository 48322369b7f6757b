import { useEffect, useState } from 'react';
import { collectionName } from '../../collection/summary';
import { circularOf } from '../../desk/circular-rows';
import type { CollectionSession } from '../../desk/collection-session';
import { noFormula } from '../../files/csv/no-formula';
import { writeHtml } from '../../files/html/write';
import { circular, circularHead, type CircularRow } from '../../letters/circular';
import { isoDay } from '../../report/dates/date';
import { inOneLine } from '../../report/text/one-line';
import { download, fileName } from '../../storage/disk';
import { useNow } from '../browser/now';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { copyWebPage } from '../preview/copy-web-page';
import { wordFile } from '../preview/word-file';
import styles from './going-out.module.css';

/** Letters are laid out like reports, without what belongs to the form. */
const LOOK = { layout: 'gbt9704', shading: false } as const;

/** 通报: what was sent to whom and its result, to be looked through before it goes to all units. */
export function CircularDialog({ session, onClose }: { session: CollectionSession; onClose: () => void }) {
  const today = isoDay(useNow());
  const [rows, setRows] = useState<readonly CircularRow[] | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let wanted = true;
    void circularOf(session.view().collection, session.records, today).then((found) => {
      if (wanted) setRows(found);
    });
    return () => {
      wanted = false;
    };
  }, [session, today]);

  const { collection } = session.view();
  const blocks = circular(collection, rows ?? [], today);
  const copy = () => {
    const table = [circularHead, ...(rows ?? []).map(({ unit, problem, remedy }) => [unit, problem, remedy])];
    const text = table.map((cells) => cells.map((cell) => noFormula(inOneLine(cell))).join('\t')).join('\n');
    const html = writeHtml(
      blocks.filter(({ kind }) => kind === 'listing'),
      LOOK,
    );
    setSaid(
      copyWebPage({ html, text })
        ? '已复制，可以粘贴到 Word、Excel、邮件里。'
        : '浏览器不让复制。请选中下面的表，按 Ctrl+C。',
    );
  };
  const save = async () => {
    const title = `${collectionName(collection)}情况`;
    const name = fileName(title, 'docx');
    try {
      download(name, await wordFile(blocks, LOOK, { title, agency: '' }, new Date()));
      setSaid(`已交给浏览器下载：${name}`);
    } catch {
      setSaid('Word 文件没有写成。请复制表格。');
    }
  };
  const hasRows = rows !== null && rows.length > 0;
  return (
    <Dialog
      title="通报"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button icon="download" disabled={!hasRows} onClick={() => void save()}>
            存为 Word
          </Button>
          <Button look="primary" disabled={!hasRows} onClick={copy}>
            复制表格
          </Button>
        </>
      }
    >
      <p>
        只写发给各单位的意见里说过的，每个单位写头几条；没有退回过的不列。发出以前请看一遍，不宜通报的删去。
      </p>
      <output className={styles['said']}>{said}</output>
      {rows === null && <p>正在对照各轮的文件……</p>}
      {rows?.length === 0 && <p>还没有退回过单位。</p>}
      {hasRows && (
        // In older browsers the keyboard scrolls only a box that can have the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={styles['box']} tabIndex={0} aria-label="通报的表">
          <table className={styles['list']}>
            <thead>
              <tr>
                {circularHead.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, problem, remedy }) => (
                <tr key={unit}>
                  <th scope="row">{unit}</th>
                  <td>{problem}</td>
                  <td>{remedy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Dialog>
  );
}
