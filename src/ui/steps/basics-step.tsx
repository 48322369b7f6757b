import { AgencyFields } from '../basics/agency-fields';
import { BasicsNotes } from '../basics/basics-notes';
import { ContactFields } from '../basics/contact-fields';
import { LastYearFields } from '../basics/last-year-fields';
import { OpeningFields } from '../basics/opening-fields';
import { PeriodFields } from '../basics/period-fields';
import { TitleAndSignature } from '../basics/closing-fields';
import { SectionTally } from '../findings/section-tally';
import { StepFindings } from '../findings/step-findings';
import { StepPage } from '../shell/step-page';

/** 基本信息: who reports, on which year, until when; the title, the opening paragraph and the signature. */
export function BasicsStep() {
  return (
    <StepPage
      title="基本信息"
      foot={<SectionTally section={0} />}
      margin={
        <>
          <StepFindings section={0} />
          <BasicsNotes />
        </>
      }
    >
      <AgencyFields />
      <PeriodFields />
      <ContactFields />
      <OpeningFields />
      <TitleAndSignature />
      <LastYearFields />
    </StepPage>
  );
}
