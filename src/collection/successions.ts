import { formFor } from '../report/form-of';
import type { Succession } from './collection';
import { listedNames, type Understood } from './roster-values';
import { sharesIn } from './share-names';
import { sharedCells, shareLine } from './sum/shared-cells';

/** 撤销: what an agency did that is no more goes on here, as with 并入. */
const howByWord: readonly (readonly [words: RegExp, how: Succession['how']])[] = [
  [/^(?:并入|合并|划入|整合|撤销)$/, 'merged'],
  [/^(?:更名|改名|名称变更)$/, 'renamed'],
  [/^(?:拆分|分设|划出)$/, 'split'],
  [/^(?:新设|新成立|新组建)$/, 'founded'],
];

const howOf = (word: string) => howByWord.find(([words]) => words.test(word.trim()))?.[1];

/** 甲局更名, 由甲局更名: a name, and how it became the unit; a bracket may be left open. */
const WITH_HOW = /^由?(.+?)[（(]?(并入|合并|划入|整合|撤销|更名|改名|名称变更|拆分|分设|划出)[）)]?$/;
/** 甲局（更名，2026年3月）: a name with what is told of it in brackets. */
const WITH_BRACKETS = /^由?([^（()）]+)[（(]([^（()）]*)[）)]$/;
/** That there is nobody before it. */
const NOBODY = /^(?:无|没有|[-—–/\\]+)$/;
/** What can only be a remark. */
const NO_AGENCY = /\d|^(?:撤销|待定|不详)$|[（(]/;
/** 2026年3月, 2026年3月1日, 2026-03-01, 2026.3. */
const DATE = /\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-./]\d{1,2}(?:[-./]\d{1,2})?)/;

/** The names in a list, parted where no bracket is open; one that is never closed parts nothing from the rest. */
function listedOutside(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const one of text) {
    if (/[（(]/.test(one)) depth++;
    else if (/[）)]/.test(one)) depth--;
    if (depth <= 0 && /[、，,；;\n]/.test(one)) parts.push('');
    else parts[parts.length - 1] += one;
  }
  if (depth !== 0) return listedNames(text);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

type Told = Omit<Succession, 'from'>;

/** What stands in brackets behind a name: how, when, and of a split its shares; null where how is not understood. */
function toldIn(words: string): Understood<Told> | null {
  const [head = '', ...rest] = words.split(/[:：]/);
  const [date = ''] = DATE.exec(head) ?? [];
  const word = head.replace(date, '').replace(/[\s、，,；;]/g, '');
  const how = word === '' && date !== '' ? 'merged' : howOf(word);
  if (!how || how === 'founded') return null;
  const dated = date === '' ? { how } : { how, date };
  if (rest.length === 0) return { value: dated, unclear: '' };
  if (how !== 'split') return null;
  const { value: shares, unclear } = sharesIn(rest.join('：'));
  return { value: { ...dated, shares }, unclear };
}

/**
 * 承继: the names of those before, each with 更名 or 拆分 behind it or in brackets, 并入 where nothing is said; or 新设. In
 * brackets the day may stand too, and of one that was split what this unit takes over: 甲局（拆分，2026年3月：自然人 3）.
 */
export function successionsOf(text: string): Understood<Succession[]> {
  const value: Succession[] = [];
  const unclear: string[] = [];
  for (const part of listedOutside(text)) {
    const how = howOf(part);
    const last = value[value.length - 1];
    const [, from = '', words = ''] = WITH_BRACKETS.exec(part) ?? [];
    const told = from === '' ? null : toldIn(words);
    const [, name = part, word = ''] = WITH_HOW.exec(part) ?? [];
    const isDate = DATE.exec(part)?.[0] === part;
    if (how === 'founded') value.push({ from: '', how });
    // 甲局，更名，2026年3月: a word or a day by itself is about the name before it.
    else if (how && last && last.from !== '') value[value.length - 1] = { ...last, how };
    else if (isDate && last) value[value.length - 1] = { ...last, date: part };
    else if (NOBODY.test(part)) continue;
    else if (told && !NO_AGENCY.test(from)) {
      value.push({ from: from.trim(), ...told.value });
      if (told.unclear !== '') unclear.push(told.unclear);
    } else if (how || NO_AGENCY.test(name)) unclear.push(part);
    else value.push({ from: name.trim(), how: howOf(word) ?? 'merged' });
  }
  return { value, unclear: unclear.join('、') };
}

const howWords: Readonly<Record<Succession['how'], string>> = {
  merged: '并入',
  renamed: '更名',
  split: '拆分',
  founded: '新设',
};

/** What stands in brackets behind a name; empty for nothing. */
function detailsOf({ how, date = '' }: Succession): string {
  return [...(how === 'merged' && date === '' ? [] : [howWords[how]]), date]
    .filter((words) => words !== '')
    .join('，');
}

function wordsOf({ from, ...told }: Succession, shares: readonly string[]): string {
  if (told.how === 'founded') return howWords.founded;
  const details = detailsOf({ from, ...told });
  const all = shares.length === 0 ? details : `${details}：${shares.join('、')}`;
  return all === '' ? from : `${from}（${all}）`;
}

/** As it is shown and written into a roster's file, with the shares: 甲局（拆分：自然人 3、规章 2）. */
export function successionText(successions: readonly Succession[]): string {
  const form = formFor(null);
  return successions
    .map((one) => {
      const { shares = {} } = one;
      const told = sharedCells(form).flatMap((id) =>
        shares[id] ? [`${shareLine(form, id).name} ${shares[id]}`] : [],
      );
      return wordsOf(one, told);
    })
    .join('、');
}
