import type { Unit } from '../../collection/collection';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** Asks before a unit that has sent something is taken out of the roster. */
export function RemoveUnit({
  unit,
  files,
  onClose,
  onRemove,
}: {
  unit: Unit;
  /** How many files it has sent, last year's and those of earlier rounds among them. */
  files: number;
  onClose: () => void;
  onRemove: () => void;
}) {
  return (
    <Dialog
      title={`从名册删去${unit.name}？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" onClick={onRemove}>
            删去
          </Button>
        </>
      }
    >
      <p>
        已收它的 {files}{' '}
        份文件（含上年的）。删去以后文件还在，列在“名册外”；它的退回、通过和写过的意见不再列出。
      </p>
      <p>删错了可以撤销。</p>
    </Dialog>
  );
}
