import type { ReactNode } from 'react';
import type { Finding } from '../../../checks/finding';
import type { CellId, TableId } from '../../../format/table';
import { valueText } from '../../../report/report';
import { Button } from '../../parts/button';
import { useEditor, useFollowingView, useReportForm } from '../../context/editor-context';
import { useGoTo } from '../../places/go-to';
import { confirmation, inferenceOf } from '../../../edits/inference';
import { MarginBlock } from '../margin/margin-block';
import { canBeRepaired, RepairOffers } from './repair-offers';
import { copyLastYear, dropPrinted } from '../../../edits/settle';
import styles from '../margin/margin.module.css';

/** What can be done about a finding of a table in one click; nothing where only its writer can know. */
export function FindingOffer({ finding }: { finding: Finding }) {
  if (finding.code === 'B1') return <CopyOffer finding={finding} />;
  if (!canBeRepaired(finding)) return null;
  if (finding.code !== 'A1')
    return (
      <>
        <SumOffer finding={finding} />
        <RepairOffers finding={finding} />
      </>
    );
  // 结转下年 is only one of the cells that may be wrong, so it comes below the more likely ones.
  return (
    <>
      <RepairOffers finding={finding} />
      <InferenceOffer finding={finding} />
    </>
  );
}

/** At a column whose sides differ: offers the 结转下年 that would settle it. */
function InferenceOffer({ finding }: { finding: Finding }) {
  const editor = useEditor();
  const column = finding.cells[0]?.split('.')[2] ?? '';
  const value = useFollowingView((view) => inferenceOf(view.report, view.draft, column)?.value ?? null);
  const take = () => {
    const { report, draft } = editor.view();
    const inference = inferenceOf(report, draft, column);
    if (inference) editor.change(inference.label, inference.changes);
  };
  if (value === null) return null;
  return <Offer onTake={take}>结转下年取 {value}，标明“推算”</Offer>;
}

/** Where 上年结转 differs from last year's 结转下年: offers to copy that. */
function CopyOffer({ finding }: { finding: Finding }) {
  const editor = useEditor();
  const count = useFollowingView((view) => copyLastYear(view.report, finding.cells).cells.length);
  const copy = () => {
    const { cells, changes } = copyLastYear(editor.view().report, finding.cells);
    editor.change(`上年结转照抄上年（${cells.length} 格）`, changes);
  };
  return count === 0 ? null : <Offer onTake={copy}>照抄上年（{count} 格）</Offer>;
}

/** Where a printed total differs from its sum: offers to keep the computed one. */
function SumOffer({ finding }: { finding: Finding }) {
  const editor = useEditor();
  const count = useFollowingView((view) => dropPrinted(view.draft, finding.cells).cells.length);
  const settle = () => editor.change('以相加的总计为准', dropPrinted(editor.draft(), finding.cells).changes);
  return count === 0 ? null : <Offer onTake={settle}>以相加的总计为准</Offer>;
}

function Offer({ onTake, children }: { onTake: () => void; children: ReactNode }) {
  return (
    <p className={styles['take']}>
      <Button edits size="small" onClick={onTake}>
        {children}
      </Button>
    </p>
  );
}

/** The numbers of a table that were worked out (推算) and are not confirmed yet. */
export function UnconfirmedBlock({ table }: { table: TableId }) {
  const editor = useEditor();
  const goTo = useGoTo();
  const { rowOf, columnOf } = useReportForm();
  const cells = useFollowingView(({ draft }) =>
    draft.inferred.filter((id) => id.startsWith(`${table}.`)).join(' '),
  );
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
                edits
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
  return <b>{useFollowingView((view) => valueText(view.report, id))}</b>;
}
