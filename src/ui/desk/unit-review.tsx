import { useEffect, useMemo, useRef, useState } from 'react';
import { openedDraft } from '../../checks/file/opened-draft';
import { gradeWords } from '../../checks/grade';
import { reviewOf, type Arrival } from '../../collection/collection';
import { pass, remark, sendBack, silence, tick, unpass } from '../../collection/commands';
import type { Standing } from '../../collection/standing';
import { ALIKE } from '../../collection/unit-row';
import { dayOf } from '../../collection/unit-columns';
import type { CollectionSession } from '../../desk/collection-session';
import { lookAt, type LookedAt } from '../../desk/looked-at';
import { writeHtml } from '../../files/html/write';
import type { OpinionItem } from '../../letters/opinion-item';
import { alikeItem, unitNote } from '../../letters/unit-note';
import { isoDay } from '../../report/dates/date';
import { newId } from '../../storage/new-id';
import { useNow } from '../browser/now';
import { useReadOnly } from '../context/read-only';
import { useWorkspace } from '../context/workspace-context';
import { Button } from '../parts/button';
import { controlClass } from '../parts/field';
import { StateMark, type MarkState } from '../parts/state-mark';
import { copyWebPage } from '../preview/copy-web-page';
import { SecondLookResult } from '../review/second-look-result';
import { goToHref, stepHref } from '../route';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

const marks: Readonly<Record<OpinionItem['grade'], MarkState>> = {
  must: 'error',
  explain: 'warning',
  suggest: 'none',
};

/** The note is set as the report is. */
const LOOK = { layout: 'gbt9704', shading: false } as const;

/** The day so many days after one; empty where no number of days is set. */
function dueAfter(days: string, now: Date): string {
  const count = Number.parseInt(days, 10);
  return Number.isNaN(count)
    ? ''
    : isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + count));
}

interface Props {
  session: CollectionSession;
  standing: Standing;
  current: Arrival;
  /** The unit it is alike to and how much, in words; empty for none. */
  alike: string;
  alikeSentences: number;
  /** It is settled: on to the next. */
  onDone: () => void;
}

