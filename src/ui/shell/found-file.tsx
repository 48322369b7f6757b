import { changeWords, draftChanges } from '../../editor/draft-changes';
import type { FileState } from '../../saving/file-keeping';
import type { Session } from '../../editor/session';
import { readJson } from '../../files/json/read';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { timeWords, useNow } from '../browser/now';
import { useWorkspace } from '../context/workspace-context';
import { goToHref, stepHref } from '../route';
import { useFileState } from './use-file-state';

/** Asks before 保存到文件 writes over what somebody else wrote to the file since. */
export function FoundFile({ session }: { session: Session }) {
  const { found } = useFileState(session);
  return found && <Question session={session} found={found} />;
}

function Question({ session, found }: { session: Session; found: NonNullable<FileState['found']> }) {
  const workspace = useWorkspace();
  const now = useNow();
  const { file, editor } = session;
  const read = found.text === null ? null : readJson(found.text);
  const draft = read?.ok ? read.report.draft : null;
  const look = async () => {
    if (!draft) return;
    await file.answer('leave');
    goToHref(stepHref(await workspace.createFrom(draft), 'basics'));
  };
  return (
    <Dialog
      title={`“${found.name}”里已经不是上次存的内容`}
      onClose={() => void file.answer('leave')}
      actions={
        <>
          <Button onClick={() => void file.answer('leave')}>取消</Button>
          <Button onClick={() => void file.answer('overwrite')}>仍然覆盖</Button>
          {draft && <Button onClick={() => void look()}>先看看它</Button>}
          <Button look="primary" onClick={() => void file.answer('other')}>
            另存一份…
          </Button>
        </>
      }
    >
      <p>
        它和这里上次存进去的对不上，可能在别的电脑、别的窗口里改过（文件最后改动的时间：
        {timeWords(found.changedAt, now, '今天 ')}）。直接存会盖掉那边写的，所以还没有存。
      </p>
      {draft ? (
        <>
          <p>
            文件里现在是：{draft.agency.name || '（机关全称未填）'} {draft.year} 年，与这里相差{' '}
            {changeWords(draftChanges(draft, editor.draft()))}。
          </p>
          <p>“先看看它”把文件里的另开成一份报告，这一份不动。“仍然覆盖”之前，文件里的先存进历史版本。</p>
        </>
      ) : (
        <p>文件里现在不是本程序读得出的报告，覆盖以后就没有了。</p>
      )}
    </Dialog>
  );
}
