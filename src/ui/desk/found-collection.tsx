import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useFileState } from '../shell/use-file-state';

/** Asks before 保存到文件 writes over what somebody else wrote to the file since. */
export function FoundCollection({ session }: { session: CollectionSession }) {
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
