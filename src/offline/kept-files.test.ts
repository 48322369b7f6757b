import { expect, test } from 'vitest';
import { cacheName, hasHash, isOurs, keptAddress, toForget } from './kept-files';

const SCOPE = 'https://tools.example/nianbao/';
const of = (version: string) => cacheName(SCOPE, version);

test('the version before stays for windows that still show it; older ones go', () => {
  expect(toForget([of('1'), of('2'), of('3')], SCOPE, of('3'))).toEqual([of('1')]);
  expect(toForget([of('2'), of('3')], SCOPE, of('3'))).toEqual([]);
  expect(toForget([of('3')], SCOPE, of('3'))).toEqual([]);
});

test('what other folders and other programs of the host keep is left alone', () => {
  const others = [
    cacheName('https://tools.example/', '1'),
    cacheName('https://tools.example/nianbao/old/', '1'),
    'someone else',
  ];
  expect(toForget([...others, of('1'), of('2'), of('3')], SCOPE, of('3'))).toEqual([of('1')]);
});

test('only what is asked for from the folder is answered', () => {
  expect(isOurs({ method: 'GET', url: `${SCOPE}assets/a-1.js` }, SCOPE)).toBe(true);
  expect(isOurs({ method: 'POST', url: SCOPE }, SCOPE)).toBe(false);
  expect(isOurs({ method: 'GET', url: 'https://tools.example/other/' }, SCOPE)).toBe(false);
});

test.each([
  [`${SCOPE}index.html`, SCOPE],
  [`${SCOPE}?from=mail#/report/1`, SCOPE],
  [`${SCOPE}index.html#/`, SCOPE],
  [`${SCOPE}assets/index.html.js`, `${SCOPE}assets/index.html.js`],
])('%s is kept as %s', (url, address) => {
  expect(keptAddress(url)).toBe(address);
});

test('only names with a hash are trusted to be what they were', () => {
  expect(hasHash('assets/index-abc.js')).toBe(true);
  expect(hasHash('icon.svg')).toBe(false);
});
