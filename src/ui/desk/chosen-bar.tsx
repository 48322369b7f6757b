import { useState } from 'react';
import { pass, publishAll } from '../../collection/commands';
import { readyToPass } from '../../collection/rows-shown';
import type { UnitRow } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { copyText } from '../preview/copy-web-page';
import styles from './desk.module.css';
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
  const withFindings = ready.filter(({ found }) => found > 0);
  const withUnread = ready.filter(({ unread }) => unread > 0);
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
        <Dialog
          title={`通过 ${ready.length} 个单位？`}
          onClose={() => setPassing(false)}
          actions={
            <>
              <Button onClick={() => setPassing(false)}>取消</Button>
              <Button
                look="primary"
                onClick={() => {
                  session.perform(pass(ready, new Date().toISOString()));
                  setPassing(false);
                  onNone();
                }}
              >
                记为通过
              </Button>
            </>
          }
        >
          {ready.length < rows.length && (
            <p>所选的另有 {rows.length - ready.length} 个没有可以通过的报告，或已经通过，不动。</p>
          )}
          {withFindings.length > 0 && (
            <p>
              其中 {withFindings.length} 个还有查出的问题：
              {withFindings.map(({ unit }) => unit.name).join('、')}。
            </p>
          )}
          {withUnread.length > 0 && (
            <p>
              其中 {withUnread.length} 个后来又交来读不了的文件，可能是更正：
              {withUnread.map(({ unit }) => unit.name).join('、')}。
            </p>
          )}
          <p>通过以后可以撤销。</p>
        </Dialog>
      )}
    </>
  );
}
