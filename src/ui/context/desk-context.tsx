import { createContext, useContext, type ReactNode } from 'react';
import type { Desk } from '../../desk/desk';

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

/** The way to the collections (年报审核) of this computer. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk here');
  return desk;
}
