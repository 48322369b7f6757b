// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeUnseen } from '../../words/not-brought';
import { cleanPastedText } from './paste';

const plain = (text: string) => cleanPastedText(text, '').text;
const html = (source: string) => cleanPastedText('', source).text;

describe('plain text', () => {
  test('of Word: paragraphs, indents, hard spaces, numbers parted by tabs', () => {
    const copied =
      '一、总体情况\r\n\u3000\u3000全年主动公开政府信息\u00a0136\u00a0条。\r\n\r\n（一）\t主动公开\r\n1.\t网站专栏按季更新。\r\n';
    expect(plain(copied)).toBe(
      '一、总体情况\n全年主动公开政府信息 136 条。\n（一）主动公开\n1.网站专栏按季更新。',
    );
  });

  test('a line broken by hand starts a paragraph, whichever mark it leaves', () => {
    expect(plain('（一）主动公开。\v全年公开 3 条。\u2028其中文件 1 件。')).toBe(
      '（一）主动公开。\n全年公开 3 条。\n其中文件 1 件。',
    );
  });

  test('bookmarks and field codes go, what a field shows stays', () => {
    expect(plain('[bookmark: _GoBack]全年收到申请 5 件。')).toBe('全年收到申请 5 件。');
    expect(plain('详见{ HYPERLINK "http://www.yunxi.example/a.html" }县政府网站。')).toBe('详见县政府网站。');
    expect(plain('详见HYPERLINK "http://www.yunxi.example" \\t "_blank" 县政府网站。')).toBe(
      '详见县政府网站。',
    );
    expect(plain('见\u0013 REF _Ref123 \\h \u0014第三部分\u0015表格。')).toBe('见第三部分表格。');
    expect(plain('共\u0013 = \u0013 NUMPAGES \u00142\u0015 + 1 \u00143\u0015份。')).toBe('共3份。');
    expect(plain('PAGE \\* MERGEFORMAT 4')).toBe('4');
  });

  test('half a field is left as it is, without its control characters', () => {
    expect(plain('甲\u0013乙丙')).toBe('甲乙丙');
  });

  test.each(['— 4 —', '- 4 -', '－4－', '—12—', '第4页', '第 4 页 共 5 页', '\u3000— 4 —\u3000'])(
    'the page number %s goes',
    (number) => {
      expect(plain(`前一段。\n${number}\n后一段。`)).toBe('前一段。\n后一段。');
    },
  );

  test('a sentence cut by the end of a page is whole again', () => {
    expect(plain('其中科技计划\r\n— 2 —\r\n\r\n申报与立项 42 条。')).toBe('其中科技计划申报与立项 42 条。');
    expect(plain('（一）主动公开\n— 2 —\n（二）依申请公开')).toBe('（一）主动公开\n（二）依申请公开');
    expect(plain('小标题\n— 2 —\n\u3000\u3000正文。')).toBe('小标题\n正文。');
  });

  test('numbers that are no page numbers stay', () => {
    expect(plain('4\n12/31\n2026年\n-4')).toBe('4\n12/31\n2026年\n-4');
  });

  test('invisible characters go, emoji and rare characters stay', () => {
    expect(plain('政\u200b府\ufeff信\u00ad息\ufffc𠮷👨‍👩‍👧\u0007')).toBe('政府信息𠮷👨‍👩‍👧');
  });

  test('a table pasted as text comes a row a paragraph, and says so', () => {
    const copied = cleanPastedText(
      '信息内容\t本年制发件数\r\n规章\t0\r\n',
      '<table><tr><td>信息内容</td><td>本年制发件数</td></tr><tr><td>规章</td><td>0</td></tr></table>',
    );
    expect(copied).toEqual({ text: '信息内容 本年制发件数\n规章 0', pictures: 0, table: true });
  });

  test('is preferred to markup, whose layout tables are no tables of the writer', () => {
    const copied = cleanPastedText('正文。\n\n第二段。', '<table><tr><td><p>别的</p></td></tr></table>');
    expect(copied).toEqual({ text: '正文。\n第二段。', pictures: 0, table: false });
  });
});

