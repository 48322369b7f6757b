import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { form2021 } from '../format/forms';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, valueText } from '../report/report';
import { writeDocx } from './docx/write';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

const { cells: allCells } = form2021;

/** A report in which every box has a number of its own, so that one in another's place is known. */
const draft = emptyDraft(2026);
draft.agency.name = '云溪县水务局';
draft.overview.parts = [{ heading: '主动公开', text: '公开信息4321条。' }];
let next = 1001;
for (const table of Object.values(draft.cells))
  for (const row of Object.values(table))
    for (const column of Object.keys(row)) row[column as never] = String(next++) as never;
const report = reportOf(draft);
const truth = new Map(allCells.map(({ id }) => [id, valueText(report, id)]));
const LICENCES = truth.get('disclosure.licences.decisions') ?? '';
const GRANTED = truth.get('applications.granted.naturalPerson') ?? '';
/** Stands nowhere in the report: where it is put, it must be named, and be nobody's number. */
const STRAY = '98765';

const blocks = compose(report);
const page = writeHtml(blocks, { shading: true });
const parts = unzipSync(
  await writeDocx(blocks, {
    shading: true,
    title: 'x',
    agency: 'x',
    writtenAt: '2027-01-22T08:00:00Z',
    layout: 'official',
  }),
);
const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());

type Change = (text: string) => string;

const around = (text: string, what: string, open: string, close: string): [number, number] => {
  const at = text.indexOf(what);
  if (at < 0) throw new Error(`no ${what}`);
  const start = text.lastIndexOf(open, at);
  return [start, text.indexOf(close, at) + close.length];
};
/** Puts something in the place of an element that holds a text. */
const element =
  (what: string, name: string, change: Change): Change =>
  (text) => {
    const opens = [`<${name}>`, `<${name} `].map((open) => text.lastIndexOf(open, text.indexOf(what)));
    const open = text.slice(Math.max(...opens), Math.max(...opens) + name.length + 2);
    const [start, end] = around(text, what, open, `</${name}>`);
    return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
  };
const cell = (change: Change, what = `>${LICENCES}<`) => element(what, 'w:tc', change);
const row = (change: Change, what = `>${LICENCES}<`) => element(what, 'w:tr', change);
const run = (change: Change, what = `>${LICENCES}<`) => element(what, 'w:r', change);
const digits = LICENCES.split('');
const r = (text: string, property = '') => `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`;
const rowProperty =
  (property: string): Change =>
  (text) =>
    text.includes('<w:trPr>')
      ? text.replace('<w:trPr>', `<w:trPr>${property}`)
      : text.replace(/(<w:tr[^>]*>)/, `$1<w:trPr>${property}</w:trPr>`);
