import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, type Measured } from './paginate';

const text = (lines: number, more: Partial<Measured> = {}): Measured => ({
  height: lines * 10,
  line: 10,
  before: 0,
  keepNext: false,
  ...more,
});
const whole = (height: number, keepNext = false): Measured => ({ height, line: null, before: 0, keepNext });

test('a paragraph is cut between lines', () => {
  expect(paginate([text(15), text(12)], 200)).toEqual([
    [
      { block: 0, from: 0, to: 150 },
      { block: 1, from: 0, to: 50 },
    ],
    [{ block: 1, from: 50, to: 120 }],
  ]);
});

test('a paragraph of many pages is cut as often as it takes', () => {
  expect(paginate([text(50)], 200).map((page) => page[0])).toEqual([
    { block: 0, from: 0, to: 200 },
    { block: 0, from: 200, to: 400 },
    { block: 0, from: 400, to: 500 },
  ]);
});

test('space before the first line is not cut off', () => {
  expect(paginate([text(18), { ...text(3), before: 15, height: 45 }], 200)).toEqual([
    [{ block: 0, from: 0, to: 180 }],
    [{ block: 1, from: 0, to: 45 }],
  ]);
});

test('a table that does not fit takes its heading to the next page', () => {
  const pages = paginate([text(15), whole(10, true), whole(90)], 200);
  expect(pages.map((page) => page.map((slice) => slice.block))).toEqual([[0], [1, 2]]);
});

test('a heading stays with the first line of what follows', () => {
  const pages = paginate([text(19), whole(10, true), text(3)], 200);
  expect(pages.map((page) => page.map((slice) => slice.block))).toEqual([[0], [1, 2]]);
  expect(paginate([text(18), whole(10, true), text(3)], 200)[0]).toHaveLength(3);
});

test('what is taller than a page begins one and runs over', () => {
  const pages = paginate([text(1), whole(500), text(1)], 200);
  expect(pages.map((page) => page.map((slice) => slice.block))).toEqual([[0], [1], [2]]);
  expect(paginate([whole(10, true), whole(500)], 200).length).toBeLessThanOrEqual(2);
});

test('nothing is lost, nothing doubled, and no page overflows that need not', () => {
  const block = fc.record({
    lines: fc.integer({ min: 1, max: 60 }),
    breaks: fc.boolean(),
    keepNext: fc.boolean(),
    before: fc.integer({ min: 0, max: 15 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (list) => {
      const blocks = list.map(({ lines, breaks, keepNext, before }) => ({
        height: lines * 10 + (breaks ? before : 0),
        line: breaks ? 10 : null,
        before: breaks ? before : 0,
        keepNext: keepNext && !breaks,
      }));
      const pages = paginate(blocks, 200);
      blocks.forEach((item, index) => {
        const slices = pages.flat().filter((slice) => slice.block === index);
        expect(slices[0]?.from).toBe(0);
        expect(slices[slices.length - 1]?.to).toBe(item.height);
        slices.slice(1).forEach((slice, at) => expect(slice.from).toBe(slices[at]?.to));
      });
      for (const page of pages) {
        const height = page.reduce((sum, slice) => sum + slice.to - slice.from, 0);
        const tall = page.some((slice) => blocks[slice.block]?.line === null);
        expect(tall || height <= 200.5).toBe(true);
      }
    }),
  );
});
