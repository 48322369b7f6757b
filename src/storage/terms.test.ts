import { expect, test } from 'vitest';
import type { Term } from './draft-store';
import { nextTerm } from './terms';

test('the first claim of a draft begins term 1, each other the next one', () => {
  expect(nextTerm(undefined, 'a').term).toEqual({ term: 1, tab: 'a' });
  expect(nextTerm({ term: 1, tab: 'a' }, 'b').term).toEqual({ term: 2, tab: 'b' });
  expect(nextTerm({ term: 2, tab: null }, null).term).toEqual({ term: 3, tab: null });
});

test('each claim ends the term before it, and the thousand last ends stay known', () => {
  let last: Term | undefined;
  let ended: number[] = [];
  for (let claim = 1; claim <= 1100; claim++) {
    const next = nextTerm(last, 'a');
    last = next.term;
    ended = [...ended, next.ended].filter((term) => term > next.forgotten);
    const before = Array.from({ length: claim - 1 }, (_, at) => at + 1);
    expect(ended).toEqual(before.slice(-1000));
  }
});
