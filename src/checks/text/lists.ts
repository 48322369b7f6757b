import type { Amount, Part } from '../../prose/listed-numbers';
import type { PlacedSentence, ToldSentence } from '../../prose/read-text';
import type { Whole } from '../../prose/wholes';
import { evidenceIn } from './evidence';
import type { Finding } from '../finding';
import { raise } from '../raise';

/**
 * C4: as many titles are listed as the text says; parts said to be all add up to their whole, others (其中) do
 * not come to more than it.
 */
export function checkLists(text: readonly ToldSentence[]): Finding[] {
  const nth = new Map<string, number>();
  const place = (section: number, kind: string) => {
    const count = (nth.get(`${section}:${kind}`) ?? 0) + 1;
    nth.set(`${section}:${kind}`, count);
    return `${section}:${kind}:${count}`;
  };
  return text.flatMap((read, index) => {
    const { sentence, wholes } = read;
    const { section } = sentence;
    return [
      ...titleFindings(read, () => place(section, 'titles')),
      ...nameFindings(read, () => place(section, 'names')),
      ...wholes.flatMap((whole) => {
        const id = place(section, 'sum');
        const wrong = isOfEarlier(whole) ? null : whole.complete ? unequal(whole) : exceeding(whole);
        const home = whole.inSentenceBefore ? text[index - 1]?.sentence : sentence;
        return wrong ? [sumFinding(sentence, home ?? sentence, whole, wrong, id)] : [];
      }),
    ];
  });
}

// —— 《甲》《乙》两件 ——

function titleFindings({ sentence, titleLists }: ToldSentence, place: () => string): Finding[] {
  return titleLists.flatMap(({ count, listed, open, start, end }) => {
    const id = place();
    // 等 after the titles leaves room for more.
    if (open ? listed <= count : listed === count) return [];
    return [
      raise({
        code: 'C4',
        place: id,
        severity: 'warning',
        section: sentence.section,
        title: `列了 ${listed} 个书名号，写的是 ${count} 件`,
        detail: `列出 ${listed} 个，写明的数是 ${count}，差 ${Math.abs(listed - count)}。`,
        next: '请数一数，改正写错的一处。',
        sides: {
          left: { label: '列出的个数', value: listed, cells: [] },
          right: { label: '写明的件数', value: count, cells: [] },
          difference: listed - count,
        },
        evidence: [evidenceIn(sentence, start, end)],
        target: { field: sentence.field },
      }),
    ];
  });
}

// —— 三类，即预算、决算 ——

function nameFindings({ sentence, nameLists }: ToldSentence, place: () => string): Finding[] {
  return nameLists
    .filter(({ count, fewest, most: many }) => count < fewest || count > many)
    .map(({ count, counter, fewest, start, end }) =>
      raise({
        code: 'C4',
        place: place(),
        severity: 'warning',
        section: sentence.section,
        title: `写的是 ${count} ${counter}，列了 ${fewest} 个`,
        detail: `列出 ${fewest} 个，写明的数是 ${count}，差 ${Math.abs(fewest - count)}。`,
        next: '请数一数，改正写错的一处。',
        sides: {
          left: { label: '列出的个数', value: fewest, cells: [] },
          right: { label: '写明的数', value: count, cells: [] },
          difference: fewest - count,
        },
        evidence: [evidenceIn(sentence, start, end)],
        target: { field: sentence.field },
      }),
    );
}

// —— 共计 N，其中 …… ——

interface Wrong {
  parts: readonly Part[];
  sum: number;
}

const least = (number: Amount): number => (number.kind === 'money' ? number.fen : number.least);
const most = (number: Amount): number => (number.kind === 'money' ? number.fen : number.most);
const isExact = (number: Amount): boolean =>
  number.kind === 'money' ? !number.rough : number.least === number.most;

/** Counters of published items, which texts mix freely; 人次、场、册 never add up with them. */
const ITEMS = /^[条期篇则]$/;
const DOCUMENTS = /^[件份个项部条期篇则]$/;

function comparable(part: Amount, whole: Amount, counters: RegExp): boolean {
  if (part.kind === 'money' || whole.kind === 'money') return part.kind === whole.kind;
  return (
    part.counter === whole.counter ||
    part.counter === '' ||
    (counters.test(part.counter) && counters.test(whole.counter))
  );
}

/** 「备案54个，全年关停12个，其中微信37个、微博8个、抖音9个」 divides the 54. */
function isOfEarlier({ parts, earlier }: Whole): boolean {
  return parts.length > 1 && earlier.includes(parts.reduce((total, { number }) => total + least(number), 0));
}

