import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasKnownEnding, readEndings, refusedEndings } from './accepted';
import { endingsNamed } from './endings-named';

test('the README names the endings of all files that are read, and of those that are not', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
  const read = /A picker or a folder looks for ([^;]*);/.exec(readme)?.[1] ?? '';
  const refused = /what to do with ([^:]*) is said of each/.exec(readme)?.[1] ?? '';
  const endings = (text: string) => text.match(/\.[a-z]+/g) ?? [];
  expect(endings(read)).toEqual(readEndings.map((ending) => `.${ending}`));
  expect(endings(refused)).toEqual(refusedEndings.map((ending) => `.${ending}`));
});

test('an ending is known in whatever letters, and only at the end', () => {
  expect(['甲.docx', '甲.WPS', '甲.乙.Htm'].filter((name) => !hasKnownEnding(name))).toEqual([]);
  expect(['docx', '甲', '甲.docx.bak', '甲.pptx', ''].filter(hasKnownEnding)).toEqual([]);
});

test('endings in a sentence', () => {
  expect(endingsNamed('doc', 'wps')).toBe('.doc 或 .wps');
  expect(endingsNamed('docx', 'html', 'txt', 'json')).toBe('.docx、.html、.txt 或 .json');
  expect(endingsNamed('rtf')).toBe('.rtf');
});
