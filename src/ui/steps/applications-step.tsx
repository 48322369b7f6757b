import { useState } from 'react';
import { tables } from '../../format/form';
import type { Finding } from '../../checks/finding';
import { stepTitle } from '../../editor/steps';
import { FillButton } from '../grid/fill-button';
import { CellBlock } from '../grid/cell-block';
import { FindingOffer, UnconfirmedBlock } from '../grid/finding-offers';
import { KeyHints } from '../grid/key-hints';
import { RequestsTable } from '../grid/requests-table';
import { StepFindings } from '../findings/step-findings';
import type { Report } from '../../report/report';
import { useEditor, useFollowingView } from '../parts/editor-context';
import { StepPage } from '../shell/step-page';

/** Figures of four digits and more need the margin's width beside last year's. */
function hasWideFigures({ counts }: Report): boolean {
  return tables.applications.cells.some(({ id }) => (counts[id] ?? 0) >= 1000);
}

/** 第三部分: requests received and what became of them. */
export function ApplicationsStep() {
  const editor = useEditor();
  const wide = useFollowingView((view) => hasWideFigures(view.report));
  const [folded, onFold] = useState(() => {
    const { report, statuses } = editor.view();
    return hasWideFigures(report) && statuses.applications.counts.error === 0;
  });
  return (
    <StepPage
      title={stepTitle('applications')}
      edges="compact"
      tools={<FillButton table="applications" />}
      margin={
        <>
          <StepFindings section={3} actions={offerAt} />
          <UnconfirmedBlock table="applications" />
          <CellBlock table="applications" />
        </>
      }
      folding={wide ? { folded, onFold } : undefined}
      foot={
        <KeyHints
          keys={[
            ['Enter', '下一行'],
            ['Tab', '下一格'],
            ['Ctrl+V', '整块粘贴'],
            ['Esc', '恢复原值'],
          ]}
        />
      }
    >
      <RequestsTable />
    </StepPage>
  );
}

function offerAt(finding: Finding) {
  return <FindingOffer finding={finding} />;
}
