import type { LetterBlock } from '../blocks/block';
import type { Collection } from '../collection/collection';
import type { UnitState } from '../collection/standing';
import { collectionName } from '../collection/summary';
import { chineseDate, type IsoDate } from '../report/dates/date';
import { splitRemarks } from './remarks';

/** One note sent to a unit, and its result. */
export interface NoteSent {
  /** Its remarks as they were sent. */
  list: string;
  due: IsoDate;
  /** null while no other version came; else what became of the remarks (已改 2 条，未改 1 条), empty where nobody can tell. */
  answer: string | null;
}

/** A unit that was sent at least one note. */
export interface UnitSentBack {
  name: string;
  state: UnitState;
  notes: readonly NoteSent[];
}

/** One line of the 通报. */
export interface CircularRow {
  unit: string;
  /** 问题, a remark a line. */
  problem: string;
  /** 整改情况. */
  remedy: string;
}

/** Remarks of a note that are told; the others are only counted. */
const MOST_REMARKS = 3;

/** Requests and suspicions in a remark: left out, as they concern only the reviewer and the unit. */
const ASKS = /^请|[，；的]请(?!求)|疑为/;

/** What a remark says is wrong, in its own words, without its grade, request and suspicion. */
function problemIn(remark: string): string {
  const words = remark.replace(/\n/g, '').replace(/^【[^】]{1,10}】/, '');
  const sentences = words.split('。').filter((sentence) => sentence !== '');
  const said = sentences.filter((sentence) => !ASKS.test(sentence));
  return `${(said.length > 0 ? said : sentences).join('。')}。`;
}

function problemsOf({ list }: NoteSent): string {
  const remarks = splitRemarks(list);
  const told = remarks.slice(0, MOST_REMARKS).map(problemIn);
  const left = remarks.length - told.length;
  const numbered = told.length + left > 1 ? told.map((words, index) => `${index + 1}. ${words}`) : told;
  return [...numbered, ...(left > 0 ? [`另有 ${left} 条。`] : [])].join('\n');
}

const isPassed = (state: UnitState) => state === 'passed' || state === 'published';

function answerWords({ answer, due }: NoteSent, state: UnitState, today: IsoDate): string {
  if (answer !== null) return answer === '' ? '已重报' : `已重报，${answer}`;
  if (isPassed(state)) return '';
  if (state === 'unread') return '重报的文件读不了';
  if (state === 'paper') return '已重报，按纸质审';
  if (state === 'undecided') return '已重报，待核实';
  if (due === '') return '未重报';
  return `未重报，期限${chineseDate(due)}${due < today ? '，已过' : ''}`;
}

function remedyOf({ notes, state }: UnitSentBack, today: IsoDate): string {
  const rounds = notes.map((note) => answerWords(note, state, today));
  const said = rounds
    .map((words, index) => (notes.length > 1 && words !== '' ? `第 ${index + 1} 轮：${words}` : words))
    .filter((words) => words !== '');
  return [...said, ...(isPassed(state) ? ['通过'] : [])].join('；');
}

/** The lines of a 通报: the first remarks of the first note in its own words, and the result of every note. */
export function circularRows(units: readonly UnitSentBack[], today: IsoDate): CircularRow[] {
  return units.flatMap((unit) => {
    const [first] = unit.notes;
    if (!first) return [];
    return [{ unit: unit.name, problem: problemsOf(first), remedy: remedyOf(unit, today) }];
  });
}

/** What its columns are called. */
export const circularHead = ['单位', '问题', '整改情况'] as const;

/** 通报 as a letter. On each unit it says only what was sent to that unit. */
export function circular(
  collection: Pick<Collection, 'place' | 'year'>,
  rows: readonly CircularRow[],
  today: IsoDate,
): LetterBlock[] {
  return [
    { kind: 'title', section: 0, text: `${collectionName(collection)}情况` },
    {
      kind: 'paragraph',
      section: 0,
      role: 'body',
      text: `截至${chineseDate(today)}，退回修改的单位 ${rows.length} 个，问题和整改情况如下。`,
    },
    {
      kind: 'listing',
      head: circularHead,
      rows: rows.map(({ unit, problem, remedy }) => [unit, problem, remedy]),
      shares: [24, 52, 24],
    },
  ];
}
