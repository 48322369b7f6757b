import { useReportForm } from '../context/editor-context';
import type { Finding } from '../../checks/finding';
import { stepTitle } from '../../editor/steps';
import { guidance } from '../../format/guidance';
import { CellBlock } from '../grid/margin/cell-block';
import { FillButton } from '../grid/offers/fill-button';
import { FindingOffer, UnconfirmedBlock } from '../grid/offers/finding-offers';
import { GuidanceList } from '../grid/margin/guidance-list';
import { KeyHints } from '../grid/keys/key-hints';
import { LastYearLegend } from '../grid/table/last-year-legend';
import { OfficialTable } from '../grid/table/official-table';
import { readDisputes } from '../../prose/table-reading';
import { TableNote } from '../grid/margin/table-note';
import { TableReading } from '../grid/margin/table-reading';
import gridStyles from '../grid/table/grid.module.css';
import styles from '../grid/margin/margin.module.css';
import { StepFindings } from '../findings/step-findings';
import { StepPage } from '../shell/step-page';

/** 第四部分: reconsiderations and lawsuits over the disclosure of information. */
export function DisputesStep() {
  const title = stepTitle('disputes', useReportForm());
  return (
    <StepPage
      title={title}
      edges="compact"
      tools={<FillButton table="disputes" />}
      margin={
        <>
          <StepFindings section={4} actions={offerAt} />
          <UnconfirmedBlock table="disputes" />
          <CellBlock table="disputes" />
        </>
      }
      foot={<KeyHints />}
    >
      <LastYearLegend table="disputes" />
      <div className={gridStyles['sideways']}>
        <OfficialTable table="disputes" />
      </div>
      <TableReading read={readDisputes} />
      {guidance.disputes.map(({ title, items }) => (
        <section key={title}>
          <h2 className={styles['subhead']}>{title}</h2>
          <GuidanceList items={items} wide />
        </section>
      ))}
      <TableNote table="disputes" example="例如：数量含上年度结转数量" />
    </StepPage>
  );
}

function offerAt(finding: Finding) {
  return <FindingOffer finding={finding} />;
}
