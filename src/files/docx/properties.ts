import { escapeMarkup } from '../escape';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

export interface Properties {
  title: string;
  /** Written as the author, so that no person's name is in the file. */
  agency: string;
  /** ISO time in UTC; the caller's clock, as this room has none. */
  writtenAt: string;
}

/** core.xml: what the file says of itself. */
export function corePropertiesXml({ title, agency, writtenAt }: Properties): string {
  const author = escapeMarkup(agency);
  const time = `${writtenAt.slice(0, 19)}Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${author}</dc:creator>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    '<dc:language>zh-CN</dc:language></cp:coreProperties>'
  );
}

/** settings.xml: Chinese typesetting as the blank form has it, in Word's present mode (15). */
export function settingsXml({ evenAndOdd }: { evenAndOdd: boolean }): string {
  return (
    `${DECLARATION}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>` +
    `<w:defaultTabStop w:val="420"/>${evenAndOdd ? '<w:evenAndOddHeaders/>' : ''}` +
    '<w:characterSpacingControl w:val="compressPunctuation"/>' +
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
    '<w:doNotExpandShiftReturn/><w:useFELayout/>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}
