import { reviewOf, type Arrival } from '../../collection/collection';
import { choose } from '../../collection/commands';
import type { Standing } from '../../collection/standing';
import { dayOf } from '../../collection/unit-columns';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { StateMark } from '../parts/state-mark';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

/**
 * The files of a unit's round beside the report that counts: those that cannot be read, later ones apart from the scans that came
 * with it, what was typed by hand before it came, and those over which it was chosen, each to be chosen instead.
 */
export function OtherFiles({
  session,
  standing: { unit, files, unreadBefore, unreadAfter, companions },
  current,
  fillHref,
}: {
  session: CollectionSession;
  standing: Standing;
  current: Arrival;
  /** Where the tables typed off a file stand. */
  fillHref: (cell?: string, file?: string) => string;
}) {
  const { collection } = useCollectionView(session);
  const { chosen } = reviewOf(collection, unit.id);
  const others = chosen?.id === current.id ? files.filter(({ id }) => chosen.over.includes(id)) : [];
  const typed = files.filter(({ id, byHand }) => id !== current.id && byHand !== null);
  const before = unreadBefore.filter((file) => !typed.includes(file));
  const isLater = unreadAfter.every(({ intake }) => intake === '' || intake !== current.intake);
  return (
    <>
      {unreadAfter.length > 0 && (
        <div className={styles['unreadAfter']}>
          <p>
            <StateMark state="warning" size={14} />
            另有 {unreadAfter.length} 份读不了，{isLater && '比这一份来得晚，'}可能是更正，请打开原件看：
          </p>
          <ul>
            {unreadAfter.map((file) => (
              <li key={file.id}>
                <b>{file.file}</b>，{dayOf(file.at)} 收。{file.refused}
              </li>
            ))}
          </ul>
        </div>
      )}
      {companions.length > 0 && (
        <p className={styles['quiet']}>
          同时收到的还有 {companions.length} 份读不了，算作这一份的扫描件，没有对过：
          {companions.map(({ file }) => file).join('、')}
        </p>
      )}
      {before.length > 0 && (
        <p className={styles['quiet']}>
          这一份以前来的，另有 {before.length} 份读不了：
          {before.map(({ file, refused }) => `${file}，${refused}`).join('')}
        </p>
      )}
      {typed.length > 0 && (
        <p className={styles['quiet']}>
          照 {typed.map(({ file }) => file).join('、')} 手工填过数，有了这一份就不再算，还留着：
          {typed.map(({ id, file }) => (
            <span key={id}>
              <a href={fillHref(undefined, id)}>看{typed.length > 1 ? ` ${file} ` : ''}手工填的数</a>{' '}
            </span>
          ))}
        </p>
      )}
      {others.length > 0 && (
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
      )}
    </>
  );
}
