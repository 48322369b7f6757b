import type { RemovedListing } from '../../editor/draft-listings';
import { Button } from '../parts/button';
import { timeWords } from '../browser/now';
import { draftName } from '../words/draft-name';
import styles from './removed-list.module.css';

/** What was deleted in the last days and can be had back. */
export function RemovedList({
  removed,
  now,
  onPutBack,
}: {
  removed: readonly RemovedListing[];
  now: Date;
  onPutBack: (draft: RemovedListing) => void;
}) {
  return (
    <section className={styles['removed']} aria-labelledby="removed-drafts">
      <h2 id="removed-drafts">已删除的报告</h2>
      <p>删除后至少留 7 天，可以恢复。</p>
      <ul>
        {removed.map((draft) => (
          <li key={draft.id}>
            <span>
              {draftName(draft)}，{timeWords(draft.removedAt, now, '今天 ')} 删除
            </span>
            <Button look="link" aria-label={`恢复 ${draftName(draft)}`} onClick={() => onPutBack(draft)}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
