import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Collection, Unit } from '../../collection/collection';
import { sortedFiles, type SortedFile } from '../../collection/file-state';
import { namesIn } from '../../collection/other-names';
import { countySum } from '../../collection/sum/county-sum';
import { lineKey } from '../../collection/unit-row';
import { passedOverCount, passedOverNames, passedOverWords } from '../../files/passed-over';
import type { Command } from '../command';
import type { Output } from '../output';
import { whyNotThere, writeCollectionTo } from './collection-file';
import { createCrew, eachInOrder, noCrew, type Crew, type StartWorker } from './crew';
import { collectedJson } from './collected-json';
import { addPastLines, collectedSum, figuresAlone, sumWords } from './collected-sum';
import { chosenFiles, missingPaths, type ChosenFiles } from './files-to-read';
import { KeptLines } from './kept-lines';
import { makeRecordFolder, type RecordFolder } from './records';
import { readRosterFile } from './roster-file';
import { writeSumTo } from './sum-file';
import { leftToSay, summaryWords } from './summary-words';
import { tableLines } from './table';
import { takenIn } from './taken-in';
import type { JudgedReport, JudgeTask } from './task';

type CollectCommand = Omit<Extract<Command, { name: 'collect' }>, 'name'>;

/** Judges each file that was read, and gives it with what it comes to, in the order of the files. */
async function judgeAll(
  files: readonly SortedFile[],
  { year }: Collection,
  crew: Crew,
  records: RecordFolder,
  give: (file: SortedFile, judged: JudgedReport | null) => void,
): Promise<void> {
  const names = records.at('names');
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
      return unit ? { ...task, names } : task;
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
  chosen: Pick<ChosenFiles, 'lastYear' | 'now'>,
  crew: Crew,
  records: RecordFolder,
  output: Output,
): Promise<number> {
  const { collection, paths, alike } = await takenIn(units, chosen, crew, records, output);
  const files = sortedFiles(collection);
  await writeFile(records.at('names'), JSON.stringify(Array.from(namesIn(collection.roster))));
  const kept = new KeptLines(records.at('lines'));
  let isWrong = false;
  let hasGaps = false;
  let isUnread = collection.arrivals.some(({ refused, isNoReport }) => refused !== '' && !isNoReport);
  let count = 0;
  await judgeAll(files, collection, crew, records, (file, judged) => {
    const { standing, arrival, state } = file;
    isUnread ||= state === 'unread';
    isWrong ||= judged?.isWrong ?? false;
    hasGaps ||= (judged?.check.notUnderstood.length ?? 0) > 0;
    if (json) output.print(JSON.stringify(collectedJson(file, judged, paths, alike.get(arrival.id))));
    const line = judged?.line ?? null;
    if (standing?.current?.id === arrival.id)
      kept.keep(
        lineKey(collection, standing, arrival),
        line && json && out === null ? figuresAlone(line) : line,
      );
    output.progress(`查 ${++count}/${files.length}`);
  });
  if (!json || out !== null) await addPastLines(collection, kept, crew, records);
  // Summing takes memory of its own: what the threads hold is given back before.
  await crew.end();
  const lines = kept.all();
  if (json) output.print(JSON.stringify(collectedSum(collection, lines, paths)));
  else for (const line of tableLines(collection, lines)) output.print(line);
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
  const { folders, roster, workers } = command;
  const listed = await readRosterFile(roster);
  const troubles = [...(listed.ok ? [] : [listed.message]), ...(await obstacles(command))];
  for (const trouble of troubles) output.trouble(trouble);
  if (!listed.ok || troubles.length > 0) return 2;
  for (const words of listed.notTaken) output.trouble(`名册 ${roster}：${words}`);
  const { lastYear, now, others, closed } = await chosenFiles(command);
  for (const folder of closed) output.trouble(`打不开文件夹 ${folder}，里面的没有读`);
  if (now.length === 0) {
    const many = passedOverCount(others);
    const only = many > 0 ? `，只有 ${many} 个别的文件` : '';
    output.trouble(`${folders.join('、')} 里没有找到报告文件${only}`);
    if (many > 0) output.trouble(passedOverNames(others));
    return 2;
  }
  for (const words of [passedOverWords(others), passedOverNames(others)])
    if (words !== '') output.trouble(words);
  const size = Math.min(workers ?? availableParallelism(), lastYear.length + now.length);
  const crew = startWorker === null ? noCrew : createCrew(size, startWorker);
  const records = makeRecordFolder();
  try {
    const code = await collectWith(command, listed.units, { lastYear, now }, crew, records, output);
    return closed.length > 0 ? 2 : code;
  } finally {
    await crew.end();
    records.remove();
  }
}
