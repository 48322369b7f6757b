import { numbersIn, type CountMention } from './numbers';
import { LONGEST_SENTENCE, type Sentence } from './sentences';

/** Titles in 《》 listed beside the number of them: 「《甲》《乙》两件」. */
export interface TitleList {
  count: number;
  /** How many titles are listed. */
  listed: number;
  /** 等 follows the titles: there may be more than are listed. */
  open: boolean;
  /** Place in the sentence of list and number. */
  start: number;
  end: number;
}

/** What documents are counted by. 期、册、次 count issues, copies and times. */
const COUNTERS = /^[件份项个部条种]$/;
const BETWEEN = /^(?:（[^（）]{0,30}）)?[ 、，,；;]{0,2}(?:以及|和|及|与|或)?$/;
const TO_NUMBER =
  /^(?:（[^（）]{0,30}）)?(等)?(?:文件|制度|办法|公文|目录|清单)?(?:等)?[，, ]?(?:共计|合计|累计|总计|共)?[ ]?$/;
const FROM_NUMBER = /^[^。；，：:《》\d]{0,12}[，, ]?(?:(?:分别是|分别为|即|包括|包含)[：:]?|[：:])“?$/;
/** Copies handed out, and pieces written about the documents, are not the documents. */
const COPIES = /发放|印制|印刷|赠阅|派发|分发|张贴/;
const ABOUT_THEM = /^ ?(?:的?解读|宣传|稿)/;

/** The lists of titles in a sentence that say how many they are. */
export function titleListsIn({ text, plain }: Sentence): TitleList[] {
  if (!text.includes('《') || text.length > LONGEST_SENTENCE) return [];
  const numbers = numbersIn(plain).filter(
    (number): number is CountMention => number.kind === 'count' && COUNTERS.test(number.counter),
  );
  if (numbers.length === 0) return [];
  return runsIn(text).flatMap((run) => list(text, run, numbers) ?? []);
}

interface Run {
  start: number;
  end: number;
  titles: number;
}

/** Titles that follow each other, joined by 、 or 和 or nothing. Titles within titles are part of them. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[《》]/g)) {
    if (mark === '《' && depth++ === 0) start = index;
    if (mark === '》' && depth > 0 && --depth === 0) {
      const last = runs[runs.length - 1];
      // No text that joins two titles has more than 40 characters.
      if (last && start - last.end <= 40 && BETWEEN.test(text.slice(last.end, start))) {
        last.end = index + 1;
        last.titles++;
      } else runs.push({ start, end: index + 1, titles: 1 });
    }
  }
  return runs;
}

function list(text: string, run: Run, numbers: readonly CountMention[]): TitleList | null {
  if (run.titles < 2 || COPIES.test(text.slice(Math.max(0, run.start - 20), run.start))) return null;
  const behind = numbers.find(({ start }) => start >= run.end && start - run.end <= 45);
  const bridge = behind && TO_NUMBER.exec(text.slice(run.end, behind.start));
  if (behind && bridge && isExact(behind) && !ABOUT_THEM.test(text.slice(behind.end, behind.end + 4)))
    return {
      count: behind.least,
      listed: run.titles,
      open: bridge[0].includes('等'),
      start: run.start,
      end: behind.end,
    };
  const before = numbers.filter(({ end }) => end <= run.start).pop();
  if (!before || !isExact(before) || run.start - before.end > 25) return null;
  if (!FROM_NUMBER.test(text.slice(before.end, run.start)) || /^[、和及与]/.test(text.slice(run.end)))
    return null;
  return {
    count: before.least,
    listed: run.titles,
    open: text.charAt(run.end) === '等',
    start: before.start,
    end: run.end,
  };
}

const isExact = ({ least, most }: CountMention) => least === most;
