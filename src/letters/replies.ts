import type { Remark } from '../report/draft';
import { paragraphsOf } from '../report/text/paragraphs';
import { unspaced } from '../report/text/unspaced';
import { replyWords } from './amendment-note';

/** What a report's writer answered to one remark. */
export type Reply = Pick<Remark, 'text' | 'reply' | 'words'>;

const ANSWER = /^\d+\. 【([^】]+)】意见：(.*)$/;
const WORDS = /^(?:补充|说明|不采纳)：(.*)$/;

/** The answers in a 修改说明 as this program writes it; none in what somebody else wrote. */
export function repliesIn(pasted: string): Reply[] {
  const replies: Reply[] = [];
  for (const line of paragraphsOf(pasted)) {
    const [, word = '', text = ''] = ANSWER.exec(line) ?? [];
    const reply = (Object.keys(replyWords) as (keyof typeof replyWords)[]).find(
      (key) => replyWords[key] === word,
    );
    if (text !== '') replies.push({ text, reply: reply ?? '', words: '' });
    const words = WORDS.exec(line)?.[1];
    const last = replies[replies.length - 1];
    if (words !== undefined && last) last.words = words;
  }
  return replies;
}

/** The answer to a remark among several, matched by the remark's words; null where there is none. */
export function replyTo(remark: string, replies: readonly Reply[]): Reply | null {
  return replies.find(({ text }) => unspaced(text) === unspaced(remark)) ?? null;
}