describe('markup, where there is nothing else', () => {
  test('of Word: comments, conditional numbers, wrapped source, empty paragraphs', () => {
    const copied = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><a name="_GoBack"></a><span style='mso-list:Ignore'>（一）</span><b>主动
公开。</b><span lang=EN-US>2026</span>年公开政府
信息<span lang=EN-US>136<span style='mso-spacerun:yes'>&nbsp; </span></span>条。<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>第二段<del>删去的字</del><span style='display:none;mso-hide:all'>隐藏</span>。<br>
手工换行。</p>
<!--EndFragment--></body></html>`;
    expect(html(copied)).toBe('（一）主动公开。2026年公开政府信息136 条。\n第二段。\n手工换行。');
  });

  test('of WPS and of a web page', () => {
    expect(
      html(
        '<div><p>&emsp;&emsp;第一段&ldquo;引文&rdquo;。</p><div>第二段。</div><ul><li>一项</li></ul></div>',
      ),
    ).toBe('第一段“引文”。\n第二段。\n一项');
  });

  test('a table: a row a paragraph, whatever stands in its cells', () => {
    const copied = cleanPastedText(
      '',
      '<table><tbody><tr><td><p>规章</p></td><td><p>0</p><p>件</p></td></tr><tr><td>行政许可</td><td>37</td></tr></tbody></table>',
    );
    expect(copied).toEqual({ text: '规章 0 件\n行政许可 37', pictures: 0, table: true });
  });

  test('pictures are counted once, scripts and styles are not text', () => {
    const copied = cleanPastedText(
      '',
      '<p>图前。<!--[if gte vml 1]><v:imagedata src="a.png"/><![endif]--><img src="file:///a.png"></p><script>alert(1)</script><style>p{}</style>',
    );
    expect(copied).toEqual({ text: '图前。', pictures: 1, table: false });
  });

  test('angle brackets that are text', () => {
    expect(html('<p>甲 &lt; 乙，丙&#25512;</p>')).toBe('甲 < 乙，丙推');
  });
});

test('every character that can be printed arrives, in order', () => {
  const word = fc.stringMatching(/^[一-龥，。、；0-9a-z（）]{1,20}$/);
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\n\u3000\u3000', '\r\n\r\n'),
      (lines, gap) => {
        expect(plain(lines.join(gap)).replace(/\n/g, '')).toBe(lines.join(''));
        expect(plain(plain(lines.join(gap)))).toBe(plain(lines.join(gap)));
      },
    ),
  );
});

test('a million characters are read in one pass', () => {
  const long = `${'全年主动公开政府信息。'.repeat(90_000)}\n${'[bookmark: _a] {'.repeat(2000)}`;
  expect(plain(long).length).toBeGreaterThan(990_000);
  expect(plain('\u0013'.repeat(100) + '甲'.repeat(100_000)).length).toBe(100_000);
});

test('what is struck or raised is not taken and named, also where the plain text has it', () => {
  const copied = cleanPastedText('收到申请31件，125件。', '<p>收到申请3<sup>1</sup>件，<s>12</s>5件。</p>');
  expect(copied.text).toBe('收到申请3件，5件。');
  expect(copied.marks?.map(({ text, reason }) => `${reason}${text}`)).toEqual(['上标1', '划掉的文字12']);
});

test('words that may not have been seen are taken and named', () => {
  const copied = cleanPastedText(
    '完善台账。内部一句。',
    '<p>完善台账。<span style="color:#ffffff">内部一句。</span></p>',
  );
  expect(copied.text).toBe('完善台账。内部一句。');
  expect(copied.marks).toBeUndefined();
  expect(mayBeUnseen(copied.unseen ?? [])).toEqual([
    '原件里可能看不见：“内部一句。”（白色或透明的文字，仍照读），不该公开的请删去',
  ]);
});
