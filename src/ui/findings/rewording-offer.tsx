import type { MouseEvent } from 'react';
import type { Finding } from '../../checks/finding';
import { rewordingChanges } from '../../edits/rewording-edit';
import type { View } from '../../editor/editor';
import { Button } from '../parts/button';
import { useEditor, useFollowingView } from '../context/editor-context';
import { typedIn } from './use-finding-places';
import styles from './rewording-offer.module.css';

const changesNow = (view: View, { rewording }: Finding) =>
  rewording && rewordingChanges(view.report, rewording, typedIn(view.draft));

/** 改为 3119, 删去重复的字: puts the text right in one click, where it is certain what is right. */
export function RewordingOffer({ finding }: { finding: Finding }) {
  const editor = useEditor();
  const canBe = useFollowingView((view) => changesNow(view, finding) !== null);
  const { rewording, title } = finding;
  if (!rewording || !canBe) return null;
  const put = (event: MouseEvent<HTMLElement>) => {
    const changes = changesNow(editor.view(), finding);
    if (!changes) return;
    focusBeside(event.currentTarget);
    editor.change(`${rewording.label}：${title}`, changes);
  };
  return (
    <p className={styles['offer']}>
      <Button edits size="small" aria-label={`${rewording.label}：${title}`} onClick={put}>
        {rewording.label}
      </Button>
    </p>
  );
}

/** Moves the focus to the finding below, or above, because the settled finding disappears with its button. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  beside?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}
