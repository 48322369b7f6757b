import type { NamedPerson } from '../../report/receipt';
import { wordsIn } from './read-drawn';
import type { XmlElement } from './xml';
import { childrenOf } from './xml-tree';

/** Whether a part holds the file's core properties: core.xml, or with other programs some name ending in .psmdcp. */
export const isProperties = (part: string): boolean => /^docProps\/core\d*\.xml$|\.psmdcp$/i.test(part);

/** The names of its elements, by whatever prefix. */
const ELEMENTS: readonly (readonly [string, NamedPerson['as']])[] = [
  ['creator', 'author'],
  ['lastModifiedBy', 'lastSavedBy'],
];

/** Whom the properties of a Word file name. */
export function peopleIn(properties: XmlElement): NamedPerson[] {
  return childrenOf(properties).flatMap((element) => {
    const [, as] = ELEMENTS.find(([name]) => element.name.split(/[:}]/).pop() === name) ?? [];
    const name = wordsIn(element).trim();
    return as && name !== '' ? [{ as, name }] : [];
  });
}
