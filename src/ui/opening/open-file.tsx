import { useState, type ReactNode } from 'react';
import type { ReadReport } from '../../files/read';
import { reportYear } from '../../report/empty-draft';
import type { StepId } from '../../editor/steps';
import type { ReportSource } from '../../editor/session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { fetched } from '../parts/fetched';
import { useNow } from '../browser/now';
import { useDesk } from '../context/desk-context';
import { useWorkspace } from '../context/workspace-context';
import { collectionHref, goToHref, stepHref } from '../route';
import { useFileInput } from './file-input';
import { canChooseFolder } from './folder-files';
import { PASTED, readChosenFile, readPasted } from '../../desk/read-chosen-file';

// Fetched with the first file.
const ReadResult = fetched(async () => (await import('./read-result')).ReadResult);

type Readable = Extract<ReadReport, { ok: true }>;
type Shown = { name: string; message: string } | { name: string; read: Readable };

/** Opening a report file as a new draft. `element` must stand somewhere on the page. */
export interface OpenFile {
  choose: () => void;
  /** Chooses a folder, to look at all reports in it; null where the browser cannot. */
  chooseFolder: (() => void) | null;
  /** One file is opened; of several a table is made first. */
  open: (files: readonly File[]) => void;
  /** The same with one that was read already. */
  take: (name: string, read: ReadReport) => void;
  /** Opens a whole report from the clipboard; false where that holds nothing to read. */
  paste: (clipboard: DataTransfer) => boolean;
  element: ReactNode;
}

/**
 * Our own file of this year's report opens at once. Any other is first shown as it was read, with the choice to go
 * on with it or to begin this year's report after it.
 */
export function useOpenFile(): OpenFile {
  const workspace = useWorkspace();
  const desk = useDesk();
  const year = reportYear(useNow());
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => setShown(null);

  const show = async (draft: Readable['draft'], step: StepId, source?: ReportSource) => {
    close();
    goToHref(stepHref(await workspace.createFrom(draft, source), step));
  };
  async function take(name: string, read: ReadReport): Promise<void> {
    if (!read.ok) setShown({ name, message: read.message });
    else if (read.receipt === null && (read.draft.year === null || read.draft.year >= year))
      await show(read.draft, 'basics', { fileName: name, receipt: null, checkCode: read.checkCode });
    else setShown({ name, read });
  }
  async function openOne(file: File): Promise<void> {
    const read = await readChosenFile(file);
    if (!read) return;
    const collected = read.ok
      ? null
      : await (await import('../../desk/new-collection')).openedCollection(await desk.collections(), file);
    if (collected === null) await take(file.name, read);
    else if ('message' in collected) setShown({ name: file.name, message: collected.message });
    else goToHref(collectionHref(collected.id));
  }
  function open(files: readonly File[]): void {
    const [file, ...more] = files;
    if (file && more.length === 0) void openOne(file);
    if (more.length > 0) openFolder(files);
  }
  /** Makes a table even of a single file, because a folder was chosen to see what is in it. */
  function openFolder(files: readonly File[]): void {
    void import('../../desk/new-collection').then(async ({ collectionOf }) => {
      goToHref(collectionHref(await collectionOf(await desk.collections(), files, year)));
    });
  }
  function paste(clipboard: DataTransfer): boolean {
    const [file] = Array.from(clipboard.files);
    // A copy from a spreadsheet also holds a picture of it; the words are what is meant.
    const copied = { html: clipboard.getData('text/html'), text: clipboard.getData('text/plain') };
    if (copied.html.trim() !== '' || copied.text.trim() !== '') {
      void readPasted(copied).then((read) => read && take(PASTED, read));
      return true;
    }
    if (!file) return false;
    void openOne(file);
    return true;
  }
  const { choose, element } = useFileInput({
    label: '选择报告文件',
    several: true,
    onChoose: open,
  });
  const folder = useFileInput({ label: '选择文件夹', folder: true, onChoose: openFolder });

  return {
    choose,
    chooseFolder: canChooseFolder() ? folder.choose : null,
    open,
    take: (name, read) => void take(name, read),
    paste,
    element: (
      <>
        {element}
        {folder.element}
        {shown && 'message' in shown && <Refused {...shown} onClose={close} />}
        {shown && 'read' in shown && <ReadResult {...shown} year={year} onClose={close} onOpen={show} />}
      </>
    ),
  };
}

/** Says why a file was not opened. */
export function Refused({ name, message, onClose }: { name: string; message: string; onClose: () => void }) {
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
