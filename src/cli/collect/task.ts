import { readFileSync, writeFileSync } from 'node:fs';
import { ownSentences } from '../../collection/alike';
import { factsOf, notRead, type ReadFacts } from '../../collection/arriving';
import { codeOfBytes } from '../../collection/content-code';
import type { Unit } from '../../collection/collection';
import { judge } from '../../collection/judged';
import { lineOf, type Line } from '../../collection/line';
import { withOthers } from '../../collection/other-names';
import type { Received } from '../../collection/received';
import type { Split } from '../../collection/splits';
import { openRecord, writeRecord } from '../../collection/stored-collection';
import { readMaterial } from '../../files/read-material';
import { reportOf } from '../../report/report';
import { bytesOf, reason } from '../file';
import { checkJson, type CheckJson } from '../finding-json';
import { judgedFindings } from '../judged-findings';
import { sentenceCode } from './alike-files';

/** Reads a report and keeps what was read in a file of its own, the record. */
export interface ReadTask {
  kind: 'read';
  path: string;
  record: string;
}

/** Judges what was read beside what is known of its unit; `pasts` are records of last year's reports. */
export interface JudgeTask {
  kind: 'judge';
  record: string;
  /** null for a report of nobody in the roster. */
  unit: Unit | null;
  /** The year that is collected. */
  year: number;
  pasts: readonly string[];
  /** The agencies it took over in parts. */
  splits: readonly Split<string>[];
  /** Where the names of the roster stand, written once: with each task they would take longer to hand over than to look for. */
  names?: string;
}

/** What a report comes to: for other programs, and for the table. */
export interface JudgedReport {
  check: Omit<CheckJson, 'file'>;
  line: Line;
  /** Whether something in it must be changed. */
  isWrong: boolean;
}

export type Task = ReadTask | JudgeTask;
/** What comes of a task. */
export type AnswerTo<T extends Task> = T extends ReadTask ? ReadAnswer : JudgedReport | null;

/** What is known of a file that was read: whose it is, and codes of the sentences that are held against other units'. */
interface ReadAnswer {
  facts: ReadFacts;
  /** One after the other, two characters each (`sentenceCode`). */
  sentences: string;
}

const without = (facts: ReadFacts): ReadAnswer => ({ facts, sentences: '' });

async function readFileOf({ path, record }: ReadTask): Promise<ReadAnswer> {
  const file = await bytesOf(path);
  const read = file.ok ? await readMaterial(file.bytes) : file;
  if (!read.ok) {
    const facts = factsOf(read);
    return without(file.ok ? { ...facts, contentCode: codeOfBytes(file.bytes) } : facts);
  }
  try {
    writeFileSync(record, writeRecord(read));
  } catch (error) {
    return without(notRead(`读出来了，但临时文件夹写不进：${reason(error)}。请腾出地方再试。`));
  }
  return { facts: factsOf(read), sentences: ownSentences(reportOf(read.draft)).map(sentenceCode).join('') };
}

/** A thread does one thing at a time: it would only wait for its own answer. */
const recordAt = (path: string): Received | null => openRecord(readFileSync(path, 'utf8'));

let lastNames: { path: string; names: ReadonlySet<string> } | null = null;

/** The names at a path, kept until others are asked for: they are never written twice. */
function namesAt(path: string): ReadonlySet<string> {
  if (lastNames?.path !== path)
    lastNames = { path, names: new Set(JSON.parse(readFileSync(path, 'utf8')) as string[]) };
  return lastNames.names;
}

function judgeRecord({ record, pasts, splits, names, ...known }: JudgeTask): JudgedReport | null {
  const received = recordAt(record);
  if (!received) return null;
  const others = names === undefined ? {} : { others: withOthers(namesAt(names), known.unit) };
  const judged = judge(received, {
    ...known,
    ...others,
    pasts: pasts.flatMap((past) => recordAt(past) ?? []),
    splits: splits.map((split) => ({ ...split, past: split.past === null ? null : recordAt(split.past) })),
  });
  const { report } = judged;
  const findings = judgedFindings(report, judged.findings);
  const { file: _, ...check } = checkJson('', report, received.receipt, findings);
  return {
    // What `read` prints of the same file, whatever stands beside the report here.
    check: { ...check, checkCode: received.checkCode },
    line: lineOf(judged, received),
    isWrong: findings.some(({ finding, answer }) => finding.severity === 'error' && answer === null),
  };
}

/** Does a task. Nothing but the names of the roster is kept between two of them, so that any thread can do any of them. */
export function perform<T extends Task>(task: T): Promise<AnswerTo<T>>;
export async function perform(task: Task): Promise<ReadAnswer | JudgedReport | null> {
  return task.kind === 'read' ? readFileOf(task) : judgeRecord(task);
}
