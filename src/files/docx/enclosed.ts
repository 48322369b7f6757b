import { escapeMarkup } from '../escape';
import type { Parts } from './package';

/** What a 送审版 holds beside the pages. */
export interface Enclosed {
  /** The whole report as our own JSON file has it. */
  json: string;
  /** 第 n 版, from 1. */
  version: number;
  /** 校验码 of what the pages show. */
  checkCode: string;
}

/** Names our part among those of other programs. */
export const ENCLOSED_NAMESPACE = 'urn:nianbao:enclosed-report';

/** Bytes of the part, unpacked: word processors have trouble with larger custom XML parts. */
export const MOST_ENCLOSED = 1_000_000;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** An arbitrary GUID; it only needs to differ from those of other parts in the file. */
const ITEM_ID = '{5E2D7C4A-91B3-4F60-8A17-6C0E3B9D2F48}';

/** Escapes characters that XML cannot hold, as JSON allows. */
function xmlSafe(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** customXml/item1.xml: the report as text, so that whoever looks into the file can read what it carries. */
function itemXml({ json, version, checkCode }: Enclosed): string {
  return (
    `${DECLARATION}<report xmlns="${ENCLOSED_NAMESPACE}" version="${version}" checkCode="${checkCode}">` +
    `${escapeMarkup(xmlSafe(json))}</report>`
  );
}

/** Whether a report is small enough to go into a Word file whole. */
export function canEnclose(enclosed: Enclosed): boolean {
  return new TextEncoder().encode(itemXml(enclosed)).length <= MOST_ENCLOSED;
}

const before = (xml: string | undefined, end: string, more: string): string =>
  (xml ?? '').replace(end, more + end);

/**
 * Adds the report as a full custom XML part: a bare item without its properties and relationships is dropped by
 * word processors as soon as they save.
 */
export function withEnclosed(parts: Parts, enclosed: Enclosed): Parts {
  const RELATIONSHIPS = 'word/_rels/document.xml.rels';
  const TYPES = '[Content_Types].xml';
  const override = (part: string, type: string) =>
    `<Override PartName="/customXml/${part}" ContentType="application/${type}"/>`;
  return {
    ...parts,
    [TYPES]: before(
      parts[TYPES],
      '</Types>',
      override('item1.xml', 'xml') +
        override('itemProps1.xml', 'vnd.openxmlformats-officedocument.customXmlProperties+xml'),
    ),
    [RELATIONSHIPS]: before(
      parts[RELATIONSHIPS],
      '</Relationships>',
      `<Relationship Id="rIdEnclosed" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`,
    ),
    'customXml/item1.xml': itemXml(enclosed),
    'customXml/itemProps1.xml':
      `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${ENCLOSED_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels':
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
      `Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}
