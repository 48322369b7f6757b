import { createContext, useContext } from 'react';

/** What was just done to many fields at once; shown as long as it is the newest undo step. */
export interface Done {
  /** The undo step's name. */
  label: string;
  words: string;
}

export const TellDone = createContext<(done: Done) => void>(() => undefined);

/** Says in the step's foot bar what was just done, beside a way to take it back. */
export function useTellDone(): (done: Done) => void {
  return useContext(TellDone);
}
