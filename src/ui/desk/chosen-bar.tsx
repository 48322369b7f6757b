import { useState } from 'react';
import { publishAll } from '../../collection/commands';
import { readyToPass } from '../../collection/rows-shown';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { copyText } from '../preview/copy-web-page';
import styles from './desk.module.css';
import { PassingChosen } from './passing-chosen';
import { PublicationDialog } from './publication-dialog';

/** What is done with several units at once, while some are chosen; those the table does not list now are among them. */
export function ChosenBar({
  session,
  rows,
  onNone,
}: {
  session: CollectionSession;
  rows: readonly UnitRow[];
  onNone: () => void;
}) {
  const [isPassing, setPassing] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [said, setSaid] = useState('');
  const passed = rows.flatMap(({ standing, chip }) => (standing && chip === 'passed' ? [standing.unit] : []));
  const ready = readyToPass(rows);
  const copyNames = () =>
    setSaid(
      copyText(rows.map(({ name }) => name).join('\n'))
        ? `已复制 ${rows.length} 个单位的名称。`
        : '浏览器不让复制。',
    );
  return (
    <>
      <div className={styles['tools']}>
        <output>
          已选 {rows.length} 个。{said}
        </output>
        <Button size="small" edits disabled={ready.length === 0} onClick={() => setPassing(true)}>
          通过所选…
        </Button>
        <Button size="small" edits disabled={passed.length === 0} onClick={() => setPublishing(true)}>
          记为已发布…
        </Button>
        <Button size="small" onClick={copyNames}>
          复制单位名称
        </Button>
        <Button size="small" onClick={onNone}>
          取消选择
        </Button>
      </div>
      {isPublishing && (
        <PublicationDialog
          title={`${passed.length} 个单位记为已发布？`}
          published={null}
          ofSeveral
          onClose={() => setPublishing(false)}
          onKeep={({ day }) => {
            session.perform(publishAll(passed, day));
            setPublishing(false);
            onNone();
          }}
        >
          {passed.length < rows.length && (
            <p>所选的另有 {rows.length - passed.length} 个还没通过，或已经发布，不动。</p>
          )}
        </PublicationDialog>
      )}
      {isPassing && (
        <PassingChosen
          session={session}
          rows={rows}
          onClose={() => setPassing(false)}
          onPassed={() => {
            setPassing(false);
            onNone();
          }}
        />
      )}
    </>
  );
}
