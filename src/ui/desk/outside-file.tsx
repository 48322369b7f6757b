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

/** 名册外: a file whose agency the roster does not know, and the ways to settle whose it is. */
export function OutsideFile({ session, file }: { session: CollectionSession; file: Arrival }) {
  const { collection } = useCollectionView(session);
  const [chosen, setChosen] = useState('');
  const id = useId();
  const unit = collection.roster.find((one) => one.id === chosen);
  const { agency } = file;
  return (
    <div className={styles['said']}>
      <p>{file.file}</p>
      {file.refused === '' ? (
        <p>
          {agency === ''
            ? '报告里没有认出机关，文件名里也没有名册上的单位。'
            : `报告是“${agency}”的，名册里没有。`}
          不按名称相近猜。
        </p>
      ) : (
        <p>{file.refused}</p>
      )}
      {collection.roster.length > 0 && (
        <div>
          <label htmlFor={id}>是名册里的</label>
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
        {agency !== '' && (
          <Button edits disabled={!unit} onClick={() => unit && session.perform(addAlias(unit, agency))}>
            记为它的别名
          </Button>
        )}
        <Button edits disabled={!unit} onClick={() => unit && session.perform(putTo(file, unit))}>
          只把这份归给它
        </Button>
        {agency !== '' && (
          <Button edits onClick={() => session.perform(addUnits([unitCalled(newId(), agency)]))}>
            加进名册
          </Button>
        )}
        <Button edits onClick={() => session.perform(takeOut(file))}>
          移出
        </Button>
      </p>
    </div>
  );
}
