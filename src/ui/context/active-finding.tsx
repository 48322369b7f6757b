import { createContext, useContext, useState, type ReactNode } from 'react';
import type { TypedPlace } from '../../checks/typed-places';

type ActiveFinding = readonly [id: string | null, set: (id: string | null) => void];

const ActiveFindingContext = createContext<ActiveFinding | null>(null);

/** The place the user was last led to, and the finding it belongs to. */
interface Reached {
  finding: string;
  place: TypedPlace;
}

type ReachedPlace = readonly [reached: Reached | null, set: (reached: Reached | null) => void];

const ReachedPlaceContext = createContext<ReachedPlace | null>(null);

/** Remembers which finding is being looked at, and where: for the margin, the table and the text it speaks of. */
export function ActiveFindingProvider({ children }: { children: ReactNode }) {
  const state = useState<string | null>(null);
  const reached = useState<Reached | null>(null);
  return (
    <ActiveFindingContext.Provider value={state}>
      <ReachedPlaceContext.Provider value={reached}>{children}</ReachedPlaceContext.Provider>
    </ActiveFindingContext.Provider>
  );
}

/** The place in a text the user was last led to, and how to set it. */
export function useReachedPlace(): ReachedPlace {
  const state = useContext(ReachedPlaceContext);
  if (!state) throw new Error('No findings here');
  return state;
}

/** The id of the finding being looked at, and how to set it. */
export function useActiveFinding(): ActiveFinding {
  const state = useContext(ActiveFindingContext);
  if (!state) throw new Error('No findings here');
  return state;
}
