import type { Form } from '../format/form';
import type { Arrival } from './collection';
import { BY_HAND } from './hand-filled';

/**
 * What two people typed off one file: of a cell that both filled in otherwise this copy's is kept, and both are said. `came`
 * are the cells that only the other one filled in.
 */
export function mergeByHand(
  form: Form,
  mine: Arrival,
  theirs: Arrival,
): { byHand: Arrival['byHand']; came: number; conflicts: string[] } {
  const [own, other] = [mine.byHand, theirs.byHand];
  const lacking = (part: 'cells' | 'totals') =>
    Object.keys(other?.[part] ?? {}).filter((id) => own?.[part][id] === undefined).length;
  const came = lacking('cells') + lacking('totals');
  if (own === null || other === null) return { byHand: own ?? other, came, conflicts: [] };
  const twice = Object.keys(own.cells).filter((id) => (other.cells[id] ?? own.cells[id]) !== own.cells[id]);
  const said = twice.map(
    (id) =>
      `${form.isCellId(id) ? form.nameOf(id) : id} ${own.cells[id] ?? ''}（另一份 ${other.cells[id] ?? ''}）`,
  );
  return {
    came,
    byHand: {
      cells: { ...other.cells, ...own.cells },
      notes: { ...other.notes, ...own.notes },
      totals: { ...other.totals, ...own.totals },
    },
    conflicts:
      said.length === 0
        ? []
        : [`${mine.file}：${BY_HAND}的 ${said.length} 格两份不同，留了这一份的：${said.join('、')}。`],
  };
}
