import { guidanceForCell } from '../../../format/guidance-for-cell';
import type { CellId, TableId } from '../../../format/table';
import { valueText } from '../../../report/report';
import { sourceOf } from '../../../report/sum-source';
import { useEditor, useFollowingView, useReportForm, useView } from '../../context/editor-context';
import { KeptField } from '../../parts/kept-field';
import { changeWords, lastYearName, lastYearValue } from '../../../report/last-year/last-year-text';
import { GuidanceList } from './guidance-list';
import { MarginBlock } from './margin-block';
import styles from './margin.module.css';
import { useCurrentCell } from '../cells/use-current-cell';

/** 这一格: what counts in its row and column, last year's number, who gave the number, and what is printed after it. */
export function CellBlock({ table }: { table: TableId }) {
  const form = useReportForm();
  const cell = useCurrentCell(table);
  if (!cell) return null;
  const guidance = guidanceForCell(cell);
  return (
    <MarginBlock title={`这一格：${form.rowOf(cell).name}，${form.columnOf(cell).name}`}>
      <LastYearLine cell={cell} />
      {guidance.length > 0 && <GuidanceList items={guidance} />}
      {table === 'disclosure' && form.cell(cell).unit === 'count' && (
        <CellText
          key={`note-${cell}`}
          cell={cell}
          record="cellNotes"
          label="加注，印在数的后面（括号不用写）"
          example="例如：其中修订16件"
        />
      )}
      <CellText
        key={`source-${cell}`}
        cell={cell}
        record="sources"
        label="来源，只在这里看，不印出来"
        example="例如：办公室周敏，1月15日"
      />
    </MarginBlock>
  );
}

function LastYearLine({ cell }: { cell: CellId }) {
  const words = useFollowingView((view) =>
    changeWords(
      lastYearValue(view.report, cell),
      valueText(view.report, cell),
      lastYearName(view.report, cell),
    ),
  );
  return words === '' ? null : <p className={styles['was']}>{words}</p>;
}

const RECORDS = { cellNotes: '加注', sources: '来源' } as const;

/** A text kept by cell, taken when the field is left. Cell ids hold dots, so the record is changed as a whole. */
function CellText({
  cell,
  record,
  label,
  example,
}: {
  cell: CellId;
  record: keyof typeof RECORDS;
  label: string;
  example: string;
}) {
  const editor = useEditor();
  const text = useView(({ draft }) =>
    record === 'sources' ? sourceOf(draft, cell) : (draft[record][cell] ?? ''),
  );
  const keep = (typed: string): void => {
    const { [cell]: _, ...others } = editor.draft()[record];
    const after = typed === '' ? others : { ...others, [cell]: typed };
    const { rowOf, columnOf } = editor.view().report.form;
    editor.change(`${RECORDS[record]}（${rowOf(cell).name}，${columnOf(cell).name}）`, [
      { path: record, after },
    ]);
  };
  return (
    <div className={styles['cellText']}>
      <KeptField label={label} value={text} placeholder={example} onKeep={keep} />
    </div>
  );
}
