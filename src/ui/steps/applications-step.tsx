import { useState } from 'react';
import type { Finding } from '../../checks/finding';
import { stepTitle } from '../../editor/steps';
import { FillButton } from '../grid/offers/fill-button';
import { CellBlock } from '../grid/margin/cell-block';
import { FindingOffer, UnconfirmedBlock } from '../grid/offers/finding-offers';
import { KeyHints } from '../grid/keys/key-hints';
import { LastYearLegend } from '../grid/table/last-year-legend';
import { ApplicationsTable } from '../grid/table/applications-table';
import { TableNote } from '../grid/margin/table-note';
import { StepFindings } from '../findings/step-findings';
import type { Report } from '../../report/report';
import { useEditor, useFollowingView, useReportForm } from '../context/editor-context';
import { StepPage } from '../shell/step-page';

/** Whether the table needs the margin's width: numbers of four digits or more with last year's beside them. */
function hasWideFigures({ form, counts }: Report): boolean {
  return form.tables.applications.cells.some(({ id }) => (counts[id] ?? 0) >= 1000);
}

/** A constant element, so that redrawing the page at a keystroke does not redraw the cells. */
const SHEET = (
  <>
    <LastYearLegend table="applications" />
    <ApplicationsTable />
    <TableNote table="applications" example="例如：上年结转与上年报告的结转下年不一致的原因" />
  </>
);

/** 第三部分: applications received and what became of them. */
export function ApplicationsStep() {
  const title = stepTitle('applications', useReportForm());
  const editor = useEditor();
  const wide = useFollowingView((view) => hasWideFigures(view.report));
  const hasErrors = useFollowingView((view) => view.statuses.applications.counts.error > 0);
  const [folded, onFold] = useState(() => hasWideFigures(editor.view().report));
  // The margin unfolds when there are errors, and stays open when the last one is settled.
  if (folded && hasErrors) onFold(false);
  return (
    <StepPage
      title={title}
      edges="compact"
      tools={<FillButton table="applications" />}
      margin={
        <>
          <StepFindings section={3} actions={offerAt} />
          <UnconfirmedBlock table="applications" />
          <CellBlock table="applications" />
        </>
      }
      folding={wide && !hasErrors ? { folded, onFold } : undefined}
      foot={<KeyHints rows />}
    >
      {SHEET}
    </StepPage>
  );
}

function offerAt(finding: Finding) {
  return <FindingOffer finding={finding} />;
}
