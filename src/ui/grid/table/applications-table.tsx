import { useState } from 'react';
import { perForm, type Form } from '../../../format/form';
import { flushSync } from 'react-dom';
import type { CellId, Line } from '../../../format/table';
import { useActiveFinding } from '../../context/active-finding';
import { useEditor, useReportForm } from '../../context/editor-context';
import { showFinding } from '../../places/go-to';
import { SumOutput } from '../cells/cells';
import cellStyles from '../cells/cells.module.css';
import equationStyles from './equation.module.css';
import { labelColumns, labelId, seamsOf } from './layout';
import { PickColumn } from './pick-column';
import { OfficialTable } from './official-table';
import { shownSide } from '../cells/sums';
import { ColumnVerdict } from './verdict';

const SIDES = ['left', 'right'] as const;

const sideWords = perForm((form) => {
  const nameOf = (row: string) => form.rowOf(`applications.${row}.total`).name;
  return {
    left: `左边：${nameOf('newlyReceived')}＋${nameOf('carriedIn')}`,
    right: `右边：${nameOf('handledTotal')}＋${nameOf('carriedOver')}`,
  };
});

/** The applications table with its balance at the foot. On a phone one column at a time, chosen above it. */
export function ApplicationsTable() {
  const { columns } = useReportForm().tables.applications;
  const [shown, setShown] = useState(0);
  return (
    <>
      <PickColumn columns={columns} shown={shown} onPick={setShown}>
        {({ id }) => <ColumnVerdict column={id} />}
      </PickColumn>
      <OfficialTable
        table="applications"
        shownColumn={shown}
        // flushSync, because the focus goes to a cell of the column right after this.
        onReveal={(column) => flushSync(() => setShown(column))}
        foot={<BalanceFoot />}
      />
    </>
  );
}

/** 左边, 右边 and whether they are equal, for every column, updated during typing. */
function BalanceFoot() {
  const form = useReportForm();
  const { columns } = form.tables.applications;
  const { labels } = layout(form);
  return (
    <tfoot>
      {SIDES.map((side) => (
        <tr key={side} data-foot={side}>
          <th id={`balance-${side}`} scope="row" colSpan={labels}>
            {sideWords(form)[side]}
          </th>
          {columns.map((column, index) => (
            <FootCell key={column.id} form={form} column={column} at={index} of={side} />
          ))}
        </tr>
      ))}
      <tr data-foot="verdict">
        <th id="balance-verdict" scope="row" colSpan={labels}>
          两边是否相等
        </th>
        {columns.map((column, index) => (
          <FootCell key={column.id} form={form} column={column} at={index} of="verdict" />
        ))}
      </tr>
    </tfoot>
  );
}

/** The grid columns before the first of numbers, which are those of the labels, and where strong lines stand. */
const layout = perForm(({ tables: { applications } }) => ({
  labels: labelColumns(applications),
  seams: seamsOf(applications),
}));

function FootCell({
  form,
  column,
  at,
  of,
}: {
  form: Form;
  column: Line;
  at: number;
  of: 'left' | 'right' | 'verdict';
}) {
  const { labels, seams } = layout(form);
  return (
    <td
      headers={`${columnLabelId(form, at)} balance-${of}`}
      data-at={at}
      data-seam={seams.has(labels + at) || undefined}
      data-balance={column.id}
      data-of={of}
    >
      {of === 'verdict' ? <FootVerdict column={column} /> : <FootSum column={column} side={of} />}
    </td>
  );
}

function FootSum({ column, side }: { column: Line; side: 'left' | 'right' }) {
  return <SumOutput sumOf={(report) => shownSide(report, column.id, side)} />;
}

/** 差 n leads to the finding that explains it. */
function FootVerdict({ column }: { column: Line }) {
  const editor = useEditor();
  const [, setActive] = useActiveFinding();
  const explain = () => {
    const corner: CellId = `applications.carriedOver.${column.id}`;
    const unequal = editor.view().findings.filter(({ code }) => code === 'A1');
    // The total column has a finding of its own only where none of the columns it adds up has one.
    const found = unequal.find(({ cells }) => cells.includes(corner)) ?? unequal[0];
    if (!found) return;
    setActive(found.id);
    showFinding(found.id);
  };
  return (
    <output className={cellStyles['sum']} aria-live="off">
      {/* Enabled or not by the verdict, which is written outside React: React's `disabled` would swallow clicks. */}
      <button type="button" className={equationStyles['why']} title="看这一列为什么不相等" onClick={explain}>
        <ColumnVerdict column={column.id} />
      </button>
    </output>
  );
}

/** The label above a column of numbers. */
function columnLabelId(form: Form, at: number): string {
  const spec = form.tables.applications;
  const label = spec.grid.find((box) => box.scope === 'col' && box.col === layout(form).labels + at);
  return label ? labelId(spec, label) : '';
}
