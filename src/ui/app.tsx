import { useState } from 'react';
import { createEditor } from '../editor/editor';
import { emptyDraft, reportYear } from '../report/draft';
import { ActiveFindingProvider } from './parts/active-finding';
import { EditorProvider } from './parts/editor-context';
import { stepHref, useRoute } from './route';
import { Shell } from './shell/shell';
import { StepContent } from './steps/step-content';

/** The program: Home, or one open report. */
export function App() {
  const route = useRoute();
  const [editor] = useState(() => createEditor(emptyDraft(reportYear(new Date()))));
  if (route.page !== 'report') {
    return (
      <main>
        <h1>年报助手</h1>
        <a href={stepHref('new', 'basics')}>新建报告</a>
      </main>
    );
  }
  return (
    <EditorProvider editor={editor}>
      <ActiveFindingProvider>
        <Shell draftId={route.draftId} step={route.step}>
          <StepContent step={route.step} />
        </Shell>
      </ActiveFindingProvider>
    </EditorProvider>
  );
}
