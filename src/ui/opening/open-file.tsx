import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ReadReport } from '../../files/read';
import { reportYear } from '../../report/draft';
import type { StepId } from '../../editor/steps';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useNow } from '../parts/now';
import { useWorkspace } from '../parts/workspace-context';
import { goToHref, stepHref } from '../route';
import { useFileInput } from './file-input';
import { readChosenFile } from './read-chosen-file';

// It comes when the first file does.
const ReadResult = lazy(async () => ({ default: (await import('./read-result')).ReadResult }));

type Readable = Extract<ReadReport, { ok: true }>;
type Shown = { name: string; message: string } | { name: string; read: Readable };

/** Opening a report file as a new draft. `element` must stand somewhere on the page. */
export interface OpenFile {
  choose: () => void;
  open: (file: File) => void;
  element: ReactNode;
}

/**
 * Our own file of this year's report opens at once. Any other is first shown as it was read, with the choice to go
 * on with it or to begin this year's report after it.
 */
export function useOpenFile(): OpenFile {
  const workspace = useWorkspace();
  const year = reportYear(useNow());
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => setShown(null);

  const show = (draft: Readable['draft'], step: StepId) => {
    close();
    goToHref(stepHref(workspace.createFrom(draft), step));
  };
  async function open(file: File): Promise<void> {
    const read = await readChosenFile(file);
    if (!read.ok) setShown({ name: file.name, message: read.message });
    else if (read.receipt === null && read.draft.year >= year) show(read.draft, 'basics');
    else setShown({ name: file.name, read });
  }
  const { choose, element } = useFileInput({
    label: '选择报告文件',
    onChoose: ([file]) => {
      if (file) void open(file);
    },
  });

  return {
    choose,
    open: (file) => void open(file),
    element: (
      <>
        {element}
        {shown && 'message' in shown && <Refused {...shown} onClose={close} />}
        {shown && 'read' in shown && (
          <Suspense>
            <ReadResult {...shown} year={year} onClose={close} onOpen={show} />
          </Suspense>
        )}
      </>
    ),
  };
}

function Refused({ name, message, onClose }: { name: string; message: string; onClose: () => void }) {
  return (
    <Dialog
      title="没有打开"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <p>
        <b>{name}</b>
      </p>
      <p>{message}</p>
    </Dialog>
  );
}
