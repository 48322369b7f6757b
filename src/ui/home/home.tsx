import { useEffect, useState, type DragEvent } from 'react';
import { reportYear } from '../../report/empty-draft';
import type { StorageHealth } from '../../storage/open-store';
import { Button } from '../parts/button';
import { fetched } from '../parts/fetched';
import { useNow } from '../browser/now';
import { droppedFiles } from '../opening/folder-files';
import { useOpenFile } from '../opening/open-file';
import { StateMark } from '../parts/state-mark';
import { closedWords, healthWords } from '../words/storage-words';
import { useWorkspace } from '../context/workspace-context';
import { collectionsHref, goToHref, stepHref } from '../route';
import { Band } from '../shell/band';
import { draftName } from '../words/draft-name';
import { EmptyHome } from './empty-home';
import styles from './home.module.css';
import { LatestDraft } from './latest-draft';
import { useDrafts } from './use-drafts';
import { Ways, Wipe } from './ways';

// Few people have more than one draft, so the table is fetched only when needed.
const DraftTable = fetched(async () => (await import('./draft-table')).DraftTable);
const CollectionCards = fetched(async () => (await import('../desk/collection-cards')).CollectionCards);
const RemovedList = fetched(async () => (await import('./removed-list')).RemovedList);
const ExampleList = fetched(async () => (await import('./example-list')).ExampleList);
const ClearAll = fetched(async () => (await import('./clear-all')).ClearAll);
const OnlyHere = fetched(async () => (await import('./only-here')).OnlyHere);

/** Home: the drafts on this computer, the latest first, and the ways to begin another. */
export function Home() {
  const workspace = useWorkspace();
  const drafts = useDrafts();
  const openFile = useOpenFile();
  const [asking, setAsking] = useState<'examples' | 'clear' | null>(null);
  const [dropping, setDropping] = useState(false);
  const now = useNow();

  useEffect(() => {
    document.title = '年报助手';
  }, []);

  const { paste } = openFile;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, dialog');
      if (!inField && event.clipboardData && paste(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [paste]);

  const begin = () => {
    void workspace.createBlank().then((id) => goToHref(stepHref(id, 'basics')));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer).then(openFile.open);
  };

  const year = reportYear(now);
  const ways = {
    year,
    onBegin: begin,
    onOpen: openFile.choose,
    onFolder: openFile.chooseFolder,
    onCollections: () => goToHref(collectionsHref),
    onExample: () => setAsking('examples'),
  };
  const [latest, ...others] = drafts.listed ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping a file is a short cut of 打开报告文件
    <div
      className={dropping ? styles['dropping'] : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <Band>
        <p className={styles['promise']}>内容只存在这台电脑上，不上传</p>
      </Band>
      <main className={styles['main']} id="main">
        <Notices drafts={drafts} health={workspace.health} />
        {latest || drafts.collected.length > 0 ? (
          <>
            <div className={styles['head']}>
              <h1>政府信息公开工作年度报告</h1>
              <p className={styles['lead']}>按国办格式逐项填写，边填边核对，下载 Word 文件。</p>
            </div>
            <div>
              {drafts.collected.length > 0 && <CollectionCards listed={drafts.collected} now={now} />}
              {latest && <LatestDraft draft={latest} now={now} onRemove={() => void drafts.remove(latest)} />}
              {others.length > 0 && (
                <DraftTable drafts={others} now={now} onRemove={(draft) => void drafts.remove(draft)} />
              )}
            </div>
            <Ways {...ways} onClear={() => setAsking('clear')} />
          </>
        ) : (
          // Nothing is shown until the list is read: an empty Home must not flash before a full one.
          drafts.listed && <EmptyHome {...ways} />
        )}
        {drafts.removed.length > 0 && (
          <RemovedList removed={drafts.removed} now={now} onPutBack={(draft) => void drafts.putBack(draft)} />
        )}
        {!latest && drafts.collected.length === 0 && drafts.removed.length > 0 && (
          <Wipe onClear={() => setAsking('clear')} />
        )}
      </main>
      <footer className={styles['version']}>
        年报助手 {__APP_VERSION__}，{__BUILD_DATE__}
      </footer>
      {asking === 'examples' && <ExampleList onClose={() => setAsking(null)} />}
      {asking === 'clear' && (
        <ClearAll
          drafts={drafts.listed?.length ?? 0}
          collected={drafts.collected.length}
          removed={drafts.removed.length}
          onClose={() => setAsking(null)}
          onClear={() => {
            setAsking(null);
            void drafts.clear();
          }}
        />
      )}
      {openFile.element}
    </div>
  );
}

function Notices({ drafts, health }: { drafts: ReturnType<typeof useDrafts>; health: StorageHealth }) {
  const onlyHere = useWorkspace().onlyHere();
  const closed = closedWords(health);
  const troubles = [...(closed === null ? [] : [closed]), ...healthWords(health)];
  if (drafts.trouble !== null) troubles.push(drafts.trouble);
  return (
    <div className={styles['notices']}>
      <div role="alert">
        {troubles.map((words) => (
          <div key={words} className={`${styles['notice']} ${styles['trouble']}`}>
            <StateMark state="error" />
            <p>{words}</p>
          </div>
        ))}
        {onlyHere.map((session) => (
          <OnlyHere key={session.id} session={session} />
        ))}
      </div>
      <output className={styles['said']}>
        {drafts.said !== null && <div className={styles['notice']}>{drafts.said}</div>}
        {drafts.justRemoved.map((draft) => (
          <div key={draft.id} className={styles['notice']}>
            <p>已删除“{draftName(draft)}”。</p>
            <Button size="small" onClick={() => void drafts.putBack(draft)}>
              撤销删除
            </Button>
          </div>
        ))}
      </output>
    </div>
  );
}
