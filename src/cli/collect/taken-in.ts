import { basename } from 'node:path';
import { newArrival, notRead } from '../../collection/arriving';
import { newCollection, type Arrival, type Collection, type Unit } from '../../collection/collection';
import { addUnits, takeIn } from '../../collection/commands';
import { commonYear } from '../../collection/common-year';
import type { Output } from '../output';
import { alikeFiles, type AlikeFile } from './alike-files';
import { eachInOrder, type Crew } from './crew';
import type { ChosenFiles } from './files-to-read';
import { newId } from './new-id';
import type { RecordFolder } from './records';
import type { ReadTask } from './task';

/** The files of a call as a collection. */
interface TakenIn {
  collection: Collection;
  /** By the arrival's id. */
  paths: ReadonlyMap<string, string>;
  /** By the arrival's id, with whom it has sentences in common. */
  alike: ReadonlyMap<string, AlikeFile>;
}

/** What was read of them, with their paths and the codes of sentences that are held against other units', by the arrival's id. */
interface ReadFiles {
  arrivals: readonly Arrival[];
  paths: ReadonlyMap<string, string>;
  sentencesOf: ReadonlyMap<string, string>;
}

/** Reads files side by side. What is read stands in the records; here only what says whose it is. */
async function readAll(
  { lastYear, now }: Pick<ChosenFiles, 'lastYear' | 'now'>,
  crew: Crew,
  records: RecordFolder,
  output: Output,
): Promise<ReadFiles> {
  const at = new Date().toISOString();
  const intake = newId();
  const arrivals: Arrival[] = [];
  const paths = new Map<string, string>();
  const sentencesOf = new Map<string, string>();
  const count = lastYear.length + now.length;
  function* items() {
    for (const path of lastYear) yield { path, id: newId(), asLastYear: true };
    for (const path of now) yield { path, id: newId(), asLastYear: false };
  }
  await eachInOrder<ReadTask, { path: string; id: string; asLastYear: boolean }>(
    crew,
    items(),
    ({ path, id }) => ({ kind: 'read', path, record: records.at(id) }),
    ({ path, id, asLastYear }, done) => {
      const { facts, sentences } = done?.ok
        ? done.answer
        : { facts: notRead(done?.message ?? ''), sentences: '' };
      const arrival = newArrival({ id, file: basename(path), at, intake, asLastYear }, facts);
      arrivals.push(arrival);
      paths.set(id, path);
      sentencesOf.set(id, sentences);
      if (arrival.refused !== '')
        output.trouble(`${arrival.isNoReport ? '不是报告' : '读不出'} ${path}：${arrival.refused}`);
      output.progress(`读 ${arrivals.length}/${count}`);
    },
  );
  return { arrivals, paths, sentencesOf };
}

function collectionOf(units: readonly Unit[], arrivals: readonly Arrival[]): Collection {
  const steps = [addUnits(units), takeIn(arrivals, '')];
  const collection = steps.reduce((before, { apply }) => apply(before), newCollection(2008, ''));
  const lastYears = arrivals
    .filter(({ asLastYear }) => asLastYear)
    .map((arrival) => ({ ...arrival, asLastYear: false }));
  const before = commonYear({ ...collection, arrivals: lastYears });
  // Reports are of the year before the one in which they are collected.
  const year = commonYear(collection) ?? (before === null ? new Date().getFullYear() - 1 : before + 1);
  return { ...collection, year };
}

/** What was read, as a collection. The codes of its sentences, of ten thousand files the largest part of it, are dropped. */
export async function takenIn(
  units: readonly Unit[],
  chosen: Pick<ChosenFiles, 'lastYear' | 'now'>,
  crew: Crew,
  records: RecordFolder,
  output: Output,
): Promise<TakenIn> {
  const { arrivals, paths, sentencesOf } = await readAll(chosen, crew, records, output);
  const collection = collectionOf(units, arrivals);
  return { collection, paths, alike: alikeFiles(collection, sentencesOf) };
}
