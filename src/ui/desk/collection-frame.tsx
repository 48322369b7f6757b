import { useEffect, useState, type ReactNode } from 'react';
import { collectionName } from '../../collection/summary';
import type { CollectionSession } from '../../desk/collection-session';
import { isoDay } from '../../report/dates/date';
import { nextDeadline } from '../../report/dates/deadline';
import { saveOnLeaving } from '../../saving/autosave';
import { browserDisk } from '../../storage/disk-file';
import { useNow } from '../browser/now';
import { CollectionHistory } from './collection-history';
import { useCollections } from './collections-context';
import { ReadOnlyProvider } from '../context/read-only';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { StateMark } from '../parts/state-mark';
import { collectionHref, collectionsHref, homeHref, rosterHref } from '../route';
import { useAccess } from '../shell/access-bar';
import { Band } from '../shell/band';
import { BandMenu } from '../shell/band-menu';
import bandStyles from '../shell/band.module.css';
import { monthAndDay } from '../shell/days-left';
import { FileHandedOver, FileReminder, FileTrouble } from '../shell/file-notices';
import { SaveMark } from '../shell/save-mark';
import { SaveNotice } from '../shell/save-notice';
import shellStyles from '../shell/shell.module.css';
import { useFileState } from '../shell/use-file-state';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

interface Props {
  session: CollectionSession;
  view: 'table' | 'roster';
  /** It was taken over from another window: it is another session now. */
  onTakenOver: () => void;
  children: ReactNode;
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null;

/** Ctrl+Z, Ctrl+Y, Ctrl+S and U. Within a field Ctrl+Z is the browser's. */
function useDeskKeys({ undo, redo, file }: CollectionSession): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.altKey) return;
      const key = event.key.toLowerCase();
      const act = (step: () => void) => {
        event.preventDefault();
        step();
      };
      if (event.ctrlKey || event.metaKey) {
        if (key === 's' && !event.shiftKey) act(() => void file.save());
        else if (isField(event.target)) return;
        else if (key === 'z' && !event.shiftKey) act(undo);
        else if (key === 'y' || (key === 'z' && event.shiftKey)) act(redo);
      } else if (key === 'u' && !event.shiftKey && !isField(event.target)) act(undo);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo, file]);
}

