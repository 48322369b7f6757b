import { useState, type ReactNode } from 'react';
import { checkedRoster } from '../../collection/checked-roster';
import { standingsOf } from '../../collection/standing';
import { collectionName } from '../../collection/summary';
import { unitRows } from '../../collection/unit-row';
import { allNotes } from '../../desk/all-notes';
import type { CollectionSession } from '../../desk/collection-session';
import { writeCsv } from '../../files/csv/write';
import { listSheet } from '../../blocks/sheet/list-sheet';
import { missingNote, missingUnits } from '../../letters/missing-note';
import { isoDay } from '../../report/dates/date';
import { download, fileName } from '../../storage/disk';
import { Button } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import { copyText } from '../preview/copy-web-page';
import { XLSX } from '../preview/download-tables';
import { wordFile } from '../preview/word-file';
import type { Choose } from '../shell/band-menu';
import bandStyles from '../shell/band.module.css';
import shellStyles from '../shell/shell.module.css';
import { CircularDialog } from './circular-dialog';
import { useIntake } from './use-collection';
import { useSaid } from './use-said';

/** Letters are set as reports are, without anything that belongs to the form. */
const LOOK = { layout: 'gbt9704', shading: false } as const;

/** What goes out of a collection: items for the menu 文件, and what they open or say. */
export function useGoingOut(session: CollectionSession) {
  const [said, setSaid] = useSaid(session);
  const [opened, setOpened] = useState<'circular' | null>(null);
  const { isRunning } = useIntake(session);

  const saveNotes = async () => {
    setSaid('正在写各单位的审核意见……');
    const { collection } = session.view();
    const now = new Date();
    const rows = unitRows(collection, session.lines.lines());
    const title = `${collectionName(collection)}意见`;
    const name = fileName(title, 'docx');
    try {
      const { blocks, sent, open } = await allNotes(collection, rows, session.records, isoDay(now));
      if (sent + open === 0) {
        setSaid('现在没有要发的审核意见。');
        return;
      }
      download(name, await wordFile(blocks, LOOK, { title, agency: '' }, now));
      const kinds = [
        ...(sent > 0 ? [`已退回的 ${sent} 个`] : []),
        ...(open > 0 ? [`还没记为退回的 ${open} 个`] : []),
      ];
      setSaid(
        `已交给浏览器下载：${name}。一个单位一页，${kinds.join('，')}。` +
          (open > 0 ? '存成文件不等于退回，发出以后请到各单位记一下。' : ''),
      );
    } catch {
      setSaid('Word 文件没有写成。请刷新本页再试；意见都还在。');
    }
  };

  const copyMissing = () => {
    const { collection } = session.view();
    const late = missingUnits(standingsOf(collection).standings);
    if (late.missing.length + late.returned.length === 0) setSaid('都报了，退回的也都重报了。');
    else
      setSaid(
        copyText(missingNote(collection, late, isoDay(new Date())))
          ? `已复制未报名单：未报 ${late.missing.length} 个，退回后未重报 ${late.returned.length} 个。可以粘贴到微信、邮件里。`
          : '浏览器不让复制。请点“未收”“退回”，照着表抄，或者“存为 CSV”。',
      );
  };

  const saveRoster = async (kind: 'xlsx' | 'csv') => {
    const { collection } = session.view();
    const rows = unitRows(collection, session.lines.lines());
    const title = `${collectionName(collection)}名册`;
    const name = fileName(title, kind);
    try {
      download(name, await rosterFile(kind, title, checkedRoster(collection.roster, rows)));
      setSaid(`已交给浏览器下载：${name}`);
    } catch {
      setSaid('表格文件没有写成。请刷新本页再试；名册还在。');
    }
  };

  const items = (choose: Choose) => (
    <>
      <Item disabled={isRunning} onChoose={choose(() => void saveNotes())}>
        各单位审核意见（Word）
      </Item>
      <Item disabled={isRunning} onChoose={choose(copyMissing)}>
        复制未报名单
      </Item>
      <Item onChoose={choose(() => setOpened('circular'))}>通报…</Item>
      <Item onChoose={choose(() => void saveRoster('xlsx'))}>名册和核对结果（Excel）</Item>
      <Item onChoose={choose(() => void saveRoster('csv'))}>名册和核对结果（CSV）</Item>
    </>
  );
  const notice = said !== '' && (
    <div className={`${shellStyles['noticeBox']} ${shellStyles['calm']}`}>
      <StateMark state="none" />
      <p>{said}</p>
      <Button size="small" look="quiet" onClick={() => setSaid('')}>
        知道了
      </Button>
    </div>
  );
  const dialog = opened === 'circular' && (
    <CircularDialog session={session} onClose={() => setOpened(null)} />
  );
  return { items, notice, dialog };
}

/** Widths of the roster's own columns, of each it came with besides, and of the last, in characters. */
const ROSTER_COLUMNS = [32, 20, 14, 10, 20, 18];
const OTHER_COLUMN = 16;
const RESULT_COLUMN = 44;

async function rosterFile(
  kind: 'xlsx' | 'csv',
  title: string,
  rows: readonly (readonly string[])[],
): Promise<Blob> {
  if (kind === 'csv') return new Blob([writeCsv(rows)], { type: 'text/csv' });
  const { writeSheets } = await import('../../files/xlsx/write');
  const written = { title, writtenAt: new Date().toISOString() };
  const others = (rows[0]?.length ?? 0) - ROSTER_COLUMNS.length - 1;
  const widths = [...ROSTER_COLUMNS, ...Array.from({ length: others }, () => OTHER_COLUMN), RESULT_COLUMN];
  const bytes = await writeSheets([listSheet('名册', rows, widths)], written);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX });
}

function Item({
  disabled = false,
  onChoose,
  children,
}: {
  disabled?: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <li>
      <button type="button" className={bandStyles['item']} disabled={disabled} onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}
