import { useEffect, useState } from 'react';
import { preloadWriter } from '../preview/word-file';
import { ButtonLink } from '../parts/button';
import { useView } from '../context/editor-context';
import { stepHref, useRoute } from '../route';
import { StepPage } from '../shell/step-page';
import { AnswerRemarks } from './answer-remarks';
import { PasteRemarks } from './paste-remarks';

/** 退回修改: the remarks a report came back with, what was done about each, and the 修改说明 made of it. */
export function ReturnedPage() {
  const route = useRoute();
  const rounds = useView((view) => view.draft.returns.length);
  const [isPasting, setPasting] = useState(false);
  useEffect(preloadWriter, []);
  return (
    <StepPage
      title="退回修改"
      wide
      tools={
        route.page === 'report' && (
          <ButtonLink size="small" href={stepHref(route.draftId, 'check')}>
            返回检查
          </ButtonLink>
        )
      }
    >
      {rounds === 0 || isPasting ? (
        <PasteRemarks
          onDone={() => setPasting(false)}
          onCancel={rounds === 0 ? null : () => setPasting(false)}
        />
      ) : (
        // A new key for each round, so that its form starts afresh.
        <AnswerRemarks key={rounds} round={rounds - 1} onAgain={() => setPasting(true)} />
      )}
    </StepPage>
  );
}
