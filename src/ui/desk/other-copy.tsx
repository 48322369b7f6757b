import { useState } from 'react';
import { mergedWords } from '../../collection/merged-words';
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
  const { conflicts } = copy.merged;
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
      <p>{mergedWords(copy.merged)}</p>
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
