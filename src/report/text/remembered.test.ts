import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered } from './remembered';

test('gives what the function gives, and reads a text once while it is in use', () => {
  let reads = 0;
  const length = remembered((text: string) => {
    reads++;
    return { length: text.length };
  });
  expect(length('总体情况')).toEqual({ length: 4 });
  expect(length('总体情况')).toBe(length('总体情况'));
  expect(reads).toBe(1);
});

test('inputs are told apart, each by itself', () => {
  const joined = remembered((text: string, year: number, sure: boolean) => [text, year, sure]);
  const inputs = fc.tuple(fc.constantFrom('', '1', '12', 'true'), fc.nat(22), fc.boolean());
  fc.assert(
    fc.property(inputs, (input) => {
      expect(joined(...input)).toEqual(input);
    }),
  );
});

test('forgets texts no longer looked at, never those in use', () => {
  const reads = new Map<string, number>();
  const read = remembered((text: string) => reads.set(text, (reads.get(text) ?? 0) + 1).size);
  const kept = '第一段。'.repeat(100);
  read(kept);
  for (let version = 0; version < 2000; version++) {
    read(`${'第二段'.repeat(100)}${version}`);
    read(kept);
  }
  expect(reads.get(kept)).toBe(1);
  const first = `${'第二段'.repeat(100)}0`;
  read(first);
  expect(reads.get(first)).toBe(2);
});

test('a text longer than any report is read each time', () => {
  let reads = 0;
  const read = remembered((text: string) => text.length + reads++);
  const long = '长'.repeat(200_000);
  read(long);
  read(long);
  expect(reads).toBe(2);
});
