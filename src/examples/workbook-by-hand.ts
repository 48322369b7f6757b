import { strToU8, zipSync } from 'fflate';

// Workbooks from the XML of their parts, for tests: what no program at hand writes.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface HandSheet {
  name: string;
  /** What stands in `sheetData`. */
  rows: string;
  /** What stands before it: columns, views. */
  before?: string;
  /** What stands after it: merged cells, drawings. */
  after?: string;
  state?: string;
  /** Relationships of the sheet: kind and the part's name within `xl/`. */
  beside?: readonly (readonly [kind: string, part: string])[];
}

export interface HandWorkbook {
  sheets: readonly HandSheet[];
  /** The items of the shared strings. */
  strings?: string;
  /** What stands in the styles part. */
  styles?: string;
  /** What stands in the workbook before its sheets. */
  settings?: string;
  /** Other parts by their names in the file. */
  parts?: Readonly<Record<string, string | Uint8Array>>;
  /** The folder of the workbook; other programs have other ones. */
  folder?: string;
}

const relation = (kind: string, target: string, at: number, more = '') =>
  `<Relationship Id="r${at}" Type="${RELATIONS}/${kind}" Target="${target}"${more}/>`;
const relations = (content: string) => `<Relationships xmlns="${PACKAGE}">${content}</Relationships>`;

/** The XML of a sheet's part. */
export const sheetXml = ({ rows, before = '', after = '' }: Omit<HandSheet, 'name'>): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** An .xlsx file of these sheets. */
export function workbookFile(workbook: HandWorkbook): Uint8Array {
  const { sheets, strings, styles, settings = '', parts = {}, folder = 'xl/' } = workbook;
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations(relation('officeDocument', `${folder}workbook.xml`, 1)),
    [`${folder}workbook.xml`]: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${settings}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
      )
      .join('')}</sheets></workbook>`,
    [`${folder}_rels/workbook.xml.rels`]: relations(
      sheets.map((_, at) => relation('worksheet', `worksheets/sheet${at + 1}.xml`, at + 1)).join('') +
        (strings === undefined ? '' : relation('sharedStrings', 'sharedStrings.xml', 901)) +
        (styles === undefined ? '' : relation('styles', 'styles.xml', 902)),
    ),
  };
  if (strings !== undefined) files[`${folder}sharedStrings.xml`] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined)
    files[`${folder}styles.xml`] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  sheets.forEach((sheet, at) => {
    files[`${folder}worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
    if (sheet.beside)
      files[`${folder}worksheets/_rels/sheet${at + 1}.xml.rels`] = relations(
        sheet.beside.map(([kind, part], index) => relation(kind, `../${part}`, index + 1)).join(''),
      );
  });
  const all = Object.entries({ ...files, ...parts });
  return zipSync(
    Object.fromEntries(
      all.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level: 1 },
  );
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A cell: a text as an inline string, or a number; empty XML for null. `style` is the index of its format. */
export function handCell(value: string | number | null, style = 0): string {
  if (value === null) return style === 0 ? '<c/>' : `<c s="${style}"/>`;
  if (typeof value === 'number') return `<c s="${style}"><v>${value}</v></c>`;
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Rows of cells. */
export const handRows = (rows: readonly (readonly (string | number | null)[])[], style = 0): string =>
  rows.map((row) => `<row>${row.map((value) => handCell(value, style)).join('')}</row>`).join('');

/** A styles part with looks from formats of numbers and from fonts. */
export function handStyles(
  looks: readonly { format?: string; font?: string; fill?: string; border?: string }[],
): string {
  const list = (name: string, items: readonly string[]) => `<${name}>${items.join('')}</${name}>`;
  return (
    list(
      'numFmts',
      looks.map(
        ({ format = 'General' }, at) =>
          `<numFmt numFmtId="${200 + at}" formatCode="${escaped(format).replace(/"/g, '&quot;')}"/>`,
      ),
    ) +
    list(
      'fonts',
      looks.map(({ font = '' }) => `<font>${font}</font>`),
    ) +
    list(
      'fills',
      looks.map(({ fill = '<patternFill patternType="none"/>' }) => `<fill>${fill}</fill>`),
    ) +
    list(
      'borders',
      looks.map(({ border = '' }) => `<border>${border}</border>`),
    ) +
    list(
      'cellXfs',
      looks.map((_, at) => `<xf numFmtId="${200 + at}" fontId="${at}" fillId="${at}" borderId="${at}"/>`),
    )
  );
}
