import { useId, useState, type ReactNode } from 'react';
import type { Arrival, Unit } from '../../collection/collection';
import { putTo, takeOut } from '../../collection/commands';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { controlClass } from '../parts/field';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

/** Settles by hand whose a file is: a unit of the roster, or nobody's (移出). `more` are other ways, given the unit chosen. */
export function WhoseFile({
  session,
  file,
  label,
  more = () => null,
}: {
  session: CollectionSession;
  file: Arrival;
  label: string;
  more?: (chosen: Unit | null) => ReactNode;
}) {
  const { collection } = useCollectionView(session);
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
        {more(unit)}
        <Button edits onClick={() => session.perform(takeOut(file))}>
          移出
        </Button>
      </p>
    </>
  );
}
