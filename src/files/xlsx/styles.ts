import type { XmlElement } from '../docx/xml';
import { childOf, childrenOf } from '../docx/xml-tree';
import type { CharacterLook } from '../word/character-look';
import type { CellLook } from './cell';
import { builtInFormat } from './number-format';

/** Whether a property that is there is on: `<strike/>` and `<strike val="1"/>` are. */
const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false)$/.test(element.attributes['val'] ?? '1');

/** A colour as RRGGBB, or a made-up name for a theme colour; undefined where none is set. */
function colourIn(element: XmlElement | undefined): string | undefined {
  const { rgb, theme, indexed, tint } = element?.attributes ?? {};
  if (rgb !== undefined) return rgb.slice(-6).toLowerCase();
  // The first colour of a theme is that of the paper; the indexed ones of white are 1, 9 and the window's own, 65.
  if (theme !== undefined)
    return theme === '0' && tint === undefined ? 'ffffff' : `theme ${theme} ${tint ?? ''}`;
  if (indexed !== undefined) return /^(?:1|9|65)$/.test(indexed) ? 'ffffff' : `colour ${indexed}`;
  return undefined;
}

/** What a font says of how text is seen; for a run of a text `x:rPr`, for a cell `x:font`. */
export function fontIn(element: XmlElement | undefined): CharacterLook {
  if (!element) return {};
  const size = Number(childOf(element, 'x:sz')?.attributes['val']);
  return {
    strike: isOn(childOf(element, 'x:strike')),
    align: childOf(element, 'x:vertAlign')?.attributes['val'],
    colour: colourIn(childOf(element, 'x:color')),
    size: size > 0 ? size * 2 : undefined,
    font: (childOf(element, 'x:name') ?? childOf(element, 'x:rFont'))?.attributes['val'],
  };
}

function groundIn(fill: XmlElement | undefined): string | undefined {
  const pattern = fill && childOf(fill, 'x:patternFill');
  if (!pattern) return fill && childOf(fill, 'x:gradientFill') ? 'gradient' : undefined;
  if ((pattern.attributes['patternType'] ?? 'none') === 'none') return undefined;
  return colourIn(childOf(pattern, 'x:fgColor')) ?? 'pattern';
}

/** Whether two sides or more have a line; a single one below a title may be a table's upper line. */
const isBordered = (border: XmlElement | undefined): boolean =>
  border !== undefined &&
  childrenOf(border).filter(
    ({ name, attributes }) =>
      /^x:(?:left|right|top|bottom|start|end)$/.test(name) && (attributes['style'] ?? 'none') !== 'none',
  ).length >= 2;

/** The look of a cell without a style. */
export const PLAIN: CellLook = { format: 'General', font: {}, shrinks: false, bordered: false };

/** The looks of cells by their number, from the styles part. */
export function looksIn(root: XmlElement): CellLook[] {
  const list = (name: string): XmlElement[] => {
    const found = childOf(root, name);
    return found ? childrenOf(found) : [];
  };
  const codes = new Map(
    list('x:numFmts').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fonts = list('x:fonts').map(fontIn);
  const grounds = list('x:fills').map(groundIn);
  const borders = list('x:borders').map(isBordered);
  return list('x:cellXfs').map((xf) => {
    const { numFmtId = '0', fontId, fillId, borderId } = xf.attributes;
    const alignment = childOf(xf, 'x:alignment');
    return {
      format: codes.get(numFmtId) ?? builtInFormat(Number(numFmtId)),
      font: { ...fonts[Number(fontId)], shade: grounds[Number(fillId)] },
      shrinks: /^(?:1|true)$/.test(alignment?.attributes['shrinkToFit'] ?? ''),
      bordered: borders[Number(borderId)] ?? false,
    };
  });
}
