/** A reason to choose for letting a finding stand. */
export interface ReasonChoice {
  name: string;
  /** Whether words of one's own must follow. */
  needsWords: boolean;
  /** What the words are to say. */
  wordsLabel: string;
  /** Puts the reason together; `words` may be empty where they are not needed. */
  told(words: string): string;
  /** The words of a reason that was put together so; null where it was not. */
  wordsOf(reason: string): string | null;
}

/** The words stand between `before` and `after`; without any, `name` stands alone. */
export function choice(
  name: string,
  { before = `${name}：`, after = '', needsWords = false, wordsLabel = '补充说明（可以不写）' } = {},
): ReasonChoice {
  return {
    name,
    needsWords,
    wordsLabel,
    told: (words) => (words === '' ? name : `${before}${words}${after}`),
    wordsOf(reason) {
      if (reason === name) return needsWords ? null : '';
      if (!reason.startsWith(before) || !reason.endsWith(after)) return null;
      const words = reason.slice(before.length, reason.length - after.length);
      return words === '' ? null : words;
    },
  };
}

const SCOPE = '口径不同';

/** Reasons that come up again and again, for the rules that have some. */
export const usualReasons = {
  carriedIn: [
    choice('机构改革', {
      before: '机构改革（承继',
      after: '）',
      needsWords: true,
      wordsLabel: '承继了哪个机关',
    }),
    choice('上年数据更正'),
    choice('申请人类别更正'),
    choice(SCOPE),
  ],
  inForce: [choice('清理时调整过')],
  undecided: [choice('只统计当年新发生的案件')],
  counts: [choice('说的只是其中一部分'), choice(SCOPE)],
} satisfies Record<string, readonly ReasonChoice[]>;
