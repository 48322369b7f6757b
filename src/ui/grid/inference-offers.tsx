import type { Finding } from '../../checks/finding';
import { cellSpec, columnOf, isCellId, rowOf } from '../../format/form';
import type { CellId } from '../../format/table';
import { valueText } from '../../report/report';
import { Button } from '../parts/button';
import { useEditor, useView } from '../parts/editor-context';
import { useGoTo } from '../parts/go-to';
import { confirmation, inferenceOf } from './inference';
import { MarginBlock } from './margin-block';
import styles from './margin.module.css';

/** At a column whose sides differ: 结转下年 as the rest would have it, in one click. */
export function InferenceOffer({ finding }: { finding: Finding }) {
  const editor = useEditor();
  const column = finding.cells[0] ? cellSpec(finding.cells[0]).column : '';
  const value = useView((view) => inferenceOf(view.report, view.draft, column)?.value ?? null);
  if (value === null) return null;
  const take = () => {
    const { report, draft } = editor.view();
    const inference = inferenceOf(report, draft, column);
    if (inference) editor.change(inference.label, inference.changes);
  };
  return (
    <p className={styles['take']}>
      <Button size="small" onClick={take}>
        结转下年取 {value}，标明“推算”
      </Button>
    </p>
  );
}

/** The numbers of the requests table that were worked out and that nobody has confirmed yet. */
export function UnconfirmedBlock() {
  const editor = useEditor();
  const goTo = useGoTo();
  const cells = useView((view) => view.draft.inferred.filter(isCellId).join(' '));
  if (cells === '') return null;
  return (
    <MarginBlock title="推算的数，请对照台账">
      <ul>
        {(cells.split(' ') as CellId[]).map((id) => (
          <li key={id} className={styles['offer']}>
            <span>
              {columnOf(id).name}，{rowOf(id).name} <InferredValue id={id} />
            </span>
            <span className={styles['buttons']}>
              <Button size="small" look="quiet" onClick={() => goTo({ cell: id })}>
                去看
              </Button>
              <Button
                size="small"
                onClick={() =>
                  editor.change(
                    `核对推算的${rowOf(id).name}（${columnOf(id).name}）`,
                    confirmation(editor.draft(), id),
                  )
                }
              >
                已核对
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </MarginBlock>
  );
}

function InferredValue({ id }: { id: CellId }) {
  return <b>{useView((view) => valueText(view.report, id))}</b>;
}
