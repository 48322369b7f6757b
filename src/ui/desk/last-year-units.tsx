import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** Asks before agencies that reported last year join a roster that stands: most of them were merged or renamed. */
export function LastYearUnits({
  names,
  onClose,
  onAdd,
}: {
  names: readonly string[];
  onClose: () => void;
  onAdd: () => void;
}) {
  return (
    <Dialog
      title={`上年报过、名册里没有的 ${names.length} 个`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" onClick={onAdd}>
            都加进名册
          </Button>
        </>
      }
    >
      <p>{names.join('、')}</p>
      <p>
        并入别的单位或者改了名的，不要加进名册：在接手的单位那一行点“改”，写进“承继”，上年的数才接得上。今年还单独报告的才加。
      </p>
    </Dialog>
  );
}
