import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontNames, type Face } from '../../files/docx/fonts';
import { familyOf } from './sheet-style';

const css = readFileSync(new URL('../base/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[^]*?\*\//g,
  '',
);

/** The names of a token that is a list of fonts, tokens within it read as well. */
function listOf(token: string): string[] {
  const [, list = ''] = new RegExp(`${token}:([^;]*);`).exec(css) ?? [];
  const names = list.split(',').map((name) => name.trim().replace(/^'|'$/g, ''));
  return names.flatMap((name) => (name.startsWith('var(') ? listOf(name.slice(4, -1)) : [name]));
}

const faces: readonly Face[] = ['title', 'song', 'fangSong', 'kai', 'kaiGb', 'hei'];

test.each(faces)(
  '%s: where the font is missing, one of Windows, of Founder and a free one follow',
  (face) => {
    const [, ...instead] = fontNames(face);
    expect(instead[0]).toMatch(/^(华文中宋|SimSun|SimHei|KaiTi|仿宋|楷体)$/);
    expect(instead.some((name) => /^方正.*_GBK$/.test(name))).toBe(true);
    expect(instead.slice(-1)[0]).toMatch(face === 'hei' ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC');
  },
);

test.each(faces)('%s: the page draws it in the font that the Word file would be shown in', (face) => {
  const shown = listOf(familyOf(face).slice(4, -1));
  const named = fontNames(face);
  expect(shown.filter((name) => named.includes(name))).toEqual(named);
  expect(shown.slice(-1)).toEqual([face === 'hei' ? 'sans-serif' : 'serif']);
});

test('the program itself is drawn in a font that Windows, macOS or Linux has', () => {
  const names = listOf('--font-ui');
  for (const name of ['Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei'])
    expect(names).toContain(name);
});
