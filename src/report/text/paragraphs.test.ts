import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, printable } from './paragraphs';

/** Any text at all, lone surrogates and control characters included. */
const utf16 = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('paragraphs', () => {
  test('end at every kind of line break', () => {
    expect(paragraphsOf('一\n二\r\n三\r四\v五\f六\u0085七\u2028八\u2029九')).toEqual(
      Array.from('一二三四五六七八九'),
    );
  });
  test('lose blanks around them and are dropped when empty', () => {
    expect(paragraphsOf('\u3000\u3000一段。 \n\n \u3000 \n\t二段。\u00a0')).toEqual(['一段。', '二段。']);
    expect(paragraphsOf('')).toEqual([]);
    expect(paragraphsOf(' \n\u3000\n')).toEqual([]);
  });
  test('keep what stands within them', () => {
    expect(paragraphsOf('甲  乙\t丙')).toEqual(['甲  乙 丙']);
    expect(paragraphsOf('=1+1 <b>&amp;</b> 👍🏽')).toEqual(['=1+1 <b>&amp;</b> 👍🏽']);
  });
  test('hold no character that Word cannot', () => {
    const text = 'a\u0000b\u0007c\u001bd\u007fe\u009ff\ufffeg\uffffh\ud800i\udc00j';
    expect(paragraphsOf(text)).toEqual(['abcdefghij']);
  });
  test('a line of nothing but such characters is empty', () => {
    expect(paragraphsOf('一\n\u0000 \ud800\n二')).toEqual(['一', '二']);
  });
  test('of a million characters are all there', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `${index}${'字'.repeat(1000)}`);
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });
  test('joined and parted again are the same', () => {
    fc.assert(
      fc.property(utf16, (text) => {
        const once = paragraphsOf(text);
        expect(paragraphsOf(once.join('\n'))).toEqual(once);
        expect(once.map(printable)).toEqual(once);
      }),
    );
  });
});