function useLook(session: CollectionSession, standing: Standing, year: number): LookedAt | null | undefined {
  const [look, setLook] = useState<LookedAt | null | undefined>(undefined);
  const { unit, current, former, pasts } = standing;
  const of = [current?.id, former?.id, unit.kind, year, ...pasts.map(({ id }) => id)].join(' ');
  useEffect(() => {
    let wanted = true;
    void lookAt({ year }, standing, session.records).then((found) => {
      if (wanted) setLook(found);
    });
    return () => {
      wanted = false;
    };
    // What else of the standing changes does not change what is found.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [of, session]);
  return look;
}

/** The findings of the report that counts, ticked into the note as it will be sent, and the two ways to settle it. */
export function UnitReview({ session, standing, current, alike, alikeSentences, onDone }: Props) {
  const { collection } = useCollectionView(session);
  const { unit, round, state } = standing;
  const look = useLook(session, standing, collection.year);
  const review = reviewOf(collection, unit.id);
  const own = review.remarks[current.id] ?? '';
  const ticks = review.ticks[current.id] ?? {};
  const items = useMemo(() => {
    if (!look) return [];
    return alikeSentences > 0 ? [...look.items, alikeItem({ sentences: alikeSentences })] : look.items;
  }, [look, alikeSentences]);
  const open = items.filter(({ id }) => !collection.silenced.includes(id));
  const silenced = items.length - open.length;
  const isTicked = ({ id, usual }: OpinionItem) => ticks[id] ?? usual;
  const due = dueAfter(collection.settings.resubmitDays, useNow());
  const note = unitNote({
    collection,
    unit,
    round,
    about: current,
    items: open.filter(isTicked),
    own,
    due,
  });
  const [said, setSaid] = useState('');

  const toggle = (item: OpinionItem) => session.perform(tick(unit, current, item.id, !isTicked(item)));
  const returnIt = () => {
    if (!copyWebPage({ html: writeHtml(note.blocks, LOOK), text: note.text })) {
      setSaid('浏览器不让复制，没有记为退回。请选中上面的意见，按 Ctrl+C。');
      return;
    }
    const seen = [
      ...(review.sendings[review.sendings.length - 1]?.seen ?? []),
      ...standing.files.map(({ id }) => id),
    ];
    session.perform(
      sendBack(unit, {
        at: new Date().toISOString(),
        due,
        note: note.text,
        list: note.list,
        about: current.id,
        seen: [...new Set([...seen, current.id])],
      }),
    );
    onDone();
  };
  const passIt = () => {
    session.perform(pass([{ unit, about: current }], new Date().toISOString()));
    onDone();
  };
  const isPassed = state === 'passed';
  useReviewKeys({
    items: open,
    onToggle: toggle,
    onReturn: look && !isPassed ? returnIt : null,
    onPass: look && !isPassed ? passIt : null,
  });

  if (look === undefined) return <p className={styles['said']}>正在读……</p>;
  if (look === null)
    return <p className={styles['said']}>这份文件存下的内容读不出来了，请重新收这份文件。</p>;
  const mayReturn = state === 'received' || state === 'resubmitted' || state === 'returned';
  return (
    <>
      <div className={styles['paneBody']}>
        <p className={styles['fileLine']}>
          {current.file}，{dayOf(current.at)} 收，校验码 {current.checkCode}，
          {standing.pasts.length > 0 ? '有上年报告' : '没有上年报告，要对照上年的没有查'}
          {standing.by === 'fileName' && '；报告里没写机关，按文件名推定是这个单位的'}
          {standing.copies > 0 && `；另有 ${standing.copies} 份相同`}
        </p>
        {look.second && <SecondLookResult look={look.second} />}
        <Findings
          items={open}
          alike={alike}
          isTicked={isTicked}
          onToggle={toggle}
          onSilence={(item) => session.perform(silence(item.id, true))}
        />
        {silenced > 0 && (
          <p className={styles['quiet']}>
            本批不提的 {silenced} 条没有列。
            <Button
              look="link"
              edits
              onClick={() => {
                for (const { id } of items)
                  if (collection.silenced.includes(id)) session.perform(silence(id, false));
              }}
            >
              又提
            </Button>
          </p>
        )}
        <OwnWords session={session} unit={unit} about={current} words={own} used={usedWords(collection)} />
        <h3>
          意见全文 <span className={styles['quiet']}>发出去就是这样，{Array.from(note.text).length} 字</span>
        </h3>
        <p className={styles['note']}>{note.text}</p>
        <p className={styles['quiet']}>
          <CopyOfReport look={look} current={current} />
        </p>
      </div>
      <div className={styles['foot']}>
        <output>{said}</output>
        {isPassed ? (
          <Button edits onClick={() => session.perform(unpass(unit))}>
            取消通过
          </Button>
        ) : (
          <>
            <Button edits look="primary" disabled={!mayReturn} onClick={returnIt}>
              复制意见并记为退回第 {round} 轮 <kbd>C</kbd>
            </Button>
            <Button edits onClick={passIt}>
              通过 <kbd>P</kbd>
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Own words used in this collection, the ones used most first. */
function usedWords({ reviews }: { reviews: Readonly<Record<string, { remarks: Record<string, string> }>> }) {
  const counts = new Map<string, number>();
  for (const { remarks } of Object.values(reviews))
    for (const text of Object.values(remarks))
      for (const line of text.split('\n').map((part) => part.trim()))
        if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return Array.from(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([line]) => line);
}

function Findings({
  items,
  alike,
  isTicked,
  onToggle,
  onSilence,
}: {
  items: readonly OpinionItem[];
  alike: string;
  isTicked: (item: OpinionItem) => boolean;
  onToggle: (item: OpinionItem) => void;
  onSilence: (item: OpinionItem) => void;
}) {
  const readOnly = useReadOnly();
  if (items.length === 0) return <p>没有查出要改的；有自己的意见，写在下面。</p>;
  return (
    <fieldset className={styles['findings']}>
      <legend>查出的问题，勾选的写进意见</legend>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(item)}
                disabled={readOnly}
                onChange={() => onToggle(item)}
              />
              <span>
                {index < 9 && <kbd>{index + 1}</kbd>}
                <b className={styles[item.grade]}>
                  <StateMark state={marks[item.grade]} size={14} />
                  {gradeWords[item.grade]}
                </b>
                {item.place !== '' && <b>{item.place}：</b>}
                {item.words}
                {item.id === ALIKE && `（${alike}）`}
                {item.suspicion}
              </span>
            </label>
            <Button edits look="link" aria-label={`本批不提：${item.words}`} onClick={() => onSilence(item)}>
              本批不提
            </Button>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

function OwnWords({
  session,
  unit,
  about,
  words,
  used,
}: {
  session: CollectionSession;
  unit: Standing['unit'];
  about: Arrival;
  words: string;
  used: readonly string[];
}) {
  const readOnly = useReadOnly();
  const field = useRef<HTMLTextAreaElement>(null);
  const visit = useRef(newId());
  const keep = (text: string) => session.perform(remark(unit, about, text, visit.current));
  useEffect(() => {
    // Undone, or done in another window: never while it is being typed in.
    if (field.current && field.current !== document.activeElement) field.current.value = words;
  }, [words]);
  return (
    <div className={styles['own']}>
      <label htmlFor="own-words">
        自己的话 <span className={styles['quiet']}>一行一条，接着上面的编号</span>
      </label>
      <textarea
        id="own-words"
        ref={field}
        className={controlClass}
        rows={2}
        readOnly={readOnly}
        defaultValue={words}
        onFocus={() => {
          visit.current = newId();
        }}
        onChange={(event) => keep(event.target.value)}
        onKeyDown={(event) => {
          // Back to the keys of the page, unless an input method has a use for it.
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      {used.length > 0 && (
        <select
          aria-label="用过的话"
          className={controlClass}
          value=""
          disabled={readOnly}
          onChange={(event) => {
            const { value } = event.target;
            if (!field.current || value === '') return;
            const before = field.current.value.trimEnd();
            field.current.value = before === '' ? value : `${before}\n${value}`;
            keep(field.current.value);
          }}
        >
          <option value="">用过的话（{used.length}）</option>
          {used.map((line) => (
            <option key={line}>{line}</option>
          ))}
        </select>
      )}
    </div>
  );
}

/** 改一份副本: the received report as a draft of one's own; what was received stays as it came. */
function CopyOfReport({ look, current }: { look: LookedAt; current: Arrival }) {
  const workspace = useWorkspace();
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    const { receipt, checkCode } = look.received;
    const draft = openedDraft({ draft: look.judged.draft, receipt });
    const id = await workspace.createFrom(draft, { fileName: current.file, receipt, checkCode });
    goToHref(stepHref(id, 'check'));
  };
  return (
    <Button look="link" disabled={isOpening} onClick={() => void open()}>
      改一份副本
    </Button>
  );
}

/** 1–9 tick, N own words, C copy and send back, P pass; only outside fields. */
function useReviewKeys({
  items,
  onToggle,
  onReturn,
  onPass,
}: {
  items: readonly OpinionItem[];
  onToggle: (item: OpinionItem) => void;
  onReturn: (() => void) | null;
  onPass: (() => void) | null;
}): void {
  const readOnly = useReadOnly();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || readOnly) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog'))
        return;
      const key = event.key.toLowerCase();
      const item = /^[1-9]$/.test(key) ? items[Number(key) - 1] : undefined;
      if (item) onToggle(item);
      else if (key === 'n') document.getElementById('own-words')?.focus();
      else if (key === 'c') onReturn?.();
      else if (key === 'p') onPass?.();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
