import { runFonts, type Face } from './fonts';
import type { Layout, StyleRole, TextStyle } from './layout';

/** Style ids in the file; those Word knows by name keep Word's id and name. */
const names: Readonly<Record<StyleRole, { id: string; name: string }>> = {
  title: { id: 'Title', name: 'Title' },
  heading1: { id: 'Heading1', name: 'heading 1' },
  heading2: { id: 'Heading2', name: 'heading 2' },
  body: { id: 'BodyText', name: 'Body Text' },
  note: { id: 'TableNote', name: '表注' },
  signature: { id: 'Signature', name: 'Signature' },
  date: { id: 'Date', name: 'Date' },
  tableLabel: { id: 'TableLabel', name: '表格文字' },
  tableValue: { id: 'TableValue', name: '表格数字' },
  tableRemark: { id: 'TableRemark', name: '表格说明' },
  pageNumber: { id: 'Footer', name: 'footer' },
  pageHeader: { id: 'Header', name: 'header' },
};

const OUTLINE: Partial<Record<StyleRole, number>> = { heading1: 0, heading2: 1 };

/** The character style of a sub-heading run into its paragraph. */
export const RUN_IN_STYLE = 'RunInHeading';

/** The id by which a paragraph names its style. */
export function styleId(role: StyleRole): string {
  return names[role].id;
}

const toggle = (name: string, on: boolean | undefined) => (on ? `<w:${name}/>` : '');

function runProperties(face: Face, style: Pick<TextStyle, 'bold' | 'tracking'> & { size?: number }): string {
  const tracking = style.tracking ? `<w:spacing w:val="${style.tracking}"/>` : '';
  const size = style.size ? `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>` : '';
  return `<w:rPr>${runFonts(face)}${toggle('b', style.bold)}${toggle('bCs', style.bold)}${tracking}${size}</w:rPr>`;
}

function paragraphProperties(role: StyleRole, style: TextStyle): string {
  const { before = 0, after = 0, line, indentChars } = style;
  // `firstLine` as well, for programs that do not know `firstLineChars`.
  const indent = indentChars
    ? `<w:ind w:firstLineChars="${indentChars * 100}" w:firstLine="${indentChars * style.size * 10}"/>`
    : '';
  const outline = OUTLINE[role];
  return (
    `<w:pPr>${toggle('keepNext', style.keepNext)}` +
    `${style.unspaced ? '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' : ''}<w:snapToGrid w:val="0"/>` +
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>${indent}` +
    `<w:jc w:val="${style.align}"/>${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>`
  );
}

function paragraphStyle(role: StyleRole, style: TextStyle): string {
  const { id, name } = names[role];
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `${paragraphProperties(role, style)}${runProperties(style.face, style)}</w:style>`
  );
}

/** styles.xml: every style the document names, and no other; that of the header where it has one. */
export function stylesXml({ styles, runIn }: Layout, hasHeader: boolean): string {
  const { body } = styles;
  const roles = (Object.keys(names) as StyleRole[]).filter((role) => hasHeader || role !== 'pageHeader');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts(body.face)}<w:sz w:val="${body.size}"/><w:szCs w:val="${body.size}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    // No widow control: it would leave 21 lines on a page instead of 22.
    '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style>' +
    roles.map((role) => paragraphStyle(role, styles[role])).join('') +
    `<w:style w:type="character" w:customStyle="1" w:styleId="${RUN_IN_STYLE}"><w:name w:val="段首小标题"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${runProperties(runIn.face, runIn)}</w:style></w:styles>`
  );
}
