import type { Piece } from '../../blocks/shown';
import { flattened } from './read-wrappers';
import { isSignFont } from '../sign-font';
import type { XmlElement } from './xml';

/** A name without its namespace, for elements of namespaces we know by their names alone. */
const localName = (name: string): string => name.slice(Math.max(name.indexOf('}'), name.indexOf(':')) + 1);

/** What people call the things a drawing may hold, by the name of their element. */
const KINDS: readonly (readonly [string, string])[] = [
  ['OLEObject', '嵌入的对象'],
  ['chart', '图表'],
  ['relIds', 'SmartArt 图示'],
  ['pic', '图片'],
  ['imagedata', '图片'],
  ['textpath', '艺术字'],
  ['contentPart', '手写墨迹'],
];

/** Elements of one drawing that are looked at: normal ones have far fewer. */
const MOST_LOOKED_AT = 2_000;

/** The text of an element and what is in it, wherever it stands. */
export function wordsIn(element: XmlElement): string {
  const found: string[] = [];
  const gather = (parent: XmlElement): void => {
    for (const child of parent.children)
      if (typeof child === 'string') found.push(child);
      else gather(child);
  };
  gather(element);
  return found.join('');
}

export interface Drawn {
  /** The contents of the text boxes in it. */
  boxes: readonly XmlElement[];
  /** What is drawn beside them; null where it is text boxes and nothing else. */
  piece: Piece | null;
}

/** Takes apart a drawing, or the shape or object of an older file. `textOf` reads the part a chart or diagram stands in. */
export function drawnIn(element: XmlElement, textOf: (relation: string) => string): Drawn {
  const boxes: XmlElement[] = [];
  const within = new Map<string, XmlElement>();
  const words: string[] = [];
  let floating = false;
  let count = 0;
  const look = (parent: XmlElement): void => {
    for (const child of flattened(parent)) {
      if (++count > MOST_LOOKED_AT) return;
      if (child.name === 'w:txbxContent') {
        boxes.push(child);
        continue;
      }
      const local = localName(child.name);
      if (!within.has(local)) within.set(local, child);
      if (local === 'anchor' || /position:\s*absolute/.test(child.attributes['style'] ?? '')) floating = true;
      if (local === 't' && child.name !== 'w:t') words.push(wordsIn(child));
      look(child);
    }
  };
  look(element);
  const kind = KINDS.find(([name]) => within.has(name));
  if (!kind && boxes.length > 0) return { boxes, piece: null };
  const [name, what] = kind ?? ['', '图形'];
  const holder = within.get(name)?.attributes ?? {};
  const path = within.get('textpath')?.attributes['string'] ?? '';
  const related =
    name === 'chart' ? textOf(holder['r:id'] ?? '') : name === 'relIds' ? textOf(holder['r:dm'] ?? '') : '';
  const text = [path, ...words, related].filter((part) => part !== '').join(' ');
  return { boxes, piece: { text, as: floating ? 'floating' : 'drawn', what } };
}

/** A sign of a symbol font, or a character named by its number. */
export function signOf(element: XmlElement): Piece {
  const { 'w:font': font = '', 'w:char': char = '' } = element.attributes;
  const code = /^[0-9A-Fa-f]{1,6}$/.test(char) ? parseInt(char, 16) : 0;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (code >= 0x20 && code < 0x10000 && !isPrivate && !isSignFont(font))
    return { text: String.fromCharCode(code), as: 'plain' };
  return { text: '', as: 'drawn', what: '特殊字体的符号' };
}
