import { gradeWords } from '../../checks/grade';
import { verdictWords, type SecondLook, type Verdict } from '../../letters/second-look';
import { verdictTally } from '../../letters/second-opinion';
import { typedByHandWords } from '../../letters/typed-by-hand';
import { listedChanges } from '../../letters/listed-changes';
import type { Difference } from '../../report/compare-reports';
import { sideBySide } from '../../report/text/changed-runs';
import { StateMark, type MarkState } from '../parts/state-mark';
import styles from './second-look.module.css';

const marks: Readonly<Record<Verdict, MarkState>> = {
  changed: 'done',
  unchanged: 'error',
  explained: 'answered',
  unknown: 'warning',
};

/** What changed, one entry a place: numbers old and new, texts whole with the changed characters marked. */
function Changes({ of }: { of: readonly Difference[] }) {
  if (of.length === 0) return null;
  return (
    <ul className={styles['changes']}>
      {listedChanges(of).map(({ id, place, before, after, isNumber }) => (
        <li key={id}>
          <span className={styles['place']}>{place}</span>
          <span className={styles['words']}>
            {isNumber ? (
              `原 ${before || '空白'}，现 ${after || '空白'}`
            ) : (
              <MarkedText before={before} after={after} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The later text with what was taken out struck through and what was put in underlined, as Word shows a revision. */
function MarkedText({ before, after }: { before: string; after: string }) {
  return sideBySide(before, after).map(({ kind, text }, index) => {
    if (kind === 'gone') return <del key={index}>{text}</del>;
    if (kind === 'new') return <ins key={index}>{text}</ins>;
    return <span key={index}>{text}</span>;
  });
}

/** The result of a second look; changes nobody asked for come first, because a reviewer would miss these. */
export function SecondLookResult({ look }: { look: SecondLook }) {
  const { remarks, outside, fresh, byHand } = look;
  const isSame = outside.length === 0 && remarks.every(({ changes }) => changes.length === 0);
  return (
    <>
      <section className={outside.length > 0 ? styles['outside'] : ''} aria-labelledby="outside-changes">
        <h2 id="outside-changes">
          <StateMark state={outside.length > 0 ? 'warning' : 'done'} />
          {outside.length > 0
            ? `意见之外的改动 ${outside.length} 处`
            : isSame
              ? byHand
                ? '两稿都填了的格，数完全一样'
                : '两稿的数和文字完全一样'
              : '没有意见之外的改动'}
        </h2>
        {byHand && <p>{typedByHandWords(byHand)}</p>}
        <Changes of={outside} />
      </section>
      {remarks.length > 0 && (
        <section className={styles['block']} aria-labelledby="remarks-again">
          <h2 id="remarks-again">
            意见 {remarks.length} 条：{verdictTally(look)}
          </h2>
          <ol>
            {remarks.map(({ remark, verdict, why, changes }, index) => (
              <li key={remark.id}>
                <p className={styles[verdict]}>
                  <StateMark state={marks[verdict]} />
                  <b>{verdictWords[verdict]}</b>
                  <span>{why}</span>
                </p>
                <p className={styles['words']}>
                  {index + 1}. {remark.text}
                </p>
                <Changes of={changes} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {fresh.length > 0 && (
        <section className={styles['block']} aria-labelledby="newly-found">
          <h2 id="newly-found">第二稿新查出 {fresh.length} 处</h2>
          <ul>
            {fresh.map(({ id, grade, place, words }) => (
              <li key={id}>
                <b>{gradeWords[grade]}</b>
                <span className={styles['words']}>
                  {place !== '' && `${place}：`}
                  {words}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
