import { createContext, useContext, type ReactNode } from 'react';

const ReadOnlyContext = createContext(false);

/** Tells the components in it whether the draft can only be read, because another window is writing it. */
export function ReadOnlyProvider({ readOnly, children }: { readOnly: boolean; children: ReactNode }) {
  return <ReadOnlyContext.Provider value={readOnly}>{children}</ReadOnlyContext.Provider>;
}

/** Whether the draft can only be read here. The editor refuses changes in any case; this is for showing it. */
export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext);
}
