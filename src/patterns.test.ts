import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { slowTexts, stepCounter } from './pattern-steps';

const src = fileURLToPath(new URL('.', import.meta.url));
/** These are only there for this test. */
const OWN = new Set(['pattern-steps.ts']);

interface Pattern {
  file: string;
  source: string;
  flags: string;
}

function literalsIn(file: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ file, source: pattern, flags });
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(file, text).program);
  return found;
}

/** How long the texts are, in characters, and how much longer the second ones. */
const LENGTH = 400;
/** More steps for a character than this, and it is looked whether they become more with the text. */
const FEW_STEPS = 60;
/** No pattern takes more steps for a character, however short the text: bounds beside bounds multiply. */
const MOST_STEPS = 1_500;

/** Many files write the same pattern: each is tried once. */
const tried = new Map<string, string | null>();

/** What of a pattern's texts takes more and more steps for each character; null where nothing does. */
function slowness({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null {
  const name = `/${source}/${flags}`;
  const known = tried.get(name);
  if (known !== undefined) return known;
  const found = slownessOf(source, flags);
  tried.set(name, found);
  return found;
}

function slownessOf(source: string, flags: string): string | null {
  const count = stepCounter(source, flags);
  // A pattern that is held to the end of the text is refused by different ends.
  const ends = source.includes('$') ? ['\u0001', `\n${source}\u0001`] : ['\u0001'];
  for (const { once, again } of slowTexts(source, flags))
    for (const end of ends) {
      const stepsAt = (length: number) =>
        count(`${once}${again.repeat(Math.ceil(length / again.length))}${end}`, length * MOST_STEPS * 2);
      const first = stepsAt(LENGTH);
      if (first < LENGTH * FEW_STEPS) continue;
      const second = stepsAt(2 * LENGTH);
      if (second > 2 * LENGTH * MOST_STEPS || second > 3 * first)
        return `${JSON.stringify(once)} and then ${JSON.stringify(again)}: ${first} steps, ${second} for twice as much`;
    }
  return null;
}

describe('the measure', () => {
  test.each([
    ['\\s+$', ''],
    ['\\s*\\n', 'g'],
    ['(\\d[\\d,]*)\\s*元', 'g'],
    ['(?:a|a)+b', ''],
    ['^(.*?)\\d{4}年(.*?)公开', ''],
    ['<style>[^]*?</style>', 'g'],
    ['[（][^）]*[）]|[^]', 'gu'],
    ['(?=(\\d{3})+$)', 'g'],
    ['.{0,60}a.{0,60}b.{0,60}c', 'g'],
  ])('/%s/%s is slow', (source, flags) => {
    expect(slowness({ source, flags })).not.toBeNull();
  });

  test.each([
    ['\\s+', 'g'],
    ['^\\s+', ''],
    ['\\d[\\d,]*(\\s*元)?', 'g'],
    ['^(?:a|b)+c', ''],
    ['《[^《》]{0,200}》', 'g'],
    ['\\bx(?!y)', 'y'],
  ])('/%s/%s is not', (source, flags) => {
    expect(slowness({ source, flags })).toBeNull();
  });
});

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file) && !OWN.has(file))
  .map((file) => ({ file, text: readFileSync(src + file, 'utf8') }));

test('no pattern written out in src takes more steps for a character the longer the text is', () => {
  const patterns = files.flatMap(({ file, text }) => literalsIn(file, text));
  expect(patterns.length).toBeGreaterThan(300);
  const slow = patterns.flatMap((pattern) => {
    const reason = slowness(pattern);
    return reason === null ? [] : [`${pattern.file} /${pattern.source}/${pattern.flags} ${reason}`];
  });
  expect(slow).toEqual([]);
}, 120_000);

describe('patterns put together when a file is loaded', () => {
  const made: Pattern[] = [];
  const makers = files.filter(
    ({ file, text }) => /new RegExp\(|wordFinder\(/.test(text) && file.endsWith('.ts'),
  );
  const Own = RegExp;

  beforeAll(async () => {
    vi.resetModules();
    for (const { file } of makers) {
      vi.stubGlobal(
        'RegExp',
        new Proxy(Own, {
          construct(target, [source, flags = '']: [string | RegExp, string?]) {
            if (typeof source === 'string') made.push({ file, source, flags });
            return new target(source, flags);
          },
        }),
      );
      await import(/* @vite-ignore */ src + file);
      vi.unstubAllGlobals();
    }
  });
  afterAll(() => vi.resetModules());

  test('are as quick', () => {
    expect(made.length).toBeGreaterThan(100);
    const slow = made.flatMap((pattern) => {
      const reason = slowness(pattern);
      return reason === null ? [] : [`${pattern.file} /${pattern.source}/${pattern.flags} ${reason}`];
    });
    expect(slow).toEqual([]);
  }, 120_000);
});
