import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { run } from '../examples/word-by-hand';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { writeDocx } from './docx/write';
import { writeHtml } from './html/write';
import { readReportFile } from './read';

const draft = emptyDraft(2026);
draft.agency.name = '云溪县水务局';
draft.overview.parts = [{ heading: '主动公开', text: '收到申请4321件。' }];
draft.cells.disclosure['licences'] = { decisions: '8765' };
const blocks = compose(reportOf(draft));
const page = writeHtml(blocks, { shading: true });
const wordParts = unzipSync(
  await writeDocx(blocks, {
    shading: true,
    title: 'x',
    agency: 'x',
    writtenAt: '2027-01-22T08:00:00Z',
    layout: 'official',
  }),
);
const wordXml = strFromU8(wordParts['word/document.xml'] ?? new Uint8Array());

const NAMESPACES =
  ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
  ' xmlns:nx="urn:a-program-of-the-future"';
const STYLES =
  '<w:style w:type="character" w:styleId="Kept"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="KeptToo"><w:basedOn w:val="Kept"/></w:style>' +
  '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:dstrike/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';

/** The run of the report that holds a text, in its Word file. */
function runAround(text: string): string {
  const at = wordXml.indexOf(`${text}</w:t>`);
  const start = wordXml.lastIndexOf('<w:r>', at);
  return wordXml.slice(start, wordXml.indexOf('</w:r>', at) + '</w:r>'.length);
}

function word(inCell: string, inText: string): Uint8Array {
  const xml = wordXml
    .replace(runAround('8765'), () => inCell)
    .replace(runAround('收到申请4321件。'), () => run('收到申请') + inText + run('件。'))
    .replace(
      /<w:document/,
      (open) =>
        open +
        NAMESPACES.replace(/ xmlns:(\w+)="[^"]*"/g, (declared, prefix: string) =>
          wordXml.includes(`xmlns:${prefix}=`) ? '' : declared,
        ),
    );
  const styles = strFromU8(wordParts['word/styles.xml'] ?? new Uint8Array());
  return zipSync({
    ...wordParts,
    'word/document.xml': strToU8(xml),
    'word/styles.xml': strToU8(styles.replace('</w:styles>', `${STYLES}</w:styles>`)),
  });
}

function html(inCell: string, inText: string, style = ''): Uint8Array {
  const body = page.replace('8765', () => inCell).replace('4321', () => inText);
  return strToU8(`<html><head><style>${style}</style></head><body>${body}</body></html>`);
}

function found(bytes: Uint8Array) {
  const read = readReportFile(bytes);
  if (!read.ok || !read.receipt) throw new Error(read.ok ? 'no receipt' : read.message);
  const { receipt } = read;
  const cell = receipt.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .find(({ cell: id }) => id === 'disclosure.licences.decisions');
  return {
    number: cell?.state === 'number' ? (read.draft.cells.disclosure['licences']?.['decisions'] ?? '') : null,
    named: receipt.leftOut.map(({ text, reason, place }) => `${place} ${reason} ${text}`).join('\n'),
    said: receipt.exceptions.join('\n'),
    prose: read.draft.overview.parts.map(({ text }) => text).join('\n'),
  };
}

