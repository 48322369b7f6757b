import type { CSSProperties } from 'react';
import type { Face } from '../../files/docx/fonts';
import { PAPER, type Layout, type TextStyle } from '../../files/docx/layout';

/** Twips (1440 to the inch) as CSS pixels (96 to the inch). */
export const px = (twips: number): number => twips / 15;

/** A4 in CSS pixels. */
export const paper = { width: px(PAPER.width), height: px(PAPER.height) };

/** The typefaces of the Word file, each with what stands in for it on other machines. */
const families: Readonly<Record<Face, string>> = {
  title: 'var(--font-title)',
  song: 'var(--font-song)',
  fangSong: 'var(--font-fangsong)',
  kai: 'var(--font-kai)',
  kaiGb: 'var(--font-kai)',
  hei: 'var(--font-hei)',
};

export const familyOf = (face: Face): string => families[face];

/** A paragraph style of the Word file as CSS. Space before and after is padding, so that it never collapses. */
export function textCss(style: TextStyle, layout: Layout): CSSProperties {
  return {
    paddingTop: px(style.before ?? 0),
    paddingBottom: px(style.after ?? 0),
    fontFamily: familyOf(style.face),
    fontSize: (style.size * 2) / 3,
    fontWeight: style.bold ? 700 : 400,
    letterSpacing: px(style.tracking ?? 0),
    lineHeight: `${px(style.line)}px`,
    textAlign: style.align === 'both' ? 'justify' : style.align,
    textIndent: px((style.indentChars ?? 0) * layout.bodyEm),
  };
}

/** The text block of a page: what margins leave of A4, in CSS pixels. */
export function textBlock({ margins }: Layout) {
  return {
    top: px(margins.top),
    left: px(margins.left),
    width: px(PAPER.width - margins.left - margins.right),
    height: px(PAPER.height - margins.top - margins.bottom),
  };
}
