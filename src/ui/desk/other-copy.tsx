import { useState } from 'react';
import { readOtherCopy, takeOver, type OtherCopy } from '../../desk/other-copy';
import type { CollectionSession } from '../../desk/collection-session';
import { useFileInput } from '../opening/file-input';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import type { Choose } from '../shell/band-menu';
import bandStyles from '../shell/band.module.css';

type Shown = { copy: OtherCopy } | { message: string };

/** 并入另一份: the copy a colleague worked on, chosen as a file, looked through and put into the open collection. */
export function useOtherCopy(session: CollectionSession) {
  const [shown, setShown] = useState<Shown | null>(null);
  const input = useFileInput({
    label: '选择同事的审核文件',
    onChoose: ([file]) => {
      if (!file) return;
      void readOtherCopy(session, file).then((read) =>
        setShown(read.ok ? { copy: read.copy } : { message: read.message }),
      );
    },
  });
  const close = () => setShown(null);
  const item = (choose: Choose) => (
    <li>
      <button type="button" className={bandStyles['item']} onClick={choose(input.choose)}>
        并入同事的一份…
      </button>
    </li>
  );
  const dialog =
    shown &&
    ('message' in shown ? (
      <Dialog
        title="没有并入"
        onClose={close}
        actions={
          <Button look="primary" onClick={close}>
            知道了
          </Button>
        }
      >
        <p>{shown.message}</p>
      </Dialog>
    ) : (
      <OtherCopyDialog session={session} copy={shown.copy} onClose={close} />
    ));
  return { item, element: input.element, dialog };
}

function OtherCopyDialog({
  session,
  copy,
  onClose,
}: {
  session: CollectionSession;
  copy: OtherCopy;
  onClose: () => void;
}) {
  const { arrivals, units, ahead, conflicts } = copy.merged;
  const counts = [
    arrivals.length > 0 && `新增文件 ${arrivals.length} 份`,
    units.length > 0 && `名册新增单位 ${units.length} 个`,
    ahead.length > 0 && `${ahead.length} 个单位用那一份的进度：${ahead.map(({ name }) => name).join('、')}`,
  ].filter((words) => words !== false);
  return (
    <Dialog
      title={`并入“${copy.file}”？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" edits onClick={() => void takeOver(session, copy).then(onClose)}>
            并入
          </Button>
        </>
      }
    >
      <p>{counts.length > 0 ? `${counts.join('；')}。` : '那一份里没有这里还没有的文件、单位和进度。'}</p>
      <p>每个单位以轮次多的一份为准，轮次相同的以后做的为准。自己的话两份都留。</p>
      {conflicts.length > 0 && (
        <>
          <p>两份说法不同的 {conflicts.length} 处，请看一看；没留的那一份文件里还有。</p>
          <ul>
            {conflicts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p>并入以后可以撤销。</p>
    </Dialog>
  );
}
