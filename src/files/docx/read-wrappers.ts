import type { XmlElement } from './xml';
import { childOf, childrenOf } from './xml-tree';

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
  'w:rubyBase',
]);

const OFFICE = 'http://schemas.microsoft.com/office/word';
/** Namespaces a choice may ask for: what they hold is read or named here. */
const UNDERSTOOD = new Set([
  `${OFFICE}/2010/wordprocessingShape`,
  `${OFFICE}/2010/wordprocessingGroup`,
  `${OFFICE}/2010/wordprocessingCanvas`,
  `${OFFICE}/2010/wordprocessingDrawing`,
  `${OFFICE}/2010/wordml`,
  `${OFFICE}/2012/wordml`,
  'http://schemas.microsoft.com/office/drawing/2010/main',
  'http://schemas.microsoft.com/office/drawing/2014/chartex',
]);

/** The alternative that is shown (mc:AlternateContent): the first choice we understand, else the fallback. */
function shownAlternative(alternatives: XmlElement): XmlElement | undefined {
  const all = childrenOf(alternatives);
  const choice = all.find(
    ({ name, attributes }) =>
      name === 'mc:Choice' &&
      // xml-tags has replaced the prefixes by namespaces.
      (attributes['Requires'] ?? '?').split(' ').every((namespace) => UNDERSTOOD.has(namespace)),
  );
  return choice ?? all.find(({ name }) => name === 'mc:Fallback');
}

/** Whether text is shown in reversed order. */
const isReversed = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:bdo' && attributes['w:val'] === 'rtl';

function gather(parent: XmlElement, found: XmlElement[]): void {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (FLATTENED.has(child.name) && !isReversed(child)) gather(child, found);
    else if (child.name === 'mc:AlternateContent') {
      const shown = shownAlternative(child);
      if (shown) gather(shown, found);
      // Only newer programs show it, so it is named as left out.
      else found.push(child);
    } else found.push(child);
  }
}

/** The runs with a content control's placeholder text (w:showingPlcHdr). */
export function placeholdersIn(root: XmlElement): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  const look = (parent: XmlElement, within: boolean): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (within && child.name === 'w:r') found.add(child);
      const properties = child.name === 'w:sdt' ? childOf(child, 'w:sdtPr') : undefined;
      const shows = properties && childOf(properties, 'w:showingPlcHdr');
      look(child, shows ? !/^(?:0|false|off)$/.test(shows.attributes['w:val'] ?? '') : within);
    }
  };
  look(root, false);
  return found;
}

/** The children of an element with wrappers taken away. */
export function flattened(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  gather(parent, found);
  return found;
}
