import { expect, test } from 'vitest';
import { styleRules, type Styled } from './page-styles';
import { UNDECIDED } from './unseen';

const named = (name: string, classes: string[] = [], attributes: Record<string, string> = {}): Styled => ({
  name,
  id: attributes['id'] ?? '',
  classes,
  attributes,
});
const lookOf = (css: string, element: Styled, ancestors: Styled[] = [], inline = '') =>
  styleRules(`<style>${css}</style>`)(element, ancestors, inline);

test.each<[string, string, Styled, Styled[], string | undefined]>([
  ['a class', '.x{display:none}', named('td', ['x']), [], 'none'],
  ['a child', 'tr>td.x{display:none}', named('td', ['x']), [named('tr')], 'none'],
  ['no child', 'table>td{display:none}', named('td'), [named('table'), named('tr')], undefined],
  ['further within', 'table td{display:none}', named('td'), [named('table'), named('tr')], 'none'],
  ['the stronger of two', '#a{display:block}.x{display:none}', named('td', ['x'], { id: 'a' }), [], 'block'],
  ['the later of two', '.x{display:none}.y{display:block}', named('td', ['x', 'y']), [], 'block'],
  [
    'what is important',
    '.x{display:none!important}#a{display:block}',
    named('td', ['x'], { id: 'a' }),
    [],
    'none',
  ],
  ['in comments', '/*.x{display:none}*/', named('td', ['x']), [], undefined],
  ['for print', '@media print{.x{display:none}}', named('td', ['x']), [], undefined],
  [
    'behind a block that is passed over',
    '@media print{.y{color:red}}.x{display:none}',
    named('td', ['x']),
    [],
    'none',
  ],
])('%s', (_, css, element, ancestors, display) => {
  expect(lookOf(css, element, ancestors)['display']).toBe(display);
});

test('what an element says of itself goes before rules, but not before what is important', () => {
  expect(lookOf('.x{display:none}', named('td', ['x']), [], 'display:block')['display']).toBe('block');
  expect(lookOf('.x{display:none!important}', named('td', ['x']), [], 'display:block')['display']).toBe(
    'none',
  );
});

test('a rule nobody here can judge leaves a doubt where it could take a text away, and only there', () => {
  expect(lookOf('td:nth-child(2){display:none}', named('td'))[UNDECIDED]).toBeDefined();
  expect(lookOf('td:nth-child(2){color:red}', named('td'))[UNDECIDED]).toBeUndefined();
  expect(lookOf('td:hover{display:none}', named('td'))[UNDECIDED]).toBeUndefined();
});
