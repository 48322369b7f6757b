import { useEffect, useRef, useState, type ReactNode } from 'react';
import { collectionName } from '../../collection/summary';
import type { CollectionSession } from '../../desk/collection-session';
import { isoDay } from '../../report/dates/date';
import { nextDeadline } from '../../report/dates/deadline';
import { useNow } from '../browser/now';
import { useFocusKept } from '../browser/focus-kept';
import { CollectionHistory } from './collection-history';
import { CollectionAccess } from './collection-access';
import { ReadOnlyProvider } from '../context/read-only';
import { Icon } from '../parts/icon';
import { collectionHref, collectionsHref, homeHref, rosterHref, sumHref, type CollectionTab } from '../route';
import { useAccess } from '../shell/access-bar';
import { Band } from '../shell/band';
import { BandMenu } from '../shell/band-menu';
import bandStyles from '../shell/band.module.css';
import { DaysTo } from '../shell/days-left';
import { FileItems } from '../shell/file-items';
import { FileHandedOver, FileReminder, FileTrouble } from '../shell/file-notices';
import { SaveMark } from '../shell/save-mark';
import { SaveNotice } from '../shell/save-notice';
import { useKept } from '../shell/use-kept';
import styles from './desk.module.css';
import { FoundCollection } from './found-collection';
import { useGoingOut } from './going-out';
import { lastRowsHref } from './last-rows';
import { UNIT_ID } from './own-words';
import { useOtherCopy } from './other-copy';
import { useCollectionView } from './use-collection';
import { useDeskKeys } from './use-desk-keys';

interface Props {
  session: CollectionSession;
  view: CollectionTab;
  /** Called after taking it over from another window, as there is a new session now. */
  onTakenOver: () => void;
  children: ReactNode;
}

/** The tabs, in the order of the work. */
const pages: readonly {
  view: CollectionTab;
  name: string;
  hrefOf: (session: CollectionSession) => string;
}[] = [
  { view: 'table', name: '审核', hrefOf: lastRowsHref },
  { view: 'sum', name: '汇总', hrefOf: ({ id }) => sumHref(id) },
  { view: 'roster', name: '名册', hrefOf: ({ id }) => rosterHref(id) },
];

/** What is in hand on each page: the cell of the sum, the row of the table, on a phone the unit over it. */
const IN_HAND = ['main [aria-selected=true]', "main tbody a[tabindex='0']", `#${UNIT_ID}`, 'main button'];

/** The frame of an open collection: band with its pages, notices, and the page itself. */
export function CollectionFrame({ session, view, onTakenOver, children }: Props) {
  const { collection, undoLabel, redoLabel } = useCollectionView(session);
  const readOnly = useAccess(session) !== 'writing';
  const name = collectionName(collection);
  const [isLookingBack, setLookingBack] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useFocusKept(frame, IN_HAND);
  useDeskKeys(session);
  const goingOut = useGoingOut(session);
  const otherCopy = useOtherCopy(session);
  useEffect(() => {
    const page = pages.find((one) => one.view === view)?.name ?? '';
    document.title = `${page} · ${name} · 年报助手`;
    return () => {
      document.title = '年报助手';
    };
  }, [view, name]);
  useKept(session, session.subscribe);
  const deadline = nextDeadline(
    { agency: { kind: '' }, year: null, dates: collection.settings },
    isoDay(useNow()),
  );
  const undoable = readOnly ? null : undoLabel;
  const redoable = readOnly ? null : redoLabel;
  return (
    <div ref={frame} className={styles['frame']}>
      <Band inReport>
        <p className={`${bandStyles['title']} ${bandStyles['wide']} ${styles['name']}`} title={name}>
          <b>{collection.place || '年报审核'}</b>
          {collection.year} 年{collection.place === '' ? '' : '年报审核'}
        </p>
        <nav className={styles['tabs']} aria-label="年报审核">
          {pages.map((page) => (
            <a
              key={page.view}
              href={
                page.view === view && view === 'table' ? collectionHref(session.id) : page.hrefOf(session)
              }
              aria-current={page.view === view ? 'page' : undefined}
            >
              {page.name}
            </a>
          ))}
        </nav>
        {/* What was undone may stand on another page. It is said until something else is done. */}
        <output className={styles['undone']} title={redoable ?? undefined}>
          {redoable !== null && `已撤销：${redoable}`}
        </output>
        <div className={bandStyles['tools']}>
          <button
            type="button"
            className={`${bandStyles['tool']} ${bandStyles['wide']}`}
            disabled={undoable === null}
            title={undoable === null ? '没有可撤销的改动' : `撤销：${undoable}（Ctrl+Z 或 U）`}
            onClick={() => session.undo()}
          >
            <Icon name="undo" />
            撤销
          </button>
          <BandMenu name="文件">
            {(choose) => (
              <>
                <FileItems
                  undoLabel={undoable}
                  redoLabel={redoable}
                  undo={session.undo}
                  redo={session.redo}
                  isRedoInBand={false}
                  file={session.file}
                  choose={choose}
                />
                {goingOut.items(choose)}
                {!readOnly && otherCopy.item(choose)}
                <li>
                  <button
                    type="button"
                    className={bandStyles['item']}
                    onClick={choose(() => setLookingBack(true))}
                  >
                    历史版本…
                  </button>
                </li>
                <li>
                  <a className={bandStyles['item']} href={collectionsHref}>
                    全部审核
                  </a>
                </li>
                <li>
                  <a className={bandStyles['item']} href={homeHref}>
                    回到首页
                  </a>
                </li>
              </>
            )}
          </BandMenu>
          <i className={bandStyles['rule']} />
          <SaveMark session={session} />
          {deadline && (
            <div className={bandStyles['wide']}>
              <DaysTo deadline={deadline} />
            </div>
          )}
        </div>
      </Band>
      <div className={styles['notices']} role="alert">
        <CollectionAccess session={session} onTakenOver={onTakenOver} />
        <SaveNotice session={session} />
        <FileTrouble session={session} />
        <FileHandedOver session={session} />
        <FileReminder session={session} what="审核" />
        {goingOut.notice}
      </div>
      <ReadOnlyProvider readOnly={readOnly}>{children}</ReadOnlyProvider>
      <FoundCollection session={session} />
      {goingOut.dialog}
      {otherCopy.element}
      {otherCopy.dialog}
      {isLookingBack && <CollectionHistory session={session} onClose={() => setLookingBack(false)} />}
    </div>
  );
}
