import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, type Report } from '../report/report';
import { sectionText } from '../report/text/section-text';
import { readText } from './read-text';

function saying(text: string, heading = '依申请公开'): Report {
  const draft = emptyDraft(2026);
  draft.overview.parts = [{ heading, text }];
  return reportOf(draft);
}

const meanings = (text: string) =>
  readText(saying(text)).flatMap(({ sentence, statements }) =>
    statements.map(({ start, end, meaning, thisYear }) =>
      [sentence.text.slice(start, end), meaning.id, ...(thisYear ? [] : ['other year'])].join(' = '),
    ),
  );

describe('what a number counts', () => {
  test.each<[string, string[]]>([
    ['新收12件，结转3件', ['新收12件 = newly', '结转3件 = carried']],
    ['转入2027年办理3件，2025年结转2件', ['转入2027年办理3件 = carriedOver', '2025年结转2件 = carriedIn']],
    ['2025年收到申请9件', ['收到申请9件 = received = other year']],
    ['网上申请8件', ['网上申请8件 = either.channel']],
    ['收到申请9件，其中自然人7件', ['收到申请9件 = received', '自然人7件 = received.naturalPerson']],
    ['行政复议2件，其中维持1件', ['行政复议2件 = review', '维持1件 = review.upheld']],
    ['直接起诉1件，复议后起诉2件', ['直接起诉1件 = directSuit', '复议后起诉2件 = suitAfterReview']],
    ['因不掌握等原因无法提供3件', ['不掌握等原因无法提供3件 = notProvided']],
    ['收到来信30件，咨询40次', []],
    ['较上年增加3件', []],
  ])('%s', (text, expected) => expect(meanings(text)).toEqual(expected));

  test('the words stand where the section text has them', () => {
    const report = saying('第一句。\n共收到申请９件！另有申请人撤回１件（其他处理）。');
    const text = sectionText(report, 1);
    const words = readText(report).flatMap(({ sentence, statements }) =>
      statements.map(({ start, end }) => text.slice(sentence.start + start, sentence.start + end)),
    );
    expect(words).toEqual(['收到申请９件', '撤回１件']);
  });
});
