// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { rememberedLook, rememberLook } from './remembered-choice';

const KEY = 'nianbao.export';
const usual = { kind: 'publish', layout: 'gbt9704', shading: true };

afterEach(() => window.localStorage.clear());

test('what was chosen is there again', () => {
  const look = { kind: 'review', layout: 'official', shading: false } as const;
  rememberLook(look);
  expect(rememberedLook()).toEqual(look);
});

test.each([
  ['nothing', '', usual],
  ['no data', '{', usual],
  ['another kind of data', '"review"', usual],
  [
    'a choice of an older program, which knew no shading',
    '{"layout":"official"}',
    { ...usual, layout: 'official' },
  ],
  [
    'words of a newer program',
    '{"kind":"sealed","layout":"a3","shading":false}',
    { ...usual, shading: false },
  ],
])('of %s what can be read is taken, the rest is as usual', (_, kept, look) => {
  window.localStorage.setItem(KEY, kept);
  expect(rememberedLook()).toEqual(look);
});
