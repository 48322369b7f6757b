import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import type { StepId } from '../../editor/steps';

/** Each page in a file of its own, so that the first one need not wait for the others. */
const loaders: Record<StepId, () => Promise<ComponentType>> = {
  basics: async () => (await import('./basics-step')).BasicsStep,
  overview: async () => (await import('./overview-step')).OverviewStep,
  disclosure: async () => (await import('./disclosure-step')).DisclosureStep,
  applications: async () => (await import('./applications-step')).ApplicationsStep,
  disputes: async () => (await import('./disputes-step')).DisputesStep,
  problems: async () => (await import('./problems-step')).ProblemsStep,
  others: async () => (await import('./others-step')).OthersStep,
  check: async () => (await import('./check-step')).CheckStep,
  export: async () => (await import('./export-step')).ExportStep,
};

const contents = Object.fromEntries(
  Object.entries(loaders).map(([id, load]) => [id, lazy(async () => ({ default: await load() }))]),
) as Record<StepId, LazyExoticComponent<ComponentType>>;

/** Fetches the pages of all steps, so that going to one shows it at once. */
export async function preloadSteps(): Promise<void> {
  await Promise.all(Object.values(loaders).map((load) => load()));
}

/** The page of a step. */
export function StepContent({ step }: { step: StepId }) {
  const Content = contents[step];
  return (
    <Suspense>
      <Content />
    </Suspense>
  );
}
