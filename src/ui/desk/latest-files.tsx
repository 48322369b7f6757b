import { useState } from 'react';
import { chooseLatest, type SeveralFiles } from '../../collection/commands';
import { dayOf } from '../../collection/unit-columns';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';

/** The units that sent several files of one round, with these. */
function severalIn(rows: readonly UnitRow[]): SeveralFiles[] {
  return rows.flatMap(({ standing }) =>
    standing?.doubt?.kind === 'several' ? [{ unit: standing.unit, files: standing.doubt.files }] : [],
  );
}

/** One decision where many units sent a second version before they were asked for one: the file that came last counts. */
export function LatestFiles({ session, rows }: { session: CollectionSession; rows: readonly UnitRow[] }) {
  const [isAsking, setAsking] = useState(false);
  const several = severalIn(rows);
  // Of one unit it is settled beside the table, where one sees what differs.
  if (several.length < 2) return null;
  return (
    <>
      <Button size="small" edits onClick={() => setAsking(true)}>
        要分辨的 {several.length} 个以后收到的为准…
      </Button>
      {isAsking && (
        <Dialog
          title={`${several.length} 个单位都以后收到的一份为准？`}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>取消</Button>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(false);
                  session.perform(chooseLatest(several));
                }}
              >
                都以后收到的为准
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
          <p>以前的不删，只是不算。要看两份差在哪里的，请在表里点开那个单位，单独定。定了以后可以撤销。</p>
        </Dialog>
      )}
    </>
  );
}

function filesWords(files: SeveralFiles['files']): string {
  const last = files[files.length - 1];
  const before = files.slice(0, -1).map(({ file }) => file);
  return last ? `用 ${last.file}（${dayOf(last.at)} 收），不用 ${before.join('、')}` : '';
}
