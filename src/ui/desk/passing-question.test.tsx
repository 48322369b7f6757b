import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isFreeToPass, PassingQuestion, type AgainstPassing } from './passing-question';

const nothing: AgainstPassing = { must: 0, own: 0, blanks: 0, unread: 0 };
const asked = (some: Partial<AgainstPassing>) => {
  const against = { ...nothing, ...some };
  expect(isFreeToPass(against)).toBe(false);
  return renderToStaticMarkup(<PassingQuestion against={against} onAnswer={() => {}} />);
};

test('a report against which nothing speaks is passed without a question', () => {
  expect(isFreeToPass(nothing)).toBe(true);
  expect(renderToStaticMarkup(<PassingQuestion against={null} onAnswer={() => {}} />)).toBe('');
});

test('before 通过 it is asked about what must be changed, own words not sent, cells not filled in, and later files nobody could read', () => {
  expect(asked({ must: 2 })).toContain('还有 2 条必须改，仍然通过？');
  const own = asked({ own: 1 });
  expect(own).toContain('还有 1 条自己写的意见没发，仍然通过？');
  expect(own).toContain('自己写的意见会留着');
  const blanks = asked({ blanks: 190 });
  expect(blanks).toContain('还有 190 格没填，仍然通过？');
  expect(blanks).toContain('没填的格不算 0');
  expect(blanks).not.toContain('意见不会发出去');
  expect(asked({ must: 1, blanks: 3, unread: 1 })).toContain(
    '还有 1 条必须改、3 格没填、1 份后来的文件读不了，仍然通过？',
  );
});
