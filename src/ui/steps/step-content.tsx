import type { ComponentType } from 'react';
import type { StepId } from '../../editor/steps';
import { ApplicationsStep } from './applications-step';
import { BasicsStep } from './basics-step';
import { CheckStep } from './check-step';
import { DisclosureStep } from './disclosure-step';
import { DisputesStep } from './disputes-step';
import { ExportStep } from './export-step';
import { OthersStep } from './others-step';
import { OverviewStep } from './overview-step';
import { ProblemsStep } from './problems-step';

const contents: Readonly<Record<StepId, ComponentType>> = {
  basics: BasicsStep,
  overview: OverviewStep,
  disclosure: DisclosureStep,
  applications: ApplicationsStep,
  disputes: DisputesStep,
  problems: ProblemsStep,
  others: OthersStep,
  check: CheckStep,
  export: ExportStep,
};

/** The page of a step. */
export function StepContent({ step }: { step: StepId }) {
  const Content = contents[step];
  return <Content />;
}
