import type { TableId } from '../../../format/table';
import { Button } from '../../parts/button';
import { useEditor, useFollowingView } from '../../context/editor-context';
import { useTellDone } from '../../context/tell-done';
import { regulationsFillOf, zeroChanges, zeroFillOf, type ZeroFill } from '../../../edits/fill';
import { MarginBlock } from '../margin/margin-block';

/** Fills blank cells with 0, and says that it was done. */
function useZeroFill(): (offer: ZeroFill) => void {
  const editor = useEditor();
  const tell = useTellDone();
  return ({ label, cells }) => {
    editor.change(label, zeroChanges(cells));
    tell({ label, words: `已填 ${cells.length} 格` });
  };
}

/** Fills the blank cells of a table with 0, and says beforehand how many there are. One undo takes it back. */
export function FillButton({ table }: { table: TableId }) {
  const editor = useEditor();
  const fillWith = useZeroFill();
  const words = useFollowingView((view) => zeroFillOf(view.report, table)?.button ?? null);
  const fill = () => {
    const offer = zeroFillOf(editor.view().report, table);
    if (offer) fillWith(offer);
  };
  return (
    <Button edits size="small" disabled={words === null} onClick={fill}>
      {words ?? '其余填 0'}
    </Button>
  );
}

/** For an agency that may make no 规章: the reason, and its blank cells filled with 0 on request. */
export function RegulationsBlock() {
  const editor = useEditor();
  const fillWith = useZeroFill();
  const reason = useFollowingView((view) => regulationsFillOf(view.report)?.reason ?? null);
  const button = useFollowingView((view) => regulationsFillOf(view.report)?.button ?? null);
  if (reason === null) return null;
  const fill = () => {
    const offer = regulationsFillOf(editor.view().report);
    if (offer) fillWith(offer);
  };
  return (
    <MarginBlock title="规章">
      <p>{reason}有当地立法权而能制定规章的，请在基本信息里更正。</p>
      <Button edits size="small" onClick={fill}>
        {button}
      </Button>
    </MarginBlock>
  );
}
