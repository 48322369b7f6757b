import type { Unit } from '../../collection/collection';
import { receivePaper } from '../../collection/paper';
import type { CollectionSession } from '../../desk/collection-session';
import { newId } from '../../storage/new-id';
import { Button } from '../parts/button';
import styles from './desk.module.css';

/** Of a unit from which no file came: that it sent its report on paper. */
export function PaperOnly({ session, unit }: { session: CollectionSession; unit: Unit }) {
  return (
    <p className={styles['acts']}>
      <Button
        edits
        size="small"
        onClick={() => session.perform(receivePaper(unit, newId(), new Date().toISOString()))}
      >
        收到的是纸质的，没有文件
      </Button>
      <span className={styles['quiet']}>按纸质审，可以照着手工填三张表</span>
    </p>
  );
}
