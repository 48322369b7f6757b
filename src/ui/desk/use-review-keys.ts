import type { OpinionItem } from '../../letters/opinion-item';
import { usePlainKeys } from '../browser/plain-keys';
import { useReadOnly } from '../context/read-only';
import { OWN_WORDS_ID } from './own-words';

/** 1–9 tick, N own words, O the report itself, C copy and send back, P pass. */
export function useReviewKeys({
  items,
  onToggle,
  onLook,
  onReturn,
  onPass,
}: {
  items: readonly OpinionItem[];
  onToggle: (item: OpinionItem) => void;
  onLook: () => void;
  onReturn: (() => void) | null;
  onPass: (() => void) | null;
}): void {
  const readOnly = useReadOnly();
  usePlainKeys((key) => {
    if (key === 'o') {
      onLook();
      return true;
    }
    if (readOnly) return false;
    const item = /^[1-9]$/.test(key) ? items[Number(key) - 1] : undefined;
    if (item) onToggle(item);
    else if (key === 'n') document.getElementById(OWN_WORDS_ID)?.focus();
    else if (key === 'c') onReturn?.();
    else if (key === 'p') onPass?.();
    else return false;
    return true;
  });
}
