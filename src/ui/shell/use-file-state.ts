import { useSyncExternalStore } from 'react';
import type { FileState } from '../../saving/file-keeping';
import type { Session } from '../../editor/session';

/** The state of the copy on disk, kept up with. */
export function useFileState({ file }: Session): FileState {
  return useSyncExternalStore(file.subscribe, file.state);
}
