import { useReportForm } from '../context/editor-context';
import { stepTitle } from '../../editor/steps';
import { guidance } from '../../format/guidance';
import { CellBlock } from '../grid/margin/cell-block';
import { FillButton, RegulationsBlock } from '../grid/offers/fill-button';
import { GuidanceList } from '../grid/margin/guidance-list';
import { KeyHints } from '../grid/keys/key-hints';
import { MarginBlock } from '../grid/margin/margin-block';
import { LastYearLegend } from '../grid/table/last-year-legend';
import { OfficialTable } from '../grid/table/official-table';
import { readDisclosure } from '../../prose/table-reading';
import { TableNote } from '../grid/margin/table-note';
import { TableReading } from '../grid/margin/table-reading';
import { StepFindings } from '../findings/step-findings';
import { StepPage } from '../shell/step-page';

/** 第二部分: what was disclosed on the agency's own initiative. */
export function DisclosureStep() {
  const title = stepTitle('disclosure', useReportForm());
  return (
    <StepPage
      title={title}
      edges="compact"
      tools={<FillButton table="disclosure" />}
      margin={
        <>
          <StepFindings section={2} />
          <RegulationsBlock />
          <CellBlock table="disclosure" />
          {guidance.disclosure.map(({ title, items }) => (
            <MarginBlock key={title} title={title}>
              <GuidanceList items={items} />
            </MarginBlock>
          ))}
        </>
      }
      foot={<KeyHints rows />}
    >
      <LastYearLegend table="disclosure" />
      <OfficialTable table="disclosure" />
      <TableReading read={readDisclosure} />
      <TableNote table="disclosure" example="例如：规范性文件的件数按本级政府发文统计" />
    </StepPage>
  );
}
