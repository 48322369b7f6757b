import { useEffect, useRef } from 'react';
import type { AnsweredFinding } from '../../checks/answers/answers';
import type { SectionNumber } from '../../format/sections';
import { chineseDate, isoDay } from '../../report/dates/date';
import { Button } from '../parts/button';
import { useEditor, useFollowingView, useReportForm } from '../context/editor-context';
import { StateMark } from '../parts/state-mark';
import { takeBack } from './answer-form';
import { sameFindings } from './finding-words';
import { placeWord } from './group';
import styles from './answers.module.css';

/** The answered findings (已说明) of one section, folded, below the open ones. */
export function AnsweredFindings({ section }: { section: SectionNumber }) {
  const answered = useFollowingView(
    (view) => view.answered.filter(({ finding }) => finding.section === section),
    sameFindings,
  );
  const summary = useRef<HTMLElement>(null);
  useFocusLeft(summary, answered.length);
  if (answered.length === 0) return null;
  return (
    <details className={styles['answered']}>
      <summary ref={summary}>已说明 {answered.length} 处</summary>
      <AnsweredList answered={answered} />
    </details>
  );
}

/** All reasons of the report, with where and when, for the one who signs it. */
export function AnsweredForSigner({ answered }: { answered: readonly AnsweredFinding[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusLeft(heading, answered.length);
  if (answered.length === 0) return null;
  return (
    <section className={styles['forSigner']} aria-labelledby="answered-for-signer">
      <h2 id="answered-for-signer" ref={heading} tabIndex={-1}>
        已说明（供签发人看）
        <small>数和文字变了，会重新来问</small>
      </h2>
      <AnsweredList answered={answered} isWhole />
    </section>
  );
}

/** After a reason was given its button is gone, so the focus goes to this list. */
function useFocusLeft(place: { readonly current: HTMLElement | null }, count: number): void {
  const before = useRef(count);
  useEffect(() => {
    const grew = count > before.current;
    before.current = count;
    if (grew && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, count]);
}

function AnsweredList({
  answered,
  isWhole = false,
}: {
  answered: readonly AnsweredFinding[];
  isWhole?: boolean;
}) {
  const editor = useEditor();
  const form = useReportForm();
  return (
    <ul className={styles['list']}>
      {answered.map((item) => {
        const { finding, answer } = item;
        return (
          <li key={finding.id}>
            <StateMark state="answered" label="已说明" />
            <div>
              <h3>
                {isWhole && `${placeWord(form, finding.section)}：`}
                {finding.title} <span className={styles['code']}>{finding.code}</span>
              </h3>
              {isWhole && finding.detail !== '' && <p>{finding.detail}</p>}
              <p className={styles['reason']}>原因：{answer.reason}</p>
              {isWhole && <p>{chineseDate(isoDay(new Date(answer.at)))}说明</p>}
              <Button
                edits
                size="small"
                look="link"
                aria-label={`撤回说明：${finding.title}`}
                onClick={() => takeBack(editor, item)}
              >
                撤回说明
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
