import { expect, test } from 'vitest';
import { foundInSaying, measure, type Measured } from './quiet-report';
import { freshSentences } from './fresh-sentences';
import { usualSentences, type Kind, type Sentence } from './sentences';
import { measuredLastYear, measuredTables } from './tables';

/** The least share of errors found, and the largest share of true sentences with an alarm. */
const FOUND = 0.95;
const FALSE_ALARMS = 0.02;

function measuredOne(group: string, usual: string, want: boolean, sentence: Sentence): Measured {
  const {
    text,
    place = usual,
    tables = 'busy',
  } = typeof sentence === 'string' ? { text: sentence } : sentence;
  const found = foundInSaying({
    name: '青岚县自然资源局',
    numbers: measuredTables[tables],
    lastYear: measuredLastYear,
    texts: [[place, text]],
  });
  return { group, want, words: text, found };
}

const measuredKinds = (kinds: readonly Kind[]): Measured[] =>
  kinds.flatMap(({ kind, place, wrong, right }) => [
    ...wrong.map((sentence) => measuredOne(kind, place, true, sentence)),
    ...right.map((sentence) => measuredOne(kind, place, false, sentence)),
  ]);

test.each([
  ['usual wordings', usualSentences],
  ['fresh wordings', freshSentences],
])('%s: nearly all errors are found, hardly a true sentence is blamed', (name, kinds) => {
  const measured = measure(measuredKinds(kinds));
  process.stdout.write(`${name}\n${measured.words}\n`);
  expect(measured.found).toBeGreaterThanOrEqual(FOUND);
  expect(measured.false).toBeLessThanOrEqual(FALSE_ALARMS);
});