const styled = (property: string, text: string) => `<w:r><w:rPr>${property}</w:rPr><w:t>${text}</w:t></w:r>`;
const field = (...inner: string[]) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${inner.join('')}`;
const SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
const END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

/** What stands in a box and in a sentence, the number one sees there (null: none that is plain), and what is named. */
const inWord: readonly [string, string, string | null, string][] = [
  ['a superscript', run('12') + styled('<w:vertAlign w:val="superscript"/>', '3'), null, '上标'],
  ['a subscript', run('12') + styled('<w:vertAlign w:val="subscript"/>', '3'), null, '下标'],
  ['a raise by a length', run('12') + styled('<w:position w:val="12"/>', '3'), null, '上标'],
  ['a superscript by style', run('12') + styled('<w:rStyle w:val="Mark"/>', '3'), null, '上标'],
  ['struck text', styled('<w:strike/>', '12') + run('15'), '15', '划掉'],
  ['text struck twice, by style', styled('<w:rStyle w:val="Gone"/>', '12') + run('15'), '15', '划掉'],
  ['struck text within a number', run('1') + styled('<w:strike/>', '7') + run('5'), null, '划掉'],
  ['hidden text', run('12') + styled('<w:vanish/>', '9'), '12', '隐藏'],
  ['text hidden by style', run('12') + styled('<w:rStyle w:val="KeptToo"/>', '9'), '12', '隐藏'],
  [
    'text a style hides and the run shows',
    run('12') + styled('<w:rStyle w:val="Kept"/><w:vanish w:val="0"/>', '9'),
    '129',
    '',
  ],
  ['text of one point', run('12') + styled('<w:sz w:val="2"/>', '9'), '12', '隐藏'],
  ['white text', run('12') + styled('<w:color w:val="FFFFFF"/>', '3'), null, '白色'],
  [
    'white on black',
    styled('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>', '12'),
    '12',
    '',
  ],
  ['characters pressed flat', run('12') + styled('<w:w w:val="1"/>', '3'), null, '压扁'],
  ['characters turned round', `<w:bdo w:val="rtl">${run('123')}</w:bdo>`, null, '次序'],
  ['text hidden on screens', run('12') + styled('<w:webHidden/>', '9'), null, '打印'],
  [
    'a deletion',
    run('12') + '<w:del w:id="1" w:author="x"><w:r><w:delText>9</w:delText></w:r></w:del>',
    '12',
    '修订',
  ],
  ['a move away', run('12') + `<w:moveFrom w:id="1" w:author="x">${run('9')}</w:moveFrom>`, '12', '修订'],
  ['a sign', '<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>' + run('12'), null, '符号'],
  [
    'a digit in a font of signs',
    run('12') + styled('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', '3'),
    null,
    '符号',
  ],
  ['a formula', '<m:oMath><m:r><m:t>-</m:t></m:r></m:oMath>' + run('12'), null, '公式'],
  ['a picture', run('12') + '<w:r><w:drawing><pic:pic xmlns:pic="urn:x"/></w:drawing></w:r>', null, '图片'],
  ['ink', run('12') + '<w:contentPart/>', null, '手写墨迹'],
  ['ink within a run', run('12') + '<w:r><w:contentPart/></w:r>', null, '手写墨迹'],
  [
    'a reading above',
    `<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${run('12')}</w:rubyBase></w:ruby></w:r>`,
    null,
    '注音',
  ],
  ['what a future program puts there', run('12') + '<w:r><nx:power>3</nx:power></w:r>', null, '读不了'],
  [
    'what only a future program shows',
    `${run('12')}<mc:AlternateContent><mc:Choice Requires="nx">${run('3')}</mc:Choice></mc:AlternateContent>`,
    null,
    '读不了',
  ],
  ['a line of its own', run('1') + '<w:r><w:br w:type="textWrapping"/></w:r>' + run('2'), null, ''],
  ['a line of an unknown kind', run('1') + '<w:r><w:br w:type="wrap"/></w:r>' + run('2'), null, ''],
  ['the end of a page', run('1') + '<w:r><w:br w:type="page"/></w:r>' + run('2'), null, ''],
  [
    'a tab',
    run('1') + '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>' + run('2'),
    null,
    '',
  ],
  ['the code of a field', field(code('= 7 + 5'), SEPARATE, run('12'), END), '12', ''],
  [
    'a field within the code of a field',
    field(code('= '), field(code('X'), SEPARATE, run('7'), END), code(' + 5'), SEPARATE, run('12'), END),
    '12',
    '',
  ],
  ['a field that draws', run('12') + field(code('EQ \\s\\up3(3)'), END), null, '域'],
  ['a field that never ends', field(run('12')), '12', ''],
  ['a comment', run('12') + '<w:r><w:commentReference w:id="0"/></w:r>', '12', ''],
  [
    'a footnote',
    run('12') + '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>',
    '12',
    '',
  ],
];

const inPages: readonly [string, string, string | null, string, string?][] = [
  ['sup', '12<sup>3</sup>', null, '上标'],
  ['sub', '12<sub>3</sub>', null, '下标'],
  ['vertical-align', '12<span style="vertical-align:super;font-size:9px">3</span>', null, '上标'],
  ['a length up', '12<span style="vertical-align: 4pt">3</span>', null, '上标'],
  [
    'a place further up',
    '12<span style="position:relative;top:-3.0pt;mso-text-raise:3.0pt">3</span>',
    null,
    '上标',
  ],
  ['s', '<s>12</s>15', '15', '划掉'],
  ['strike', '<strike>12</strike>15', '15', '划掉'],
  ['del', '<del>12</del>15', '15', '划掉'],
  [
    'text-decoration',
    '<span style="text-decoration : underline line-through !important">12</span>15',
    '15',
    '划掉',
  ],
  ['text-decoration-line', '<span style="text-decoration-line:line-through">12</span>15', '15', '划掉'],
  [
    'a line through by class',
    '<span class="font5 old">12</span>15',
    '15',
    '划掉',
    '.old{color:red;text-decoration:line-through}',
  ],
  ['struck text within a number', '1<s>7</s>5', null, '划掉'],
  ['ruby', '<ruby>12<rp>(</rp><rt>9</rt><rp>)</rp></ruby>', null, '注音'],
  ['display', '12<span style="display : none">9</span>', '12', '隐藏'],
  ['visibility', '12<span style="visibility:hidden">9</span>', '12', '隐藏'],
  [
    'visibility given back',
    '<span style="visibility:hidden">9<b style="visibility:visible">12</b></span>',
    '12',
    '隐藏',
  ],
  ['collapse', '12<span style="visibility:collapse">9</span>', '12', '隐藏'],
  ['hidden', '12<span hidden>9</span>', '12', '隐藏'],
  ['hidden, and shown all the same', '12<span hidden style="display:inline">9</span>', '129', ''],
  ['aria-hidden is seen', '12<span aria-hidden="true">9</span>', '129', ''],
  ['opacity', '12<span style="opacity:0">9</span>', '12', '隐藏'],
  ['font-size', '12<span style="font-size:0">9</span>', '12', '隐藏'],
  [
    'a size of nought taken back',
    '<span style="font-size:0">9<b style="font-size:14px">12</b></span>',
    '12',
    '隐藏',
  ],
  ['mso-hide', '12<span style="mso-hide:all">9</span>', '12', '隐藏'],
  [
    'hidden by class',
    '12<span class="no">9</span>',
    '12',
    '隐藏',
    '/* x */ .a, table .no, p > .no{display:none}',
  ],
  ['hidden by id', '12<span id="no">9</span>', '12', '隐藏', 'span#no{visibility:hidden!important}'],
  ['hidden in print only', '12<span class="no">9</span>', '129', '', '@media print{.no{display:none}}'],
  [
    'shown by a stronger rule',
    '12<span class="no yes">9</span>',
    '129',
    '',
    '.no.yes{display:inline}.no{display:none}',
  ],
  ['template and noscript', '12<template>9</template><noscript>8</noscript><script>7</script>', '12', ''],
  ['a picture', '12<img src="x.png">', null, '图片'],
  ['a drawing', '12<svg><text>3</text></svg>', null, '图片'],
  ['a formula', '<math><mo>-</mo></math>12', null, '公式'],
  ['a font of signs', '12<font face="Wingdings">3</font>', null, '符号'],
  ['a box to write in', '12<input value="3">', null, '输入框'],
  ['paragraphs', '<p>1</p><p>2</p>', null, ''],
  ['a line break', '1<br>2', null, ''],
  ...['block', 'table', 'table-row', 'table-cell', 'flex', 'grid', 'list-item'].map(
    (display): (typeof inPages)[number] => [
      `display: ${display}`,
      `<span style="display:${display}">1</span><span style="display:${display}">2</span>`,
      null,
      '',
    ],
  ),
  ['a float', '<span style="float:left">1</span>23', null, ''],
  ['a place on the page', '12<span class="x">3</span>', null, '', '.x{position:absolute}'],
  ...[
    'color:#fff',
    'color:White',
    'color:rgb(255, 255, 255)',
    'color:rgba(0,0,0,0)',
    'color:transparent',
    'text-indent:-9999px',
    'position:absolute;left:-9999px',
    'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
    'clip-path:inset(50%)',
    'display:inline-block;width:0;overflow:hidden',
    'content-visibility:hidden',
    'filter:opacity(0)',
    'display:inline-block;transform:scale(0)',
    '-webkit-text-fill-color:transparent',
    'direction:rtl;unicode-bidi:bidi-override',
  ].flatMap((style): (typeof inPages)[number][] => [
    [style, `12<span style="${style}">3</span>`, null, '文字'],
    [`${style}, by class`, '12<span class="x">3</span>', null, '文字', `.x{${style}}`],
  ]),
  ['details that are open', '<details open><summary>12</summary>3</details>', null, ''],
  ['a legend', '<fieldset><legend>12</legend>3</fieldset>', null, ''],
  ['a popover', '12<span popover>3</span>', '12', '隐藏'],
  ['a popover shown all the same', '12<b popover style="display:inline">3</b>', '123', ''],
  ['a flex box', '<span style="display:inline-flex"><i>12</i><i>3</i></span>', null, ''],
  [
    'a flex column',
    '<span style="display:inline-flex;flex-direction:column"><i>12</i><i>3</i></span>',
    null,
    '',
  ],
  ['a grid', '<span style="display:grid"><i>12</i><i>3</i></span>', null, ''],
  ['a flex box by class', '<b class="x"><i>12</i><i>3</i></b>', null, '', '.x{display:flex}'],
  ['a box as wide as the cell', '<i style="display:inline-block;width:100%">12</i><i>3</i>', null, ''],
  [
    'a row from behind',
    '<b class="x"><i>12</i><i>3</i></b>',
    null,
    '次序',
    '.x{display:flex;flex-flow:row-reverse}',
  ],
  ...['zoom:.01', 'scale:0', 'rotate:180deg', 'scale:-1 1', '-webkit-transform:scale(0)'].map(
    (style): (typeof inPages)[number] => [style, `12<span style="${style}">3</span>`, null, '文字'],
  ),
  ...[
    'position:relative;left:40px',
    'position:relative;inset:0 0 0 3em',
    'position:absolute;top:0',
    'position:fixed;right:0',
    'float:right',
    'order:-1',
    'display:inline-block;margin-left:-30px',
    'margin:0 0 0 -2em',
    'display:inline-block;transform:translateX(-40px)',
    'display:inline-block;translate:-40px',
    'display:inline-block;rotate:90deg',
    'grid-area:1/1',
    'grid-column:1',
    'unicode-bidi:isolate',
  ].flatMap((style): (typeof inPages)[number][] => [
    [`moved, ${style}`, `12<span style="${style}">3</span>`, null, '的文字'],
    [`moved and alone, ${style}`, `<span style="${style}">12</span>`, '12', ''],
  ]),
  ['text of a pixel', '12<span style="font-size:1px">9</span>', '12', '隐藏'],
  ['a value browsers pass over', '12<span style="display:none;display:bogus">9</span>', '12', '隐藏'],
  ['an escaped property', '12<span style="d\\69splay:none">9</span>', '12', '隐藏'],
  ['an escaped class', '12<span class="a:b">9</span>', '12', '隐藏', '.a\\:b{display:none}'],
  ['a small position', '12<span style="font-variant-position:super">3</span>', null, '上标'],
  ['by attribute', '12<span data-x="1">3</span>', null, '无法判断', '[data-x]{display:none}'],
  ['by what it is not', '12<span class="n">3</span>', null, '无法判断', '.n:not(.x){display:none}'],
  ['by neighbour', '12<b></b><i>3</i>', null, '无法判断', 'b + i{display:none}'],
  ['where supported', '12<i>3</i>', null, '无法判断', '@supports (display:grid){i{display:none}}'],
  ['by variable', '12<i>3</i>', null, '无法判断', ':root{--a:none} i{display:var(--a)}'],
  ['a line drawn after it', '<i>12</i>3', null, '无法判断', 'i::after{content:"\\A";white-space:pre}'],
  ['a font of no size', '12<i style="font:0/0 a">9</i>', '12', '隐藏'],
  ['cut to nothing', '12<i style="clip-path:polygon(0 0, 0 0)">9</i>', null, '裁去'],
  ['drawn before it', '<i>3</i>', null, '无法判断', 'i::before{content:"1"}'],
  ['drawn behind it by something empty', '12<i></i>', null, '样式画出的字', 'i::after{content:"9"}'],
  ['an icon behind it by something empty', '12<i></i>', '12', '', 'i::after{content:"\\e601"}'],
  ['hidden, with comments', '12<i style="/*a*/display/**/:/*;*/none">9</i>', '12', '隐藏', ''],
  ['white on blue', '<b style="background:#00f;color:#fff">12</b>', '12', ''],
  ['an icon before it', '<i>12</i>', '12', '', 'i::before{content:"\\e601"} i:hover{display:none}'],
];

test('words stay where it is not sure that they are seen', () => {
  const white = page.replace(/<td/g, '<td class="w"');
  const { number } = found(strToU8(`<style>.w{color:#fff}</style>${white}`));
  expect(number).toBeNull();
  const read = readReportFile(strToU8(`<style>.w{color:#fff}</style>${white}`));
  expect(
    read.ok &&
      read.receipt?.tables.every(
        ({ missingRows, missingColumns }) => missingRows.length + missingColumns.length === 0,
      ),
  ).toBe(true);
});

