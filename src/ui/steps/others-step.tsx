import { steps } from '../../editor/steps';
import { StepPage } from '../shell/step-page';

/** Stands in for the step until it is written. */
export function OthersStep() {
  const step = steps.find(({ id }) => id === 'others');
  return (
    <StepPage title={step?.title ?? ''} margin={<p>旁注</p>}>
      <p>还没有做好。</p>
    </StepPage>
  );
}
