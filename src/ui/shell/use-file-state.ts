import { useSyncExternalStore } from 'react';
import type { FileState } from '../../saving/file-keeping';
import type { Keeping } from '../../saving/keeping';

/** The state of the copy on disk; the component is drawn again when it changes. */
export function useFileState({ file }: Pick<Keeping<unknown>, 'file'>): FileState {
  return useSyncExternalStore(file.subscribe, file.state);
}
