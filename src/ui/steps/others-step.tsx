import { useMemo } from 'react';
import { stepTitle } from '../../editor/steps';
import { basis } from '../../format/basis';
import { CHARGES_CELL } from '../../report/report';
import { FormRow } from '../parts/form-row';
import { StepFindings } from '../findings/step-findings';
import { DataSentences } from '../prose/sentences/data-sentences';
import { FeeHelper } from '../prose/fees/fee-helper';
import { useReportForm, useView } from '../context/editor-context';
import { pastFees, pastPartsOf } from '../../edits/past-parts';
import { usePastYear } from '../context/use-past-year';
import { PastText } from '../prose/last-year/past-text';
import { ProseField } from '../prose/field/prose-field';
import { StepPage } from '../shell/step-page';
import styles from './others-step.module.css';

/** 六、其他需要报告的事项: what was charged for 信息处理费, then whatever else there is. */
export function OthersStep() {
  const title = stepTitle('others', useReportForm());
  return (
    <StepPage title={title} margin={<OthersMargin />}>
      <FeeHelper />
      <FormRow title="其他事项">
        <ProseField
          name="others.text"
          label="其他事项"
          section={6}
          below={<DataSentences field="others.text" place={{ section: 6, heading: null }} />}
          optional
          foot="上面没有说到的写在这里，另起一段；没有的可以不写"
        />
      </FormRow>
    </StepPage>
  );
}

function OthersMargin() {
  const { rowOf } = useReportForm();
  return (
    <>
      <StepFindings section={6} />
      <LastYear />
      <section className={styles['note']}>
        <h2>收费的依据</h2>
        <p>{basis.fees}。按件、按量两种标准，每件申请只用一种；一年里两种可能都有。</p>
        <p>一件申请可以拆成几件计费，所以这里的件数可以多于第三部分表格的件数。</p>
        <p>这里以元计；第二部分表格的{rowOf(CHARGES_CELL).name}才以万元计。</p>
      </section>
    </>
  );
}

/** Last year's words, each beside the field they would stand in: on 信息处理费 and on other matters. */
function LastYear() {
  const reports = useView((view) => view.draft.lastYear.reports);
  const { lead } = useMemo(() => pastPartsOf(reports, 6, []), [reports]);
  const year = usePastYear();
  const fees = useMemo(() => pastFees(reports), [reports]);
  return (
    <>
      {fees.length > 0 && (
        <section className={styles['note']} aria-label={`${year.first}的信息处理费`}>
          <h2>信息处理费</h2>
          <PastText field="others.feeText" past={fees} />
        </section>
      )}
      {lead.length > 0 && (
        <section className={styles['note']} aria-label={`${year.first}的其他事项`}>
          <h2>其他事项</h2>
          <PastText field="others.text" past={lead} />
        </section>
      )}
    </>
  );
}
