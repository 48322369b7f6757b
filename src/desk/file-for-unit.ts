import { factsOf, newArrival } from '../collection/arriving';
import type { Unit } from '../collection/collection';
import { takeIn } from '../collection/commands';
import { findUnit } from '../collection/find-unit';
import type { Copied, ReadReport } from '../files/read';
import { newId } from '../storage/new-id';
import type { CollectionSession } from './collection-session';

/** A report that somebody gives for a unit in place of a file that could not be read: another file, or its text. */
export interface GivenForUnit {
  name: string;
  from: File | Copied;
}

async function read({ name, from }: GivenForUnit): Promise<ReadReport | null> {
  const { beginReading } = await import('./reading/readings');
  return beginReading(name, from).read;
}

/**
 * Reads what is given for a unit and takes it in as the unit's file, one step that can be taken back. Gives a sentence
 * why nothing was taken; empty where it was. `at` is an ISO time.
 */
export async function takeForUnit(
  { view, perform, records }: Pick<CollectionSession, 'view' | 'perform' | 'records'>,
  unit: Unit,
  given: GivenForUnit,
  at: string,
): Promise<string> {
  const done = await read(given);
  if (done === null) return '停止了，没有读。';
  if (!done.ok) return done.message;
  const facts = factsOf(done);
  const found = findUnit(view().collection.roster, { unit: '', agency: facts.agency, file: '' });
  if (found && found.unit.id !== unit.id)
    return `里面是${found.unit.name}的报告，不是${unit.name}的，没有收。要收，请在上面“收文件”。`;
  const id = newId();
  const arrival = newArrival({ id, file: given.name, at, intake: id, asLastYear: false }, facts);
  await records.keep(id, done);
  perform(takeIn([{ ...arrival, unit: unit.id }], id));
  return '';
}
