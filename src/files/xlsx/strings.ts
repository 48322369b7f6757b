import type { XmlElement } from '../docx/xml';
import { childOf, childrenOf } from '../docx/xml-tree';
import type { Piece } from '../../blocks/shown';
import type { CharacterLook } from '../word/character-look';
import { pieceOf } from './cell';
import { fontIn } from './styles';

/** A text with the fonts of its runs; null for a run in the font of its cell. */
export type RichText = readonly { text: string; font: CharacterLook | null }[];

/** _x000D_ stands for a character that XML cannot hold (ECMA-376 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The text directly within an element. */
export const textIn = (element: XmlElement | undefined): string =>
  element ? element.children.filter((child) => typeof child === 'string').join('') : '';

/** The text of a shared or inline string, without phonetic guides (`rPh`). */
export function richTextIn(item: XmlElement): RichText {
  return childrenOf(item).flatMap((child) => {
    if (child.name === 'x:t') return [{ text: unescaped(textIn(child)), font: null }];
    if (child.name !== 'x:r') return [];
    const own = childOf(child, 'x:rPr');
    return [{ text: unescaped(textIn(childOf(child, 'x:t'))), font: own ? fontIn(own) : null }];
  });
}

/** A text as it stands in a cell of that font. */
export const piecesOf = (text: RichText, font: CharacterLook): Piece[] =>
  text.map((run) => pieceOf(run.text, run.font ? { ...run.font, shade: font.shade } : font));
