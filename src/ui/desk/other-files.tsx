import { reviewOf, type Arrival } from '../../collection/collection';
import { choose } from '../../collection/commands';
import type { Standing } from '../../collection/standing';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

/** The files of a unit that do not count because another one was chosen, each to be chosen instead, or came with what was typed by hand before. */
export function OtherFiles({
  session,
  standing: { unit, files },
  current,
}: {
  session: CollectionSession;
  standing: Standing;
  current: Arrival;
}) {
  const { collection } = useCollectionView(session);
  const { chosen } = reviewOf(collection, unit.id);
  const others = chosen?.id === current.id ? files.filter(({ id }) => chosen.over.includes(id)) : [];
  const typed = files.filter(({ id, byHand }) => id !== current.id && byHand !== null);
  if (typed.length > 0)
    return (
      <p className={styles['quiet']}>
        照 {typed.map(({ file }) => file).join('、')} 手工填过数，有了这一份就不再算，还留着。
      </p>
    );
  if (others.length === 0) return null;
  return (
    <p className={styles['quiet']}>
      没有用的 {others.length} 份：
      {others.map((file) => (
        <span key={file.id}>
          {file.file}{' '}
          <Button
            edits
            look="link"
            aria-label={`改以 ${file.file} 为准`}
            onClick={() => session.perform(choose(unit, file, [current, ...others]))}
          >
            改以这份为准
          </Button>{' '}
        </span>
      ))}
    </p>
  );
}
