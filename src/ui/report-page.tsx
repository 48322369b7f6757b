import { useEffect, useState } from 'react';
import type { StepId } from '../editor/steps';
import type { ReportOpening } from '../editor/workspace';
import { download, fileName } from '../storage/disk';
import { Button, ButtonLink } from './parts/button';
import { fetched } from './parts/fetched';
import { useWorkspace } from './context/workspace-context';
import { PlainPage } from './plain-page';
import { historyHref } from './route';

const OpenReport = fetched(async () => (await import('./open-report')).OpenReport);

/** An open report at one of its steps; or why the draft in the address cannot be opened. */
export function ReportPage({ draftId, step }: { draftId: string; step: StepId }) {
  const workspace = useWorkspace();
  const [opening, setOpening] = useState<{ id: string; result: ReportOpening } | null>(() => {
    const session = workspace.session();
    return session?.id === draftId ? { id: draftId, result: { ok: true, session } } : null;
  });

  const isHere = opening?.id === draftId;
  useEffect(() => {
    if (isHere) return undefined;
    let wanted = true;
    workspace.open(draftId).then(
      (result) => {
        if (wanted) setOpening({ id: draftId, result });
      },
      // The editor could not be fetched: thrown while drawing, so that CrashGuard shows it.
      (error: Error) => {
        if (!wanted) return;
        setOpening(() => {
          throw error;
        });
      },
    );
    return () => {
      wanted = false;
    };
  }, [workspace, draftId, isHere]);

  // Nothing is shown while reading, which takes only a moment.
  if (!isHere) return null;
  const { result } = opening;
  if (!result.ok) return <NotOpened draftId={draftId} opening={result} onBack={() => setOpening(null)} />;
  return <OpenReport session={result.session} step={step} onTakenOver={() => setOpening(null)} />;
}

interface NotOpenedProps {
  draftId: string;
  opening: Extract<ReportOpening, { ok: false }>;
  /** The draft was put back. */
  onBack: () => void;
}

function NotOpened({ draftId, opening, onBack }: NotOpenedProps) {
  if (opening.failure === 'unreadable') {
    const { message, json } = opening;
    const keep = () =>
      download(fileName('读不出的报告', 'json'), new Blob([json], { type: 'application/json' }));
    return (
      <PlainPage title="这份报告读不出来">
        <p>{message}</p>
        <p>内容还原样存着，没有改动。可以先把它存成文件，再找人查看。</p>
        <p>
          <Button onClick={keep}>存成文件</Button>{' '}
          <ButtonLink href={historyHref(draftId)}>看历史版本</ButtonLink>
        </p>
      </PlainPage>
    );
  }
  if (opening.failure === 'unavailable') {
    return (
      <PlainPage title="读不到这台电脑上的报告">
        <p>
          浏览器没有让本页读取保存的内容。请检查是否开着无痕窗口，或者设置里禁止了网站数据，然后刷新本页。
        </p>
      </PlainPage>
    );
  }
  if (opening.failure === 'removed') return <Removed draftId={draftId} onBack={onBack} />;
  return (
    <PlainPage title="这台电脑上没有这份报告">
      <p>可能已经删除，或者写在另一台电脑、另一个浏览器里。有保存下来的文件，可以在首页打开。</p>
    </PlainPage>
  );
}

function Removed({ draftId, onBack }: { draftId: string; onBack: () => void }) {
  const workspace = useWorkspace();
  return (
    <PlainPage title="这份报告已经删除">
      <p>它在首页的“已删除的报告”里，至少留 7 天，可以恢复。</p>
      <p>
        <Button onClick={() => void workspace.putBack(draftId).then(onBack)}>恢复</Button>
      </p>
    </PlainPage>
  );
}
