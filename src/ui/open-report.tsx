import type { Session } from '../editor/session';
import type { StepId } from '../editor/steps';
import { ActiveFindingProvider } from './context/active-finding';
import { EditorProvider, useView } from './context/editor-context';
import { fetched } from './parts/fetched';
import { BoxSizesProvider } from './prose/field/box-size';
import { Shell } from './shell/shell';
import { StepContent } from './steps/step-content';

const SumChanges = fetched(async () => (await import('./county/sum-changes')).SumChanges);

/** An open report at one of its steps: all that is needed of the program for it comes with this file. */
export function OpenReport(props: { session: Session; step: StepId; onTakenOver: () => void }) {
  const { session, step, onTakenOver } = props;
  return (
    <EditorProvider editor={session.editor}>
      <ActiveFindingProvider>
        <BoxSizesProvider>
          <Shell session={session} step={step} onTakenOver={onTakenOver} notice={<OfSum session={session} />}>
            <StepContent step={step} />
          </Shell>
        </BoxSizesProvider>
      </ActiveFindingProvider>
    </EditorProvider>
  );
}

/** Only a county's report made from a sum needs to know of collections. */
function OfSum({ session }: { session: Session }) {
  const isOfSum = useView(({ draft }) => draft.countySum !== null);
  return isOfSum && <SumChanges session={session} />;
}
