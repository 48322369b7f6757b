import { useEffect, useState } from 'react';
import type { CollectionSession } from '../../desk/collection-session';
import type { Opening } from '../../saving/documents';
import { download, fileName } from '../../storage/disk';
import { useCollections, WithCollections } from './collections-context';
import { Button } from '../parts/button';
import { PlainPage } from '../plain-page';
import { fetched } from '../parts/fetched';
import type { CollectionTab, Shown } from '../route';
import { CollectionFrame } from './collection-frame';
import { RosterPage } from './roster-page';
import { UnitsPage } from './units-page';

interface Props extends Shown {
  id: string;
  view: CollectionTab | 'fill';
  /** The unit, or the file without a unit, that is shown beside the table. */
  unit: string | null;
  /** The cell of the sum that is in hand, as the address has it. */
  cell: string | null;
  /** The file whose tables are filled in by hand, where it is not the one that counts. */
  file: string | null;
}

const FillPage = fetched(async () => (await import('./fill/fill-page')).FillPage);
const SumPage = fetched(async () => (await import('./sum/sum-page')).SumPage);

/** An open collection; or why the one in the address cannot be opened. */
export function CollectionPage(props: Props) {
  return (
    <WithCollections>
      <OpenCollection {...props} />
    </WithCollections>
  );
}

function OpenCollection({ id, view, unit, cell, file, chip, search }: Props) {
  const collections = useCollections();
  const [opening, setOpening] = useState<Opening<CollectionSession> | null>(() => {
    const session = collections.session();
    return session?.id === id ? { ok: true, session } : null;
  });
  const isOpen = opening !== null;
  useEffect(() => {
    if (isOpen) return undefined;
    let wanted = true;
    void collections.open(id).then((result) => {
      if (wanted) setOpening(result);
    });
    return () => {
      wanted = false;
    };
  }, [collections, id, isOpen]);

  // Nothing is shown while reading, which takes only a moment.
  if (opening === null) return null;
  if (!opening.ok) return <NotOpened id={id} opening={opening} onBack={() => setOpening(null)} />;
  const { session } = opening;
  return (
    <CollectionFrame
      session={session}
      view={view === 'fill' ? 'table' : view}
      onTakenOver={() => setOpening(null)}
    >
      {view === 'roster' && <RosterPage session={session} />}
      {view === 'sum' && <SumPage session={session} at={cell} />}
      {view === 'fill' && (
        <FillPage
          key={`${unit} ${file}`}
          session={session}
          unitId={unit ?? ''}
          fileId={file}
          at={cell}
          shown={{ chip, search }}
        />
      )}
      {view === 'table' && <UnitsPage session={session} unit={unit} shown={{ chip, search }} />}
    </CollectionFrame>
  );
}

interface NotOpenedProps {
  id: string;
  opening: Extract<Opening<CollectionSession>, { ok: false }>;
  /** It was put back. */
  onBack: () => void;
}

function NotOpened({ id, opening, onBack }: NotOpenedProps) {
  const collections = useCollections();
  if (opening.failure === 'unreadable') {
    const { message, json } = opening;
    const keep = () =>
      download(fileName('读不出的审核', 'json'), new Blob([json], { type: 'application/json' }));
    return (
      <PlainPage title="这份审核读不出来">
        <p>{message}</p>
        <p>内容还原样存着，没有改动。可以先把它存成文件，再找人查看。</p>
        <p>
          <Button onClick={keep}>存成文件</Button>
        </p>
      </PlainPage>
    );
  }
  if (opening.failure === 'unavailable')
    return (
      <PlainPage title="读不到这台电脑上的审核">
        <p>
          浏览器没有让本页读取保存的内容。请检查是否开着无痕窗口，或者设置里禁止了网站数据，然后刷新本页。
        </p>
      </PlainPage>
    );
  if (opening.failure === 'removed')
    return (
      <PlainPage title="这份审核已经删除">
        <p>至少留 7 天，可以恢复。</p>
        <p>
          <Button onClick={() => void collections.putBack(id).then(onBack)}>恢复</Button>
        </p>
      </PlainPage>
    );
  return (
    <PlainPage title="这台电脑上没有这份审核">
      <p>可能已经删除，或者在另一台电脑、另一个浏览器里。有保存下来的文件，可以在首页打开。</p>
    </PlainPage>
  );
}
