import { useId, useState } from 'react';
import type { Arrival } from '../../collection/collection';
import { addAlias, addUnits, putTo, takeOut } from '../../collection/commands';
import { unitCalled } from '../../collection/roster-text';
import type { CollectionSession } from '../../desk/collection-session';
import { newId } from '../../storage/new-id';
import { Button } from '../parts/button';
import { controlClass } from '../parts/field';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

/**
 * Settles by hand whose a file is: a unit's of the roster, or nobody's (移出). Where it names an agency, that can be an
 * alias of the unit or a unit of its own.
 */
export function WhoseFile({
  session,
  file,
  label,
}: {
  session: CollectionSession;
  file: Arrival;
  label: string;
}) {
  const { collection } = useCollectionView(session);
  const { agency } = file;
  const [chosen, setChosen] = useState('');
  const id = useId();
  const unit = collection.roster.find((one) => one.id === chosen) ?? null;
  return (
    <>
      {collection.roster.length > 0 && (
        <div>
          <label htmlFor={id}>{label}</label>
          <select
            id={id}
            className={controlClass}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">请选单位</option>
            {collection.roster.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className={styles['acts']}>
        <Button edits disabled={!unit} onClick={() => unit && session.perform(putTo(file, unit))}>
          只把这份归给它
        </Button>
        {agency !== '' && (
          <>
            <Button edits disabled={!unit} onClick={() => unit && session.perform(addAlias(unit, agency))}>
              记为它的别名
            </Button>
            <Button edits onClick={() => session.perform(addUnits([unitCalled(newId(), agency)]))}>
              加进名册
            </Button>
          </>
        )}
        <Button edits onClick={() => session.perform(takeOut(file))}>
          移出
        </Button>
      </p>
    </>
  );
}