/** What is wrong with how a case was read, one line each. */
function faults(bytes: Uint8Array, number: string | null, reason: string): string[] {
  const { number: got, named, said, prose } = found(bytes);
  const wrong = number === null ? /123件|1215件|175件/.test(prose) : !prose.includes(`收到申请${number}件`);
  return [
    ...(got === number ? [] : [`read as ${got}`]),
    ...(named.includes(reason) ? [] : [`named: ${named}`]),
    ...(got !== null || /第 \d+ 张表第 \d+ 行第 \d+ 格/.test(said) ? [] : [`said: ${said}`]),
    ...(wrong ? [`sentence: ${prose}`] : []),
  ];
}

describe('only what is plainly there is a number', () => {
  test.each(inWord)('in Word: %s', (_, markup, number, reason) => {
    expect(faults(word(markup, markup), number, reason)).toEqual([]);
  });

  test.each(inPages)('in web pages: %s', (_, markup, number, reason, style) => {
    expect(faults(html(markup, markup, style), number, reason)).toEqual([]);
  });
});

test.each([
  '<details><summary>12</summary>300</details>',
  '<details>9<summary>12</summary><b>8</b><summary>7</summary></details>',
])('of details that are closed only the heading is seen: %s', (markup) => {
  const { number, named } = found(html(markup, '1'));
  expect(number).toBe('12');
  expect(named).toContain('隐藏的文字');
});