const stray: Change = (text) => text.split(LICENCES).join(STRAY);
const strayCell = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${r(STRAY)}</w:p></w:tc>`;

/** What was done to the Word file, and what must be named; nothing where all is read as it was. */
const inWord: readonly [string, Change, RegExp?][] = [
  ['a control around a cell', cell((tc) => `<w:sdt><w:sdtPr/><w:sdtContent>${tc}</w:sdtContent></w:sdt>`)],
  ['a control around a row', row((tr) => `<w:sdt><w:sdtContent>${tr}</w:sdtContent></w:sdt>`)],
  [
    'marks of another program around a row',
    row((tr) => `<w:customXml w:uri="u" w:element="e">${tr}</w:customXml>`),
  ],
  ['marks around a cell', cell((tc) => `<w:customXml w:element="e"><w:customXmlPr/>${tc}</w:customXml>`)],
  ['an inserted row', row(rowProperty('<w:ins w:id="1" w:author="x"/>'))],
  [
    'a deleted row beside it',
    row((tr) => tr + stray(rowProperty('<w:del w:id="1" w:author="x"/>')(tr))),
    /修订中删去的一行.*98765/,
  ],
  ['a hidden row beside it', row((tr) => tr + stray(rowProperty('<w:hidden/>')(tr))), /隐藏的一行.*98765/],
  [
    'a row of no height beside it',
    row((tr) => tr + stray(rowProperty('<w:trHeight w:val="2" w:hRule="exact"/>')(tr))),
    /98765/,
  ],
  [
    'a deleted cell before it',
    cell((tc) => strayCell('<w:cellDel w:id="1" w:author="x"/>') + tc),
    /修订中删去.*98765/,
  ],
  ['an inserted cell', cell((tc) => tc.replace('<w:tcPr>', '<w:tcPr><w:cellIns w:id="1" w:author="x"/>'))],
  [
    'text in a covered cell',
    cell((tc) => tc.replace('</w:tc>', `<w:p>${r(STRAY)}</w:p></w:tc>`), '<w:vMerge w:val="continue"/>'),
    /合并的格子.*98765/,
  ],
  [
    'a cell pressed into the one before it',
    cell((tc) => tc.replace('<w:tcPr>', '<w:tcPr><w:hMerge w:val="restart"/>') + strayCell('<w:hMerge/>')),
    /98765/,
  ],
  [
    'a table within',
    cell((tc) => tc.replace('<w:p>', `<w:tbl><w:tr>${strayCell('')}</w:tr></w:tbl><w:p>`)),
    /98765/,
  ],
  [
    'a text box on it',
    run(
      (text) =>
        `${text}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute"><v:textbox><w:txbxContent><w:p>${r(STRAY)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
    /98765/,
  ],
  [
    'black on black',
    run(() => r(LICENCES, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
    /看不见/,
  ],
  [
    'the colour of the box',
    cell((tc) =>
      tc
        .replace('<w:tcPr>', '<w:tcPr><w:shd w:val="clear" w:fill="C00000"/>')
        .replace(/<w:r>.*<\/w:r>/s, r(LICENCES, '<w:color w:val="C00000"/>')),
    ),
    /看不见/,
  ],
  [
    'the colour of the paper by theme',
    run(() => r(LICENCES, '<w:color w:themeColor="background1"/>')),
    /白色/,
  ],
  ['two lines in one', run(() => r(LICENCES, '<w:eastAsianLayout w:id="1" w:combine="1"/>')), /双行合一/],
  ['characters on one another', run(() => r(LICENCES, '<w:spacing w:val="-200"/>')), /挤/],
  ['digits turned by a sign', run(() => r(`\u202e${LICENCES}`)), /./],
  ['digits struck by signs', run(() => r(digits.map((one) => `${one}\u0336`).join(''))), /./],
  ['a soft hyphen within', run(() => r(`${digits[0]}\u00ad${digits.slice(1).join('')}`))],
  ['a sign of no width within', run(() => r(`${digits[0]}\u200b${digits.slice(1).join('')}`))],
  ['runs', run(() => digits.map((one) => r(one)).join(''))],
  [
    'an inserted half',
    run(() => r(digits.slice(0, 2).join('')) + `<w:ins w:id="1">${r(digits.slice(2).join(''))}</w:ins>`),
  ],
  [
    'a moved half',
    run(() => `<w:moveFrom w:id="1">${r(STRAY)}</w:moveFrom><w:moveTo w:id="2">${r(LICENCES)}</w:moveTo>`),
    /98765/,
  ],
  [
    'a paragraph whose end was deleted',
    run((text) => `${r(digits[0] ?? '')}</w:p><w:p>${text.replace(LICENCES, digits.slice(1).join(''))}`),
    /./,
  ],
  ['an unknown element beside it', run((text) => `${text}<w:future>${r(STRAY)}</w:future>`), /98765/],
  ['an unknown element between rows', row((tr) => `${tr}<w:future>${STRAY}</w:future>`), /98765/],
  ['an unknown element between cells', cell((tc) => `${tc}<w:future>${STRAY}</w:future>`), /98765/],
  [
    'a formula between cells',
    cell(
      (tc) =>
        `${tc}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:t>${STRAY}</m:t></m:oMath>`,
    ),
    /98765/,
  ],
  ['a paragraph between rows', row((tr) => `${tr}<w:p>${r(STRAY)}</w:p>`), /98765/],
  ['an empty row before it', row((tr) => `<w:tr><w:tc><w:p/></w:tc></w:tr>${tr}`)],
  ['the same row twice', row((tr) => tr + tr, `>${GRANTED}<`), /./],
  [
    'two rows changed about',
    (text) => {
      const one = row((tr) => `@@${tr}@@`, '>2.重复申请<')(text);
      const [, tr = ''] = /@@(.*?)@@/s.exec(one) ?? [];
      return row((below) => below + tr, '>3.要求提供公开出版物<')(one.replace(/@@.*?@@/s, ''));
    },
    /次序/,
  ],
  ['a row without its label', row((tr) => tr.replace('2.重复申请', ''), '>2.重复申请<'), /重复申请/],
  [
    'cells one too few',
    row((tr) => tr.replace(/<w:tc>(?:(?!<w:tc>).)*<\/w:tc>(?=<\/w:tr>)/s, ''), `>${GRANTED}<`),
    /./,
  ],
  [
    'cells one too many',
    row((tr) => tr.replace('</w:tr>', `${strayCell('')}</w:tr>`), `>${GRANTED}<`),
    /98765/,
  ],
  ['a page break within a row', run((text) => `<w:r><w:lastRenderedPageBreak/></w:r>${text}`)],
  ['a field that counts', run((text) => `<w:fldSimple w:instr="=SUM(ABOVE)">${text}</w:fldSimple>`)],
];

const td = (change: Change, what = `>${LICENCES}<`) => element(what, 'td', change);
const tr = (change: Change, what = `>${LICENCES}<`) => element(what, 'tr', change);
const value =
  (to: string): Change =>
  (text) =>
    text.replace(LICENCES, () => to);
const styled =
  (css: string, change: Change): Change =>
  (text) =>
    `<style>${css}</style>${change(text)}`;
const half = digits.slice(0, 2).join('');
const rest = digits.slice(2).join('');

/** The applications table with a head of its own, whose corner is said to reach far into the body. */
const withHead: Change = (text) => {
  const [start, end] = around(text, '申请人情况', '<table', '</table>');
  const rows = text.slice(start, end).split(/(?=<tr)/);
  const [open = '', first = '', two, three, ...below] = rows;
  const one = first.replace('rowspan="3"', 'rowspan="9"');
  const body = `${one}${two}${three}</thead><tbody>${below.join('').replace('</table>', '')}</tbody></table>`;
  return `${text.slice(0, start)}${open.replace('<tbody>', '')}<thead>${body.replace('</tbody></tbody>', '</tbody>')}${text.slice(end)}`;
};

const inPages: readonly [string, Change, RegExp?][] = [
  ['a hidden box before it', td((text) => `<td style="display:none">${STRAY}</td>${text}`), /98765/],
  [
    'a hidden row before it',
    tr((text) => `<tr hidden>${text.replace(/<\/?tr[^>]*>/g, '').replace(LICENCES, STRAY)}</tr>${text}`),
    /98765/,
  ],
  [
    'a collapsed row before it',
    tr((text) => stray(text).replace('<tr', '<tr style="visibility:collapse"') + text),
    /98765/,
  ],
  ['a head that reaches too far down', withHead],
  ['a box to the end', (text) => text.replace(/rowspan="22"/, 'rowspan="0"')],
  [
    'a rule for every wide screen',
    styled('@media screen and (min-width:600px){.x{display:none}}', value(`${LICENCES}<i class="x">9</i>`)),
  ],
  [
    'a rule for telephones',
    styled('@media (max-width:600px){.x{display:none}}', value(`${half}<i class="x">${rest}</i>`)),
  ],
  [
    'a rule for the night',
    styled('@media (prefers-color-scheme:dark){.x{display:none}}', value(`${half}<i class="x">${rest}</i>`)),
    /无法判断/,
  ],
  ['a rule for print', styled('@media print{.x{display:none}}', value(`${half}<i class="x">${rest}</i>`))],
  [
    'a sheet for wide screens',
    (text) =>
      `<style media="(min-width: 600px)">.x{display:none}</style>${value(`${LICENCES}<i class="x">9</i>`)(text)}`,
  ],
  ['black on black', value(`<b style="color:#000;background:#000">${LICENCES}</b>`), /看不见|颜色/],
  ['nearly no opacity', value(`<b style="opacity:.02">${LICENCES}</b>`), /看不见|隐藏/],
  ['mirrored', value(`<b style="display:inline-block;transform:scaleX(-1)">${LICENCES}</b>`), /./],
  ['upside down', value(`<b style="display:inline-block;transform:rotate(180deg)">${LICENCES}</b>`), /./],
  ['a meter', value(`${LICENCES}<meter value=".5">${STRAY}</meter>`), /98765/],
  ['a progress', value(`${LICENCES}<progress>${STRAY}</progress>`), /98765/],
  ['for browsers without frames', value(`${LICENCES}<noframes>${STRAY}</noframes>`)],
  ['readings in a container', value(`<ruby>${LICENCES}<rtc>9</rtc></ruby>`), /注音/],
  ['a place to break', value(`${half}<wbr>${rest}`)],
  ['a soft hyphen', value(`${half}&shy;${rest}`)],
  ['digits turned by a sign', value(`&#x202e;${LICENCES}`), /./],
  ['digits struck by signs', value(digits.map((one) => `${one}&#x336;`).join('')), /./],
  ['letters on one another', value(`<b style="letter-spacing:-1em">${LICENCES}</b>`), /./],
  ['a comment', value(`${half}<!-- 9 -->${rest}`)],
  ['a box to tick', value(`${LICENCES}<input type="checkbox">`)],
  ['a hidden field', value(`${LICENCES}<input type="hidden" value="9">`)],
  ['an emphasis', value(`<b>${half}</b><u>${rest}</u>`)],
  ['full-width digits', value(digits.map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''))],
];

