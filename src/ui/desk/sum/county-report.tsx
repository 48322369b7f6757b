import { useEffect, useMemo, useState } from 'react';
import { countyDraft } from '../../../collection/sum/county-draft';
import { followSum } from '../../../collection/sum/follow-sum';
import { takenSum } from '../../../collection/sum/taken-sum';
import { followedCollection } from '../../../desk/followed-collection';
import type { DraftListing } from '../../../editor/draft-listings';
import { stepToContinue } from '../../../editor/summary';
import type { Draft } from '../../../report/draft';
import { useWorkspace } from '../../context/workspace-context';
import { FollowingList } from '../../county/following-list';
import { followingWords, tellsSomething } from '../../county/following-words';
import styles from '../../county/county.module.css';
import { Button, ButtonLink } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { goToHref, stepHref } from '../../route';
import { useCollections } from '../collections-context';
import type { Summed } from './use-county-sum';

interface Linked {
  listing: DraftListing;
  /** null where it cannot be read. */
  draft: Draft | null;
}

/** The report made from this sum that was saved last; null while there is none, undefined until that is known. */
function useLinked(collectionId: string): Linked | null | undefined {
  const workspace = useWorkspace();
  const collections = useCollections();
  const [linked, setLinked] = useState<Linked | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const [listed, known] = await Promise.all([workspace.list(), collections.list()]);
      const isOfIt = ({ summary }: DraftListing) =>
        summary?.sumOf && followedCollection(summary.sumOf, known.ok ? known.value : []) === collectionId;
      const listing = listed.ok && listed.value.find(isOfIt);
      const found = listing ? { listing, draft: await workspace.read(listing.id) } : null;
      if (isWanted) setLinked(found);
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [workspace, collections, collectionId]);
  return linked;
}

/** 写县级报告: begins the county's report from the sum, or opens the one there is and says what would change in it. */
export function CountyReport({ id, summed }: { id: string; summed: Summed }) {
  const workspace = useWorkspace();
  const linked = useLinked(id);
  const [isMaking, setMaking] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { collection, sum, isReading } = summed;
  const make = async () => {
    setMaking(true);
    const taking = takenSum(collection, sum, id, new Date().toISOString());
    goToHref(stepHref(await workspace.createFrom(countyDraft(collection, taking)), 'basics'));
  };
  const isNotYet = isMaking || isReading || linked === undefined || sum.contributions.length === 0;
  if (!linked)
    return (
      <Button
        disabled={isNotYet}
        title={isReading ? '文件还在读，读完再写' : '新建一份人民政府的报告，数取自汇总；缺单位的格空着'}
        onClick={() => void make()}
      >
        写县级报告
      </Button>
    );
  const { listing, draft } = linked;
  const step = listing.summary ? stepToContinue(listing.summary) : 'basics';
  return (
    <div className={styles['acts']}>
      {draft && !isReading && (
        <Changes draft={draft} id={id} summed={summed} href={stepHref(listing.id, step)} />
      )}
      <Button look="quiet" disabled={isNotYet} onClick={() => setAsking(true)}>
        另写一份
      </Button>
      {isAsking && (
        <Dialog
          title="另写一份县级报告？"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>取消</Button>
              <Button look="primary" onClick={() => void make()}>
                另写一份
              </Button>
            </>
          }
        >
          <p>
            已经有一份了。另写的从汇总重新取数，不带原来写的文字；原来那份还在首页。只是数变了的，打开原来那份点“更新”就行。
          </p>
        </Dialog>
      )}
      <ButtonLink href={stepHref(listing.id, step)}>打开县级报告</ButtonLink>
    </div>
  );
}

/** What a late correction changes in the county's report: which of its numbers and sentences. */
function Changes({ draft, id, summed, href }: { draft: Draft; id: string; summed: Summed; href: string }) {
  const [isLooking, setLooking] = useState(false);
  const at = draft.countySum?.at ?? '';
  const following = useMemo(
    // When it is taken does not matter: nothing of it is kept.
    () => followSum(draft, takenSum(summed.collection, summed.sum, id, at), new Set()),
    [draft, id, summed, at],
  );
  if (!tellsSomething(following)) return null;
  const words = followingWords(following);
  return (
    <>
      <Button look="link" onClick={() => setLooking(true)}>
        县级报告里 {words}要变
      </Button>
      {isLooking && (
        <Dialog
          title={`县级报告里 ${words}要变`}
          onClose={() => setLooking(false)}
          isWide
          actions={
            <>
              <Button onClick={() => setLooking(false)}>关闭</Button>
              <ButtonLink look="primary" href={href}>
                打开报告去更新
              </ButtonLink>
            </>
          }
        >
          <FollowingList following={following} useSum={null} />
        </Dialog>
      )}
    </>
  );
}