function unequal({ number, parts, others }: Whole): Wrong | null {
  const all = [number, ...parts.map((part) => part.number)];
  if (!all.every((item) => isExact(item) && comparable(item, number, DOCUMENTS))) return null;
  const sum = parts.reduce((total, part) => total + least(part.number), 0);
  return sum === least(number) || others.includes(sum) ? null : { parts, sum };
}

/**
 * Parts that come to more than their whole. Each dimension (applicants, channels, results) is a division of
 * its own, and where the parts come to just the whole a new one begins.
 */
function exceeding({ number, parts, others }: Whole): Wrong | null {
  const limit = most(number);
  const largest = Math.max(limit, ...others);
  const running = new Map<string, Part[]>();
  const grouped = segments(parts);
  for (const [index, part] of parts.entries()) {
    if (!comparable(part.number, number, ITEMS) || part.dimension === 'whole') continue;
    // 「其中政策20条，公众号发布500条」: the second is no part any more.
    if (index > 0 && (least(part.number) > limit || (part.acts && !parts[0]?.acts))) return null;
    const key = `${part.dimension}:${grouped.get(part)}`;
    const own = [...(running.get(key) ?? []), part];
    const sum = own.reduce((total, item) => total + least(item.number), 0);
    if (sum > largest) return { parts: own, sum };
    if (sum > limit) return null;
    running.set(key, sum === limit ? [] : own);
  }
  return null;
}

/** Which stretch between semicolons a part stands in; single parts between semicolons are one stretch. */
function segments(parts: readonly Part[]): Map<Part, number> {
  const found = new Map<Part, number>();
  let segment = 0;
  const sizes: number[] = [0];
  for (const part of parts) {
    if (part.afterSemicolon) sizes[++segment] = 0;
    sizes[segment] = (sizes[segment] ?? 0) + 1;
    found.set(part, segment);
  }
  if (sizes.every((size) => size < 2)) for (const part of parts) found.set(part, 0);
  return found;
}

/** 「444 条」 or 「2950 元」 as a finding says it. */
function shown(number: Amount, value = least(number)): string {
  return number.kind === 'money' ? `${value / 100} 元` : `${value} ${number.counter}`;
}

function sumFinding(
  sentence: PlacedSentence,
  home: PlacedSentence,
  { number, inSentenceBefore, parts: all, complete }: Whole,
  { parts, sum }: Wrong,
  place: string,
): Finding {
  const first = all[0]?.number.start ?? number.start;
  const last = all[all.length - 1]?.number.end ?? number.end;
  const added = parts
    .map((part) => String(least(part.number) / (number.kind === 'money' ? 100 : 1)))
    .join('＋');
  const difference = sum - least(number);
  return raise({
    code: 'C4',
    place,
    severity: 'warning',
    section: sentence.section,
    title: complete
      ? `写明 ${shown(number)}，分项加起来是 ${shown(number, sum)}`
      : `分项加起来是 ${shown(number, sum)}，比总数 ${shown(number)} 还多`,
    detail: `${added}＝${shown(number, sum)}，差 ${shown(number, Math.abs(difference))}。${swapHint(number, parts, difference)}`,
    next: '请核对总数和分项。',
    sides: {
      left: { label: added, value: number.kind === 'money' ? sum / 100 : sum, cells: [] },
      right: {
        label: '写明的总数',
        value: number.kind === 'money' ? least(number) / 100 : least(number),
        cells: [],
      },
      difference: number.kind === 'money' ? difference / 100 : difference,
    },
    evidence: inSentenceBefore
      ? [evidenceIn(home, number.start, number.end), evidenceIn(sentence, first, last)]
      : [evidenceIn(sentence, Math.min(number.start, first), Math.max(number.end, last))],
    target: { field: sentence.field },
  });
}

/** Two digits the wrong way round leave a difference divisible by 9: 249 for 294. */
function swapHint(whole: Amount, parts: readonly Part[], difference: number): string {
  if (difference === 0 || difference % 9 !== 0) return '';
  const slips = [
    ...parts.flatMap(({ number }) => swapped(least(number), -difference)),
    ...swapped(least(whole), difference),
  ];
  const [only, second] = slips;
  return only && !second ? `若 ${only.from} 是 ${only.to} 的数字颠倒，则相等。` : '';
}

/** The number with two neighbouring digits swapped, where that changes it by just `by`. */
function swapped(value: number, by: number): { from: number; to: number }[] {
  const digits = String(value).split('');
  return digits.slice(1).flatMap((digit, index) => {
    const other = [...digits];
    other[index + 1] = digits[index] ?? '';
    other[index] = digit;
    const to = Number(other.join(''));
    return to - value === by ? [{ from: value, to }] : [];
  });
}