test('digits that change places in a sentence are named and make no number', () => {
  const turned = '<i style="display:inline-flex;flex-direction:row-reverse"><b>3</b><b>4</b></i>';
  const { prose, named } = found(html('1', turned));
  expect(prose).not.toMatch(/[34]/);
  expect(named).toMatch(/次序的文字 3\n.*次序的文字 4/);
});

test('words that are folded, off the page or popped up are none of a sentence, and named', () => {
  const words =
    '3<i style="position:absolute;left:-9999px">页外三件</i><i popover>弹出一件</i><details><b>折叠二件</b></details>';
  const { prose, named } = found(html('1', words));
  expect(prose).toBe('收到申请3\n件。');
  for (const word of ['页外三件', '弹出一件', '折叠二件']) expect(named).toContain(word);
});

test('the mark of a note in a sentence goes, m² stays', () => {
  const raised = (text: string) => styled('<w:vertAlign w:val="superscript"/>', text);
  expect(found(word(run('1'), run('3') + raised('1'))).prose).toBe('收到申请3件。');
  expect(found(html('1', '3<sup>1</sup>')).prose).toBe('收到申请3件。');
  expect(found(html('1', '3<sup>1</sup>5')).prose).toBe('收到申请3 5件。');
  expect(found(html('1', '500m<sup>2</sup>、3')).prose).toBe('收到申请500m²、3件。');
});

