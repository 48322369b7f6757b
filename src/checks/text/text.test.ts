import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../report/text/paragraphs';
import type { Report } from '../../report/report';
import { sectionText } from '../../report/text/section-text';
import { reportSaying } from '../../examples/saying';
import { checkText } from './text';

const pieces = (
  '收到 申请 3件 （ ） ， 、 其中 行政复议 均未发生 2025年 全部办结 《甲》 “ 。 共 十二件 予以公开 部分公开 占 50% ' +
  '同比增长 网上 结转 ； ： 分别 未 𠮷 行政诉讼'
).split(' ');

const blank = reportSaying('', { newlyReceived: 7, granted: 4, carriedOver: 3 });

/** The report with another text under 依申请公开; cheaper than making it from a draft each time. */
const saying = (text: string): Report => ({
  ...blank,
  overview: {
    headings: 'runIn',
    lead: [],
    parts: [{ heading: '依申请公开', paragraphs: paragraphsOf(text) }],
  },
});

test('any text: the words of a finding stand where it says, nothing is thrown', () => {
  const text = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const report = saying(typed);
      const printed = sectionText(report, 1);
      const findings = checkText(report);
      const words = findings.flatMap(({ evidence }) => evidence);
      const inPlace = words.every(({ start, end, text: own }) => printed.slice(start, end) === own);
      expect([inPlace, new Set(findings.map(({ id }) => id)).size]).toEqual([true, findings.length]);
    }),
    { numRuns: 60 },
  );
});

// Reading in quadratic time would take minutes here; the test runner's own limit fails it.
test.each(['3件', '《甲》3件', '（3件', '未收到，', '予以公开、', '十'])(
  'thirty thousand characters of “%s”',
  (piece) => expect(checkText(saying(piece.repeat(30_000 / piece.length)))).toBeDefined(),
);
