import { useState } from 'react';
import type { Arrival } from '../../collection/collection';
import { formerReport } from '../../collection/former-report';
import type { Standing } from '../../collection/standing';
import type { CollectionSession } from '../../desk/collection-session';
import { judgedFile, type JudgedFile } from '../../desk/judged-file';
import { Button } from '../parts/button';
import { ReceivedSheet } from './received-sheet';
import { useCollectionView } from './use-collection';

/** Beside a file that cannot be read: the report of an earlier round, to be looked at. */
export function FormerReport({
  session,
  standing,
  unread,
  fillHref,
}: {
  session: CollectionSession;
  standing: Standing;
  unread: Arrival;
  /** Where the tables typed off a file stand. */
  fillHref: (cell?: string, file?: string) => string;
}) {
  const { collection } = useCollectionView(session);
  const [shown, setShown] = useState<JudgedFile | null>(null);
  const [said, setSaid] = useState('');
  const former = formerReport(collection, standing.unit, unread);
  if (former === null) return null;
  const { file, round } = former;
  const open = async () => {
    const read = await judgedFile(standing, file, collection, session.records);
    setShown(read);
    setSaid(read ? '' : '存下的内容读不出来了。');
  };
  return (
    <>
      <p>
        {file.byHand ? (
          <a href={fillHref(undefined, file.id)}>看第 {round} 轮手工填的数</a>
        ) : (
          <Button look="link" onClick={() => void open()}>
            看第 {round} 轮的报告
          </Button>
        )}
        ：{file.file}
        <output>{said}</output>
      </p>
      {shown && (
        <ReceivedSheet
          report={shown.judged.report}
          file={file.file}
          findings={shown.judged.findings}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
