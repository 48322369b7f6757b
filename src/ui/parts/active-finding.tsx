import { createContext, useContext, useState, type ReactNode } from 'react';

type ActiveFinding = readonly [id: string | null, set: (id: string | null) => void];

const ActiveFindingContext = createContext<ActiveFinding | null>(null);

/** Remembers which finding is being looked at, for the margin and the table it speaks of. */
export function ActiveFindingProvider({ children }: { children: ReactNode }) {
  const state = useState<string | null>(null);
  return <ActiveFindingContext.Provider value={state}>{children}</ActiveFindingContext.Provider>;
}

/** The id of the finding being looked at, and how to choose another or none. */
export function useActiveFinding(): ActiveFinding {
  const state = useContext(ActiveFindingContext);
  if (!state) throw new Error('No findings here');
  return state;
}
