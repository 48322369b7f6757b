import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** Whether what has `must` 必须改 in its note, which then is not sent, is passed all the same; nothing for 0. */
export function PassingQuestion({ must, onAnswer }: { must: number; onAnswer: (passes: boolean) => void }) {
  if (must === 0) return null;
  return (
    <Dialog
      title={`还有 ${must} 条必须改，仍然通过？`}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button data-first-focus onClick={() => onAnswer(false)}>
            取消
          </Button>
          <Button edits look="primary" onClick={() => onAnswer(true)}>
            仍然通过
          </Button>
        </>
      }
    >
      <p>通过以后这份意见不会发出去。不用改的，先去掉勾选再通过，就不再问。</p>
    </Dialog>
  );
}
