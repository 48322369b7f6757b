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

/** Figures of four digits and more need the margin's width beside last year's. */
function hasWideFigures({ form, counts }: Report): boolean {
  return form.tables.applications.cells.some(({ id }) => (counts[id] ?? 0) >= 1000);
}

/** Made once: whatever the margin does at a key, no cell is drawn again. */
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
  // Errors are never behind it; and once open, it stays so when the last of them is settled.
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
