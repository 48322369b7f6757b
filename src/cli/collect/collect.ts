import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { newArrival, notRead } from '../../collection/arriving';
import { newCollection, type Arrival, type Collection, type Unit } from '../../collection/collection';
import { addUnits, takeIn } from '../../collection/commands';
import { sortedFiles, type SortedFile } from '../../collection/file-state';
import { commonYear } from '../../collection/standing';
import { countySum } from '../../collection/sum/county-sum';
import { lineKey } from '../../collection/unit-row';
import type { Line } from '../../collection/line';
import { passedOverCount, passedOverWords } from '../../files/passed-over';
import type { Command } from '../command';
import type { Output } from '../output';
import { alikeFiles } from './alike-files';
import { whyNotThere, writeCollectionTo } from './collection-file';
import { createCrew, eachInOrder, noCrew, type Crew, type StartWorker } from './crew';
import { collectedJson } from './collected-json';
import { addPastLines, collectedSum, figuresAlone, sumWords } from './collected-sum';
import { filesToRead, missingPaths, truePaths } from './files-to-read';
import { newId } from './new-id';
import { makeRecordFolder, type RecordFolder } from './records';
import { readRosterFile } from './roster-file';
import { writeSumTo } from './sum-file';
import { leftToSay, summaryWords } from './summary-words';
import { tableLines } from './table';
import type { JudgedReport, JudgeTask, ReadTask } from './task';

type CollectCommand = Omit<Extract<Command, { name: 'collect' }>, 'name'>;

/** A file of the call, and what was read of it. */
interface ReadFile {
  path: string;
  arrival: Arrival;
}

interface Chosen {
  path: string;
  asLastYear: boolean;
}

/**
 * Reads files side by side. What is read stands in the records; here only what says whose it is, and in `sentencesOf` by
 * arrival the codes of those that are held against other units'.
 */
async function readAll(
  chosen: readonly Chosen[],
  crew: Crew,
  records: RecordFolder,
  sentencesOf: Map<string, readonly string[]>,
  output: Output,
): Promise<ReadFile[]> {
  const at = new Date().toISOString();
  const read: ReadFile[] = [];
  const items = chosen.map((file) => ({ ...file, id: newId() }));
  await eachInOrder<ReadTask, (typeof items)[number]>(
    crew,
    items,
    ({ path, id }) => ({ kind: 'read', path, record: records.at(id) }),
    ({ path, id, asLastYear }, done) => {
      const { facts, sentences } = done?.ok
        ? done.answer
        : { facts: notRead(done?.message ?? ''), sentences: [] };
      const arrival = newArrival({ id, file: basename(path), at, asLastYear }, facts);
      read.push({ path, arrival });
      sentencesOf.set(id, sentences);
      if (arrival.refused !== '')
        output.trouble(`${arrival.isNoReport ? '不是报告' : '读不出'} ${path}：${arrival.refused}`);
      output.progress(`读 ${read.length}/${items.length}`);
    },
  );
  return read;
}

