import { chooseLatest, type SeveralFiles } from '../../collection/commands';
import { dayOf } from '../../collection/unit-columns';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** The units that sent several files of one round, with these. */
export function severalIn(rows: readonly UnitRow[]): SeveralFiles[] {
  return rows.flatMap(({ standing }) =>
    standing?.doubt?.kind === 'several' ? [{ unit: standing.unit, files: standing.doubt.files }] : [],
  );
}

/** One decision where many units sent a second version before they were asked for one: the file that came last counts. */
export function LatestFiles({
  session,
  several,
  onClose,
}: {
  session: CollectionSession;
  several: readonly SeveralFiles[];
  onClose: () => void;
}) {
  const settle = () => {
    onClose();
    session.perform(chooseLatest(several));
  };
  return (
    <Dialog
      title={`${several.length} 个单位都用后收到的一份？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" onClick={settle}>
            都用后收到的
          </Button>
        </>
      }
    >
      <ul>
        {several.map(({ unit, files }) => (
          <li key={unit.id}>
            {unit.name}：{filesWords(files)}
          </li>
        ))}
      </ul>
      <p>先收到的不删，只是不算。要看两份差在哪里，请在表里点开那个单位，单独定。定了以后可以撤销。</p>
    </Dialog>
  );
}

function filesWords(files: SeveralFiles['files']): string {
  const last = files[files.length - 1];
  const before = files.slice(0, -1).map(({ file }) => file);
  return last ? `用 ${last.file}（${dayOf(last.at)} 收），不用 ${before.join('、')}` : '';
}
