import { useEffect, useMemo, useState } from 'react';
import { compose } from '../../blocks/compose';
import { layouts } from '../../files/docx/layouts';
import { reportOf } from '../../report/report';
import { PagedSheets } from '../preview/paged-sheets';
import { Button } from '../parts/button';
import { timeWords, useNow } from '../browser/now';
import { yearWord } from '../words/year-word';
import { useWorkspace } from '../context/workspace-context';
import { goToHref, homeHref, stepHref } from '../route';
import { Band } from '../shell/band';
import styles from './history-page.module.css';
import { reasonWords } from '../words/snapshot-words';
import { useHistory, type ShownSnapshot } from './use-history';

/** 历史版本: what a draft was like before, to look at and to bring back. */
export function HistoryPage({ draftId }: { draftId: string }) {
  const { opening, snapshots, shown, failed } = useHistory(draftId);
  const [chosen, setChosen] = useState<number | null>(null);
  const now = useNow();
  useEffect(() => {
    document.title = '历史版本 · 年报助手';
  }, []);

  const at = chosen ?? snapshots?.[0]?.number ?? null;
  const snapshot = at === null ? undefined : shown.get(at);
  const report = opening?.ok ? opening.session.editor.view().report : null;
  return (
    <>
      <Band>{null}</Band>
      <main className={styles['page']} id="main">
        <div className={styles['head']}>
          <h1>历史版本</h1>
          {report && (
            <p>
              {report.agency || '（机关全称未填）'} {yearWord(report.year)}
            </p>
          )}
          <p>
            {opening?.ok ? (
              <a href={stepHref(draftId, 'basics')}>回到报告</a>
            ) : (
              <a href={homeHref}>回到首页</a>
            )}
          </p>
        </div>
        {failed && <p role="alert">浏览器没有让本页读取历史版本。请刷新本页再试。</p>}
        {opening && !opening.ok && <Unopened opening={opening} />}
        {snapshots && !failed && snapshots.length === 0 && (
          <p className={styles['none']}>
            还没有历史版本。打开报告时、每写 10 分钟、粘贴或导入之前，程序自动存一份，最近的都留着。
          </p>
        )}
        {snapshots && snapshots.length > 0 && (
          <div className={styles['desk']}>
            <ol className={styles['list']} aria-label="历史版本，最近的在前">
              {snapshots.map(({ number, at: time, why }) => (
                <li key={number}>
                  <button
                    type="button"
                    className={styles['snapshot']}
                    aria-pressed={number === at}
                    onClick={() => setChosen(number)}
                  >
                    <b>{timeWords(time, now, '今天 ')}</b>
                    <span>{reasonWords(why)}</span>
                    <span>{differenceWords(shown.get(number))}</span>
                  </button>
                </li>
              ))}
            </ol>
            {snapshot && <SnapshotView key={snapshot.number} draftId={draftId} snapshot={snapshot} />}
          </div>
        )}
      </main>
    </>
  );
}

const failures: Record<string, string> = {
  missing: '这台电脑上没有这份报告。',
  removed: '这份报告已经删除，可以在首页的“已删除的报告”里恢复。',
};

function Unopened({ opening }: { opening: { failure: string; message?: string } }) {
  return (
    <p role="alert">{opening.message ?? failures[opening.failure] ?? '浏览器没有让本页读取这份报告。'}</p>
  );
}

function differenceWords(snapshot: ShownSnapshot | undefined): string {
  if (!snapshot) return '正在读取…';
  if (!snapshot.draft) return '读不出来';
  if (snapshot.difference === null) return '';
  return snapshot.difference === '没有不同' ? '与现在一样' : `与现在相差：${snapshot.difference}`;
}

function SnapshotView({ draftId, snapshot }: { draftId: string; snapshot: ShownSnapshot }) {
  const workspace = useWorkspace();
  const now = useNow();
  const { draft } = snapshot;
  const blocks = useMemo(() => draft && compose(reportOf(draft)), [draft]);
  const session = workspace.session();
  const isOpen = session?.id === draftId && session.access() === 'writing';
  const time = timeWords(snapshot.at, now, '今天 ');
  if (!draft || !blocks) return <p className={styles['none']}>这一份读不出来，别的不受影响。</p>;

  const restore = () => {
    session?.restore(draft, `恢复 ${time} 的版本`);
    goToHref(stepHref(draftId, 'basics'));
  };
  const openApart = async () => {
    goToHref(stepHref(await workspace.createFrom(draft), 'basics'));
  };
  return (
    <section className={styles['view']} aria-label={`${time} 的版本`}>
      <div className={styles['acts']}>
        {isOpen && snapshot.difference !== '没有不同' && (
          <Button look="primary" onClick={restore}>
            恢复成这个版本
          </Button>
        )}
        <Button onClick={() => void openApart()}>另开成一份新报告</Button>
        <span>
          {isOpen ? '恢复之前先存一份现在的，恢复后也可以撤销。' : '这份报告现在不能在这里改，可以另开一份。'}
        </span>
      </div>
      {/* In older browsers the keyboard scrolls only a box that can have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles['sheets']} aria-label="这个版本的样子，只能看" tabIndex={0}>
        <PagedSheets
          blocks={blocks}
          options={{ layout: layouts.gbt9704, shading: true, wrong: null }}
          onPages={ignorePages}
        />
      </section>
    </section>
  );
}

function ignorePages(): void {}