function collectionOf(units: readonly Unit[], read: readonly ReadFile[]): Collection {
  const arrivals = read.map(({ arrival }) => arrival);
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

/** Judges each file that was read, and gives it with what it comes to, in the order of the files. */
async function judgeAll(
  files: readonly SortedFile[],
  { year }: Collection,
  crew: Crew,
  records: RecordFolder,
  give: (file: SortedFile, judged: JudgedReport | null) => void,
): Promise<void> {
  const rosterPath = records.at('roster');
  await eachInOrder<JudgeTask, SortedFile>(
    crew,
    files,
    ({ arrival, state, standing }) => {
      if (state === 'unread' || state === 'noReport') return null;
      const isOwn = state === 'received' || state === 'undecided';
      const pasts = isOwn ? (standing?.pasts ?? []).map(({ id }) => records.at(id)) : [];
      const splits = ((isOwn && standing?.splits) || []).map(({ past, ...split }) => ({
        ...split,
        past: past && records.at(past.id),
      }));
      const unit = standing?.unit ?? null;
      const task = { kind: 'judge', record: records.at(arrival.id), unit, year, pasts, splits } as const;
      return unit ? { ...task, roster: rosterPath } : task;
    },
    (file, done) => {
      if (!done || (done.ok && done.answer)) return give(file, done?.ok ? done.answer : null);
      const refused = done.ok ? '存下的内容读不出来' : done.message;
      return give({ ...file, state: 'unread', arrival: { ...file.arrival, refused } }, null);
    },
  );
}

async function collectWith(
  { json, collection: target, out }: CollectCommand,
  units: readonly Unit[],
  chosen: readonly Chosen[],
  crew: Crew,
  records: RecordFolder,
  output: Output,
): Promise<number> {
  const sentencesOf = new Map<string, readonly string[]>();
  const read = await readAll(chosen, crew, records, sentencesOf, output);
  const collection = collectionOf(units, read);
  const paths = new Map(read.map(({ path, arrival }) => [arrival.id, path]));
  const files = sortedFiles(collection);
  await writeFile(records.at('roster'), JSON.stringify(collection.roster));
  const alike = alikeFiles(collection, sentencesOf);
  // Of ten thousand files they are the largest part of what is kept, and not asked for again.
  sentencesOf.clear();
  const lines = new Map<string, Line | null>();
  let isWrong = false;
  let hasGaps = false;
  let isUnread = read.some(({ arrival: { refused, isNoReport } }) => refused !== '' && !isNoReport);
  let count = 0;
  await judgeAll(files, collection, crew, records, (file, judged) => {
    const { standing, arrival, state } = file;
    isUnread ||= state === 'unread';
    isWrong ||= judged?.isWrong ?? false;
    hasGaps ||= (judged?.check.notUnderstood.length ?? 0) > 0;
    if (json) output.print(JSON.stringify(collectedJson(file, judged, paths, alike.get(arrival.id))));
    const line = judged?.line ?? null;
    if (standing?.current?.id === arrival.id)
      lines.set(
        lineKey(collection, standing, arrival),
        line && json && out === null ? figuresAlone(line) : line,
      );
    output.progress(`查 ${++count}/${files.length}`);
  });
  if (json) output.print(JSON.stringify(collectedSum(collection, lines, paths)));
  else for (const line of tableLines(collection, lines)) output.print(line);
  if (!json || out !== null) await addPastLines(collection, lines, crew, records);
  const say = json ? output.trouble : output.print;
  for (const words of leftToSay(collection, files, paths)) say(words);
  if (!json)
    for (const words of sumWords(collection, countySum(collection, lines), lines)) output.print(words);
  if (out !== null) {
    const written = await writeSumTo(out, collection, lines);
    say(written.ok ? `汇总表写在 ${out}` : written.message);
    isUnread ||= !written.ok;
  }
  if (target !== null) {
    const written = await writeCollectionTo(target, collection, records);
    if (!written.ok) output.trouble(written.message);
    isUnread ||= !written.ok;
  }
  output.trouble(summaryWords(collection, files));
  isUnread ||= files.every(({ state }) => state === 'noReport');
  return isUnread ? 2 : isWrong ? 1 : hasGaps ? 2 : 0;
}

/** All that keeps a call from being begun, a sentence each. */
async function obstacles({ folders, lastYear, collection, out }: CollectCommand): Promise<string[]> {
  const missing = await missingPaths([...folders, ...lastYear]);
  const there = [
    collection === null ? '' : whyNotThere(collection, '审核的结果'),
    out === null ? '' : whyNotThere(out, '手工改过的数'),
  ].filter((words) => words !== '');
  return [...missing.map((path) => `找不到文件夹 ${path}`), ...there];
}

/**
 * `collect`: reads the reports in folders against a roster, each beside its unit's of the year before, and prints where
 * each unit stands, or with `--json` a line for each file. What cannot be read is said, and the others are done.
 * Exit code: as for `check`; also 2 where nothing could be begun, or the collection not written.
 */
export async function collect(
  command: CollectCommand,
  output: Output,
  startWorker: StartWorker | null,
): Promise<number> {
  const { folders, roster, lastYear, workers } = command;
  const listed = await readRosterFile(roster);
  const troubles = [...(listed.ok ? [] : [listed.message]), ...(await obstacles(command))];
  for (const trouble of troubles) output.trouble(trouble);
  if (!listed.ok || troubles.length > 0) return 2;
  for (const words of listed.notTaken) output.trouble(`名册 ${roster}：${words}`);
  const known = new Set(await truePaths([roster]));
  const before = await filesToRead(lastYear, known);
  const now = await filesToRead(folders, known);
  const closed = [...before.closed, ...now.closed];
  for (const folder of closed) output.trouble(`打不开文件夹 ${folder}，里面的没有读`);
  if (now.files.length === 0) {
    const others = passedOverCount(now.others);
    const only = others > 0 ? `，只有 ${others} 个别的文件` : '';
    output.trouble(`${folders.join('、')} 里没有找到报告文件${only}`);
    return 2;
  }
  const passedOver = passedOverWords(now.others);
  if (passedOver !== '') output.trouble(passedOver);
  const chosen = [
    ...before.files.map((path) => ({ path, asLastYear: true })),
    ...now.files.map((path) => ({ path, asLastYear: false })),
  ];
  const size = Math.min(workers ?? availableParallelism(), chosen.length);
  const crew = startWorker === null ? noCrew : createCrew(size, startWorker);
  const records = makeRecordFolder();
  try {
    const code = await collectWith(command, listed.units, chosen, crew, records, output);
    return closed.length > 0 ? 2 : code;
  } finally {
    crew.end();
    records.remove();
  }
}
