import { useState } from 'react';
import { openedDraft } from '../../checks/file/opened-draft';
import type { Arrival } from '../../collection/collection';
import type { LookedAt } from '../../desk/looked-at';
import { useWorkspace } from '../context/workspace-context';
import { Button } from '../parts/button';
import { goToHref, stepHref } from '../route';

/** 改一份副本: the received report as a draft of one's own; what was received stays as it came. */
export function CopyOfReport({ look, current }: { look: LookedAt; current: Arrival }) {
  const workspace = useWorkspace();
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    const { receipt, checkCode } = look.received;
    const draft = openedDraft({ draft: look.judged.draft, receipt });
    const id = await workspace.createFrom(draft, { fileName: current.file, receipt, checkCode });
    goToHref(stepHref(id, 'check'));
  };
  return (
    <Button look="link" disabled={isOpening} onClick={() => void open()}>
      改一份副本
    </Button>
  );
}
