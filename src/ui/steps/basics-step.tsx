import { TextField } from '../parts/field';
import { StepPage } from '../shell/step-page';

/** 基本信息: who reports, on which year, until when; the opening paragraph and the signature. */
export function BasicsStep() {
  return (
    <StepPage title="基本信息" margin={<p>旁注</p>}>
      <TextField name="agency.name" label="机关全称" hint="与公章一致，标题和落款都用它" />
    </StepPage>
  );
}
