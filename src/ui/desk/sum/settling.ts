import { createContext, use } from 'react';
import type { Contribution } from '../../../collection/sum/contribution';
import type { Step } from '../../../collection/commands';
import type { Unit } from '../../../collection/collection';
import type { Summed } from './use-county-sum';

/** What the blocks beside the table are drawn from, and what they change it with. */
export interface Settling extends Summed {
  /** The collection's id, for links. */
  id: string;
  perform: (step: Step) => void;
}

export const SettlingContext = createContext<Settling | null>(null);

/** The sum in hand. */
export function useSettling(): Settling {
  const settling = use(SettlingContext);
  if (!settling) throw new Error('Outside the page of the sum');
  return settling;
}

/** What a unit gives to the sum. Throws on one that does not count. */
export function contributionOf({ sum }: Summed, unit: Unit): Contribution {
  const found = sum.contributions.find((one) => one.unit.id === unit.id);
  if (!found) throw new Error(`Not in the sum: ${unit.name}`);
  return found;
}

/** The time of now, as decisions keep it. */
export const isoNow = (): string => new Date().toISOString();
