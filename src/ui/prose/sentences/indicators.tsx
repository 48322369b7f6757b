import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { countOf, readCellText } from '../../../report/numbers/cell-text';
import { problemSentence } from '../../../report/numbers/number';
import { Button, IconButton } from '../../parts/button';
import { useEditor, useView } from '../../context/editor-context';
import { controlClass, FieldNote } from '../../parts/field';
import { useReadOnly } from '../../context/read-only';
import { indicatorName, withNew, withUsual } from '../../../edits/indicator-edits';
import styles from './indicators.module.css';
import type { DraftPath } from '../../../report/path';

/** 附加统计项: numbers that stand in no table but in the text, for the data sentences below the texts. */
export function Indicators() {
  const editor = useEditor();
  const panel = useRef<HTMLDetailsElement>(null);
  const count = useView((view) => view.draft.indicators.length);
  const filled = useView(
    (view) => view.draft.indicators.filter(({ value }) => countOf(value) !== null).length,
  );
  const unlisted = useView((view) => withUsual(view.draft.indicators).added);

  const focus = (selector: string): void => panel.current?.querySelector<HTMLElement>(selector)?.focus();
  const change = (label: string, after: unknown) =>
    flushSync(() => editor.change(label, [{ path: 'indicators', after }]));
  const addUsual = () => {
    const { list, added } = withUsual(editor.draft().indicators);
    change(`列出常用的 ${added} 项统计`, list);
    focus(`[name="indicators.${list.length - added}.value"]`);
  };
  const addOwn = () => {
    change('增加一项统计', withNew(editor.draft().indicators));
    focus(`[name="indicators.${editor.draft().indicators.length - 1}.name"]`);
  };
  const remove = (index: number) => {
    const list = editor.draft().indicators;
    change(
      `删除${indicatorName(list[index]?.name ?? '', index)}`,
      list.filter((_, place) => place !== index),
    );
    const next = Math.min(index, list.length - 2);
    focus(next < 0 ? '[data-add]' : `[data-remove="${next}"]`);
  };

  return (
    <details ref={panel} className={styles['panel']}>
      <summary>
        附加统计项
        <span>{count === 0 ? '表格里没有、正文常写的数' : `${count} 项，填了 ${filled} 项`}</span>
      </summary>
      <p className={styles['hint']}>
        填在这里的数不印成表格，供“插入数据句”使用。没有发生的填 0；不清楚的空着。
      </p>
      {count > 0 && (
        <ul>
          {Array.from({ length: count }, (_, index) => (
            // An entry is its place: what is written is the form's and moves by value.
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={index} index={index} onRemove={remove} />
          ))}
        </ul>
      )}
      <div className={styles['add']}>
        {unlisted > 0 && (
          <Button edits size="small" icon="plus" onClick={addUsual}>
            列出常用的 {unlisted} 项
          </Button>
        )}
        <Button edits size="small" icon="plus" data-add="" onClick={addOwn}>
          增加一项
        </Button>
      </div>
    </details>
  );
}

const columns = [
  { id: 'name', label: '名称', example: '名称' },
  { id: 'value', label: '数', example: '数' },
  { id: 'unit', label: '单位', example: '单位' },
  { id: 'source', label: '来源', example: '来源，不印出来' },
] as const;

function Row({ index, onRemove }: { index: number; onRemove: (index: number) => void }) {
  const noteId = useId();
  const name = useView((view) => indicatorName(view.draft.indicators[index]?.name ?? '', index));
  const problem = useView((view) => {
    const parsed = readCellText(view.draft.indicators[index]?.value ?? '', 'count');
    return parsed.kind === 'problem' ? problemSentence(parsed.problem) : null;
  });
  return (
    <li>
      <div className={styles['row']}>
        {columns.map(({ id, label, example }) => (
          <Cell
            key={id}
            path={`indicators.${index}.${id}`}
            className={styles[id]}
            label={id === 'name' ? `第 ${index + 1} 项的名称` : `${name}的${label}`}
            example={example}
            problemId={id === 'value' && problem !== null ? noteId : undefined}
          />
        ))}
        <IconButton
          edits
          icon="remove"
          label={`删除${name}`}
          className={styles['remove']}
          data-remove={index}
          onClick={() => onRemove(index)}
        />
      </div>
      {problem !== null && (
        <FieldNote id={noteId} state="error">
          {problem}，句子里先不用它
        </FieldNote>
      )}
    </li>
  );
}

interface CellProps {
  path: DraftPath;
  className: string | undefined;
  label: string;
  example: string;
  /** The note that says why the text is no number. */
  problemId: string | undefined;
}

function Cell({ path, className, label, example, problemId }: CellProps) {
  const { ref, onChange, onBlur } = useEditor().register(path);
  const readOnly = useReadOnly();
  return (
    <input
      type="text"
      inputMode={path.endsWith('.value') ? 'numeric' : undefined}
      autoComplete="off"
      className={`${controlClass} ${className}`}
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      placeholder={example}
      readOnly={readOnly}
      name={path}
      ref={ref}
      onChange={(event) => void onChange(event)}
      onBlur={(event) => void onBlur(event)}
    />
  );
}
