import type { Numbering } from './read-numbering';
import type { XmlElement } from './xml';
import { childOf } from './xml-tree';

/** Wrappers whose content stands in the document as if they were not there. */
const FLATTENED = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** The one of several alternatives that is shown: the first choice, and what stands in for it where there is none. */
function shownAlternative(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}

function gather(parent: XmlElement, found: XmlElement[]): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (FLATTENED.has(child.name)) gather(child, found);
    else if (child.name === 'mc:AlternateContent') {
      const shown = shownAlternative(child);
      if (shown) gather(shown, found);
    } else found.push(child);
  }
}

/** The children of an element with wrappers taken away. */
export function flattened(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  gather(parent, found);
  return found;
}

/** A property that is on: present, and not said to be off. */
export function isOn(parent: XmlElement | undefined, name: string): boolean {
  const property = parent && childOf(parent, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

function runText(run: XmlElement): string {
  // Hidden text is not there for whoever reads the report.
  if (isOn(childOf(run, 'w:rPr'), 'w:vanish')) return '';
  let text = '';
  for (const part of flattened(run)) {
    if (part.name === 'w:t') text += part.children.filter((child) => typeof child === 'string').join('');
    else if (part.name === 'w:tab') text += '\t';
    else if (part.name === 'w:cr' || (part.name === 'w:br' && !part.attributes['w:type'])) text += '\n';
    else if (part.name === 'w:noBreakHyphen') text += '-';
    // Characters with their readings set above them stand in a run within the run.
    else if (part.name === 'w:r') text += runText(part);
  }
  return text;
}

/** Whether the end of a paragraph was deleted under tracking, so that it goes on in the next. */
function endIsDeleted(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const end = properties && childOf(properties, 'w:rPr');
  return end !== undefined && (childOf(end, 'w:del') ?? childOf(end, 'w:moveFrom')) !== undefined;
}

/** What text boxes stand in: drawings, and the shapes of older files. */
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);

function contentsWithin(element: XmlElement): XmlElement[] {
  return flattened(element).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : contentsWithin(child),
  );
}

/** The text boxes that hang on a run, each once: the drawing, or the older shape where there is no drawing. */
const boxesOf = (run: XmlElement): XmlElement[] =>
  flattened(run)
    .filter(({ name }) => DRAWN.has(name))
    .flatMap(contentsWithin);

export interface ShownText {
  text: string;
  /** The contents of the text boxes that hang on it. */
  boxes: readonly XmlElement[];
  /** How many paragraphs it is made of: several where the ends between them were deleted. */
  of: number;
}

/** The texts of paragraphs as they are shown: tracked deletions and field codes left out, list numbers put before. */
export function shownTexts(paragraphs: readonly XmlElement[], numberOf: Numbering): ShownText[] {
  const shown: ShownText[] = [];
  let before: ShownText = { text: '', boxes: [], of: 0 };
  paragraphs.forEach((paragraph, at) => {
    const runs = flattened(paragraph).filter(({ name }) => name === 'w:r');
    const own = runs.map(runText).join('');
    const goesOn = endIsDeleted(paragraph) && at < paragraphs.length - 1;
    // A paragraph deleted as a whole takes no number of its list.
    const number = goesOn && own === '' ? '' : numberOf(paragraph);
    const text = before.text + (before.text === '' && own.trim() !== '' ? number + own : own);
    const joined = { text, boxes: [...before.boxes, ...runs.flatMap(boxesOf)], of: before.of + 1 };
    before = goesOn ? joined : { text: '', boxes: [], of: 0 };
    if (!goesOn) shown.push(joined);
  });
  return shown;
}