/** The frame of an open collection: band with its pages, notices, and the page itself. */
export function CollectionFrame({ session, view, onTakenOver, children }: Props) {
  const { collection, undoLabel, redoLabel } = useCollectionView(session);
  const readOnly = useAccess(session) !== 'writing';
  const name = collectionName(collection);
  const [isLookingBack, setLookingBack] = useState(false);
  useDeskKeys(session);
  useEffect(() => {
    document.title = `${view === 'roster' ? '名册' : '审核'} · ${name} · 年报助手`;
    return () => {
      document.title = '年报助手';
    };
  }, [view, name]);
  useEffect(() => saveOnLeaving(window, { hide: session.autosave.leave, leave: session.leave }), [session]);
  useEffect(() => {
    const look = () => void session.check();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [session]);
  const undoable = readOnly ? null : undoLabel;
  const redoable = readOnly ? null : redoLabel;
  return (
    <div className={styles['frame']}>
      <Band inReport>
        <p className={`${bandStyles['title']} ${bandStyles['wide']}`}>
          <b>{collection.place || '年报审核'}</b>
          {collection.year} 年{collection.place === '' ? '' : '年报审核'}
        </p>
        <nav className={styles['tabs']} aria-label="年报审核">
          <a href={collectionHref(session.id)} aria-current={view === 'table' ? 'page' : undefined}>
            审核
          </a>
          <a href={rosterHref(session.id)} aria-current={view === 'roster' ? 'page' : undefined}>
            名册
          </a>
        </nav>
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
                <li className={bandStyles['narrow']}>
                  <button
                    type="button"
                    className={bandStyles['item']}
                    disabled={undoable === null}
                    onClick={choose(() => session.undo())}
                  >
                    撤销{undoable === null ? '' : `：${undoable}`}
                  </button>
                </li>
                <li>
                  <button
                    type="button"
                    className={bandStyles['item']}
                    disabled={redoable === null}
                    onClick={choose(() => session.redo())}
                  >
                    重做{redoable === null ? '' : `：${redoable}`}
                  </button>
                </li>
                <li>
                  <button
                    type="button"
                    className={bandStyles['item']}
                    onClick={choose(() => void session.file.save())}
                  >
                    保存到文件<kbd>Ctrl+S</kbd>
                  </button>
                </li>
                {browserDisk.canPick() && (
                  <li>
                    <button
                      type="button"
                      className={bandStyles['item']}
                      onClick={choose(() => void session.file.save(true))}
                    >
                      另存为…
                    </button>
                  </li>
                )}
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
          <DaysToSubmit date={collection.settings.submitBy} />
        </div>
      </Band>
      <div className={styles['notices']} role="alert">
        <DeskAccess session={session} onTakenOver={onTakenOver} />
        <SaveNotice session={session} />
        <FileTrouble session={session} />
        <FileHandedOver session={session} />
        <FileReminder session={session} what="审核" />
      </div>
      <ReadOnlyProvider readOnly={readOnly}>{children}</ReadOnlyProvider>
      <FoundCollection session={session} />
      {isLookingBack && <CollectionHistory session={session} onClose={() => setLookingBack(false)} />}
    </div>
  );
}

/** How many days are left until the reports are due; nothing while no day is set. */
function DaysToSubmit({ date }: { date: string }) {
  const now = useNow();
  const dates = { submitBy: date, publishBy: '' };
  const deadline = nextDeadline({ agency: { kind: '' }, year: null, dates }, isoDay(now));
  if (!deadline) return null;
  const { days } = deadline;
  return (
    <p className={`${bandStyles['days']} ${bandStyles['wide']}`}>
      {monthAndDay(date)} 报送
      {days > 0 ? '还有' : days === 0 ? '，今天截止' : '，已过'}
      {days !== 0 && <b>{Math.abs(days)}</b>}
      {days !== 0 && '天'}
    </p>
  );
}

const accessWords = {
  reading: '这份审核正在另一个标签页中使用，这里只能看。',
  taken: '这份审核正在另一个标签页中使用，这里只能看。',
  refused: '这份审核已在另一个标签页中改过，这里没来得及保存的改动没有盖掉那边的，已存进“文件”里的历史版本。',
  removed: '这份审核已在另一个标签页中删除，至少留 7 天，可以恢复。',
  cleared: '本机全部数据已在另一个标签页中清除，这份审核只剩这里看得到的。还要用，请保存到文件。',
} as const;

function DeskAccess({ session, onTakenOver }: Pick<Props, 'session' | 'onTakenOver'>) {
  const collections = useCollections();
  const access = useAccess(session);
  const [isUnsaved, setUnsaved] = useState(false);
  if (access === 'writing') return null;
  const act = async () => {
    if (access === 'cleared') {
      await session.file.save();
      return;
    }
    const opening = await (access === 'removed'
      ? collections.bringBack(session.id)
      : collections.takeOver(session.id));
    const failed = !opening.ok && opening.failure === 'unsaved';
    setUnsaved(failed);
    if (!failed) onTakenOver();
  };
  return (
    <div className={`${shellStyles['noticeBox']} ${shellStyles['calm']}`}>
      <StateMark state="warning" />
      <p>
        {accessWords[access]}
        {isUnsaved && '那个标签页还有内容没有保存上，现在接过来会丢。请到那边看看，再试。'}
      </p>
      <Button size="small" onClick={() => void act()}>
        {access === 'cleared' ? '保存到文件' : access === 'removed' ? '恢复' : '在这里继续'}
      </Button>
    </div>
  );
}

/** Asks before 保存到文件 writes over what somebody else wrote to the file since. */
function FoundCollection({ session }: { session: CollectionSession }) {
  const { found } = useFileState(session);
  if (!found) return null;
  return (
    <Dialog
      title={`“${found.name}”里已经不是上次存的内容`}
      onClose={() => void session.file.answer('leave')}
      actions={
        <>
          <Button onClick={() => void session.file.answer('leave')}>取消</Button>
          <Button onClick={() => void session.file.answer('overwrite')}>仍然覆盖</Button>
          <Button look="primary" onClick={() => void session.file.answer('other')}>
            另存一份…
          </Button>
        </>
      }
    >
      <p>可能在别的电脑、别的窗口里改过。直接存会盖掉那边写的，所以还没有存。</p>
      <p>拿不准的，先另存一份；原来那份可以在首页打开来看。</p>
    </Dialog>
  );
}
