import type { Session } from '../editor/session';
import type { StepId } from '../editor/steps';
import { ActiveFindingProvider } from './context/active-finding';
import { EditorProvider } from './context/editor-context';
import { BoxSizesProvider } from './prose/field/box-size';
import { Shell } from './shell/shell';
import { StepContent } from './steps/step-content';

/** An open report at one of its steps: all that is needed of the program for it comes with this file. */
export function OpenReport(props: { session: Session; step: StepId; onTakenOver: () => void }) {
  const { session, step, onTakenOver } = props;
  return (
    <EditorProvider editor={session.editor}>
      <ActiveFindingProvider>
        <BoxSizesProvider>
          <Shell session={session} step={step} onTakenOver={onTakenOver}>
            <StepContent step={step} />
          </Shell>
        </BoxSizesProvider>
      </ActiveFindingProvider>
    </EditorProvider>
  );
}