/** A piece of a box: what it says, how it is shown, and whether one sees it. */
const KINDS = [
  { as: 'plain', html: (text: string) => `<b>${text}</b>`, word: run },
  {
    as: 'mark',
    html: (text: string) => `<sup>${text}</sup>`,
    word: (text: string) => styled('<w:vertAlign w:val="subscript"/>', text),
  },
  {
    as: 'mark',
    html: (text: string) => `<math>${text}</math>`,
    word: (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
  },
  {
    as: 'struck',
    html: (text: string) => `<i style="text-decoration:line-through">${text}</i>`,
    word: (text: string) => styled('<w:dstrike/>', text),
  },
  {
    as: 'hidden',
    html: (text: string) => `<i hidden>${text}</i>`,
    word: (text: string) => styled('<w:vanish/>', text),
  },
] as const;

test('whatever stands in a box, no number is read that is not plainly written there', () => {
  const piece = fc.record({
    text: fc.constantFrom('1', '20', '5', ' ', '-', '3,000', '.'),
    kind: fc.constantFrom(...KINDS),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const seen = pieces.filter(
        ({ kind, text }) => kind.as !== 'hidden' && !(kind.as !== 'plain' && text === ' '),
      );
      const plain = seen
        .filter(({ kind }) => kind.as === 'plain')
        .map(({ text }) => text)
        .join('');
      const isPlain = seen.every(({ kind }) => kind.as === 'plain' || kind.as === 'struck');
      const markup = (to: 'html' | 'word') => pieces.map(({ text, kind }) => kind[to](text)).join('');
      const numbers = [found(html(markup('html'), '1')), found(word(markup('word'), run('1')))].map(
        ({ number }) => number,
      );
      const right = isPlain ? String(Number(plain.replace(/[,\s]/g, ''))) : null;
      expect(numbers.filter((number) => number !== null && number !== right)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const cases = new URL('../../../shared/cases/shown/', import.meta.url);

describe.skipIf(!existsSync(cases))('the cases beside the project (only where ../shared/cases is)', () => {
  const read = (name: string) => {
    const result = readReportFile(new Uint8Array(readFileSync(new URL(name, cases))));
    if (!result.ok || !result.receipt) throw new Error('not read');
    return result;
  };
  test.each([
    ['docx-superscript.docx', 199],
    ['docx-sym.docx', 199],
    ['docx-omath.docx', 199],
    ['docx-strike.docx', 200],
    ['sup.html', 199],
    ['vertical_align_super.html', 199],
    ['ruby.html', 199],
    ['s.html', 200],
    ['line_through_span.html', 200],
    ['display_none.html', 200],
    ['hidden_attr.html', 200],
  ])('%s: what is not plain is named', (name, cells) => {
    const { receipt } = read(name);
    expect(receipt?.cellsRead).toBe(cells);
    expect(receipt?.leftOut).toHaveLength(1);
  });

  test('line breaks as WPS writes them lose no heading', () => {
    const [ours, theirs] = [read('docx-word-line-breaks.docx'), read('docx-wps-line-breaks.docx')];
    expect(theirs.draft).toEqual(ours.draft);
    expect(theirs.receipt?.sections.every(({ heading }) => heading !== null)).toBe(true);
  });
});