/** What is wrong with how a variant was read. */
function faults(bytes: Uint8Array, names: RegExp | undefined): string[] {
  const read = readReportFile(bytes);
  if (!read.ok || !read.receipt) return ['refused'];
  const { receipt } = read;
  const cells = receipt.tables.flatMap(({ rows }) => rows.flatMap((one) => one.cells));
  const got = reportOf(read.draft);
  const left = receipt.leftOut.map(({ text, reason }) => `${reason} ${text}`).join('\n');
  const wrong: string[] = [];
  let blank = 0;
  for (const { id, sumOf } of allCells) {
    const text = sumOf ? (receipt.totals[id] ?? '') : valueText(got, id);
    if (text === '') blank++;
    else if (text !== truth.get(id)) wrong.push(`${id}: ${text} for ${truth.get(id)}`);
  }
  const said = `${receipt.exceptions.join('\n')}\n${left}\n${cells.map(({ text, remark }) => `${text} ${remark}`).join('\n')}`;
  if (blank > 0 && receipt.exceptions.length === 0) wrong.push(`${blank} blank and nothing said`);
  if (names === undefined && blank > 0) wrong.push(`${blank} blank: ${receipt.exceptions.join(' ')}`);
  if (names && !names.test(said)) wrong.push(`not named: ${left} | ${receipt.exceptions.join(' ')}`);
  return wrong;
}

describe('no number is wrong without a mark', () => {
  test.each(inWord)('Word: %s', (_, change, names) => {
    const changed = change(xml);
    expect(changed).not.toBe(xml);
    expect(faults(zipSync({ ...parts, 'word/document.xml': strToU8(changed) }), names)).toEqual([]);
  });

  test.each(inPages)('page: %s', (_, change, names) => {
    const changed = change(page);
    expect(changed).not.toBe(page);
    expect(faults(strToU8(changed), names)).toEqual([]);
  });

  test('a first letter set large belongs to its paragraph', () => {
    const split = run(() => `${r('公开信息4')}</w:p><w:p>${r('321条。')}`, '公开信息4321条。')(xml);
    const at = split.lastIndexOf('<w:p>', split.indexOf('公开信息4<'));
    const frame = '<w:pPr><w:framePr w:dropCap="drop" w:lines="2"/></w:pPr>';
    const large = `${split.slice(0, at)}${split.slice(at).replace(/<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, `<w:p>${frame}`)}`;
    const read = readReportFile(zipSync({ ...parts, 'word/document.xml': strToU8(large) }));
    expect(read.ok && JSON.stringify(read.draft.overview)).toContain('公开信息4321条。');
  });
});
