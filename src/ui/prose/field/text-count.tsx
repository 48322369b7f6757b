import { countOf } from '../../../report/numbers/cell-text';
import { proseLength } from '../../../report/report';
import { useEditor, useFollowingView, useView } from '../../context/editor-context';
import { usePastYear } from '../../context/use-past-year';
import { StateMark } from '../../parts/state-mark';
import { useReadOnly } from '../../context/read-only';
import styles from '../prose.module.css';
import { unchangedIn } from './unchanged';

/** 共 448 字，上限 1000 字: how long a text section is, and for 一 the local limit, if one was set. */
export function TextCount({ id }: { id: 'overview' | 'problems' }) {
  const length = useFollowingView((view) => proseLength(view.report[id]));
  return (
    <>
      <UnchangedShare section={id === 'overview' ? 1 : 5} />
      {id === 'problems' ? (
        <p className={styles['total']}>共 {length} 字</p>
      ) : (
        <LimitedCount length={length} />
      )}
    </>
  );
}

/** 与上年相同 42%: said once last year's report is open beside this one. */
function UnchangedShare({ section }: { section: 1 | 5 }) {
  const percent = useFollowingView((view) => {
    const { compared, share } = unchangedIn(view, section);
    return compared === 0 ? null : Math.round(share * 100);
  });
  const year = usePastYear('上年');
  if (percent === null) return null;
  return (
    <p className={styles['total']} title={`文字下有虚线的句子，除年份和数字外与${year.within}的报告相同`}>
      与{year.within}相同 {percent}%
    </p>
  );
}

function LimitedCount({ length }: { length: number }) {
  const { ref, onChange, onBlur } = useEditor().register('overviewLimit');
  const readOnly = useReadOnly();
  const limitText = useView((view) => view.draft.overviewLimit);
  const limit = countOf(limitText);
  const notNumber = limit === null && limitText.trim() !== '';
  const over = limit !== null && length > limit;
  return (
    <div className={styles['total']}>
      <output className={over || notNumber ? styles['over'] : undefined}>
        {(over || notNumber) && <StateMark state="warning" label="请核对" />}
        {notNumber ? '上限要填整数' : `共 ${length} 字${over ? `，超出 ${length - limit} 字` : ''}`}
      </output>
      <label>
        上限
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="不限"
          readOnly={readOnly}
          name="overviewLimit"
          ref={ref}
          onChange={(event) => void onChange(event)}
          onBlur={(event) => void onBlur(event)}
        />
        字
      </label>
    </div>
  );
}
