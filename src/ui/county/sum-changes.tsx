import { useMemo, useState } from 'react';
import { scopeToldOtherwise } from '../../collection/sum/follow-sentences';
import { followSum, type Following } from '../../collection/sum/follow-sum';
import { collectionName } from '../../collection/summary';
import type { WatchedSum } from '../../desk/sum-watch';
import type { Session } from '../../editor/session';
import type { CountySumTaken } from '../../report/draft';
import { useEditor, useFollowingView } from '../context/editor-context';
import { ReadOnlyProvider } from '../context/read-only';
import { Button, ButtonLink } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { StateMark } from '../parts/state-mark';
import { sumHref, useRoute } from '../route';
import { useAccess } from '../shell/access-bar';
import shellStyles from '../shell/shell.module.css';
import { FollowingList } from './following-list';
import { followingWords, tellsSomething } from './following-words';
import { useSumWatch } from './use-sum-watch';

/** 汇总有变: in a county's report, what its sum says otherwise by now, and the way to follow it. */
export function SumChanges({ session }: { session: Session }) {
  const taken = useFollowingView(({ draft }) => draft.countySum);
  const readOnly = useAccess(session) !== 'writing';
  return (
    <ReadOnlyProvider readOnly={readOnly}>
      {taken && <Watching key={taken.collection} taken={taken} />}
    </ReadOnlyProvider>
  );
}

function Watching({ taken }: { taken: CountySumTaken }) {
  const watched = useSumWatch(taken);
  if (!watched || watched.kind === 'reading') return null;
  if (watched.kind === 'there')
    return (
      <>
        <Changes {...watched} isOther={watched.taking.taken.collection !== taken.collection} />
        <StillOpen open={watched.open} collection={watched.taking.taken.collection} />
      </>
    );
  return <Gone taken={taken} watched={watched} />;
}

const nothingChosen: ReadonlySet<string> = new Set();

interface ChangesProps extends Extract<WatchedSum, { kind: 'there' }> {
  /** Whether the collection is another copy of the one the numbers were taken from. */
  isOther: boolean;
}

function Changes({ taking, isElsewhere, isOther }: ChangesProps) {
  const editor = useEditor();
  const draft = useFollowingView((view) => view.draft);
  const [isLooking, setLooking] = useState(false);
  const [useSum, setUseSum] = useState(nothingChosen);
  const following = useMemo(() => followSum(draft, taking, useSum), [draft, taking, useSum]);
  const update = () => {
    editor.commitTyping();
    const { changes, ...what } = followSum(editor.draft(), taking, useSum);
    editor.change(`跟上汇总（${followingWords({ changes, ...what })}）`, changes);
    setLooking(false);
    setUseSum(nothingChosen);
  };
  if (!tellsSomething(following)) return null;
  const whence = whenceWords({ isElsewhere, isOther });
  // What a person changed is looked at before the report follows.
  const isOwn = following.own.length + following.edited.length > 0;
  const choose = (key: string, takesSum: boolean) => {
    const next = new Set(useSum);
    if (takesSum) next.add(key);
    else next.delete(key);
    setUseSum(next);
  };
  return (
    <div className={`${shellStyles['noticeBox']} ${shellStyles['calm']} ${shellStyles['twoActs']}`}>
      <StateMark state="warning" />
      <p>
        汇总有变：{followingWords(following)}。{emptied(following)}
        {whence}
      </p>
      <Button size="small" look={isOwn ? 'plain' : 'quiet'} onClick={() => setLooking(true)}>
        看改了什么
      </Button>
      {!isOwn && (
        <Button edits size="small" onClick={update}>
          更新
        </Button>
      )}
      {isLooking && (
        <Dialog
          title={`汇总有变：${followingWords(following)}`}
          onClose={() => setLooking(false)}
          isWide
          actions={
            <>
              <Button onClick={() => setLooking(false)}>以后再说</Button>
              <Button edits look="primary" onClick={update}>
                更新
              </Button>
            </>
          }
        >
          {whence !== '' && <p>{whence}</p>}
          <FollowingList following={following} useSum={useSum} onChoose={choose} />
        </Dialog>
      )}
    </div>
  );
}

/** On the steps before a report goes out: what is not settled in its sum, which no check of the report itself can see. */
function StillOpen({ open, collection }: { open: readonly string[]; collection: string }) {
  const route = useRoute();
  const scope = useFollowingView((view) => scopeToldOtherwise(view.draft));
  const isAtEnd = route.page === 'report' && (route.step === 'check' || route.step === 'export');
  if (!isAtEnd || (open.length === 0 && scope === '')) return null;
  return (
    <div className={`${shellStyles['noticeBox']} ${shellStyles['calm']}`}>
      <StateMark state="warning" />
      <p>
        {open.length > 0 &&
          `这份报告的数取自汇总，汇总还不能公布：${open.join('；')}。这些定了，数和文字可能还会变。`}
        {scope !== '' && `正文里写的单位数和汇总的口径不同，请改。口径现在是：${scope}`}
      </p>
      <ButtonLink size="small" href={sumHref(collection)}>
        去汇总
      </ButtonLink>
    </div>
  );
}

/** Where the sum that is told of comes from, where that is not the collection itself as it is now. */
function whenceWords({ isElsewhere, isOther }: Pick<ChangesProps, 'isElsewhere' | 'isOther'>): string {
  if (isOther) return '取数的那份审核不在这台电脑上，这里按同一个地方、同一年的那一份算。';
  return isElsewhere ? '那份审核正在另一个标签页中打开，这里按它最近存下的算。' : '';
}

/** Says beforehand that numbers will be blank. */
function emptied({ values }: Following): string {
  const count = values.filter(({ held, now }) => held !== '' && now === '').length;
  return count === 0 ? '' : `其中 ${count} 格汇总现在没有数，更新后是空白。`;
}

function goneWords(watched: Exclude<WatchedSum, { kind: 'there' | 'reading' }>): string {
  if (watched.kind === 'unreadable') return `那份审核打不开：${watched.message}`;
  if (watched.why === 'removed') return '那份审核已经删除，至少留 7 天，可以在“年报审核”里恢复。';
  if (watched.why === 'missing') return '这台电脑上没有那份审核，汇总再有变这里不会知道。';
  return '浏览器没有让本页读到那份审核。';
}

function Gone({
  taken,
  watched,
}: {
  taken: CountySumTaken;
  watched: Exclude<WatchedSum, { kind: 'there' | 'reading' }>;
}) {
  const [isSeen, setSeen] = useState(false);
  if (isSeen) return null;
  return (
    <div className={`${shellStyles['noticeBox']} ${shellStyles['calm']}`}>
      <StateMark state="warning" />
      <p>
        这份报告的数取自“{collectionName(taken)}”的汇总。{goneWords(watched)}报告本身没有动。
      </p>
      <Button size="small" onClick={() => setSeen(true)}>
        知道了
      </Button>
    </div>
  );
}
