import { describe, expect, test } from 'vitest';
import { readXml } from './xml';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The tree as nested arrays: [name, attributes, ...children]. */
function shape(text: string): unknown {
  const result = readXml(text);
  if (!result.ok) return result.problem;
  type Node = (typeof result)['root'] | string;
  const plain = (node: Node): unknown =>
    typeof node === 'string' ? node : [node.name, { ...node.attributes }, ...node.children.map(plain)];
  return plain(result.root);
}

describe('what is read', () => {
  test('elements, attributes and text in their order', () => {
    expect(shape(`<?xml version="1.0"?><a x="1" y='2'>一<b/> 二 <c>三</c></a>\n`)).toEqual([
      'a',
      { x: '1', y: '2' },
      '一',
      ['b', {}],
      ' 二 ',
      ['c', {}, '三'],
    ]);
  });

  test('names by namespace, whatever prefix the file gives it', () => {
    const expected = ['w:p', { 'w:val': '1', plain: '2' }, ['{urn:other}q', {}]];
    expect(shape(`<w:p xmlns:w="${WORD}" w:val="1" plain="2"><o:q xmlns:o="urn:other"/></w:p>`)).toEqual(
      expected,
    );
    expect(shape(`<ns0:p xmlns:ns0="${WORD}" ns0:val="1" plain="2"><q xmlns="urn:other"/></ns0:p>`)).toEqual(
      expected,
    );
    expect(shape('<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>')).toEqual(['w:p', {}]);
  });

  test('a prefix means what the innermost element says, and no more once it has closed', () => {
    expect(shape('<a xmlns:x="urn:1"><b xmlns:x="urn:2"><x:c/></b><x:d/></a>')).toEqual([
      'a',
      {},
      ['b', {}, ['{urn:2}c', {}]],
      ['{urn:1}d', {}],
    ]);
    expect(shape('<a><b xmlns:x="urn:2"/><x:c/></a>')).toBe('malformed');
  });

  test('a tag written as one before it is the same, unless its prefix means something else by then', () => {
    expect(shape('<a xmlns:x="urn:1"><x:c/><b xmlns:x="urn:2"><x:c/></b><x:c/></a>')).toEqual([
      'a',
      {},
      ['{urn:1}c', {}],
      ['b', {}, ['{urn:2}c', {}]],
      ['{urn:1}c', {}],
    ]);
    expect(shape('<a><b xmlns:x="urn:2"><x:c/></b><x:c/></a>')).toBe('malformed');
    expect(shape('<a><b t="1"/><b t="1"></b><b t="1>2"/><b t="1>3"/><b t="1>2"/></a>')).toEqual([
      'a',
      {},
      ['b', { t: '1' }],
      ['b', { t: '1' }],
      ['b', { t: '1>2' }],
      ['b', { t: '1>3' }],
      ['b', { t: '1>2' }],
    ]);
  });

  test('the five entities and characters by number', () => {
    expect(shape('<a t="&quot;&#x4e00;">&lt;&gt;&amp;&apos;&#128077;</a>')).toEqual([
      'a',
      { t: '"一' },
      "<>&'👍",
    ]);
  });

  test('comments, instructions, CDATA and a byte order mark', () => {
    expect(shape('\ufeff<!-- <b> --><a><?x <c> ?>1<!--2--><![CDATA[<3>&amp;]]></a>')).toEqual([
      'a',
      {},
      '1',
      '<3>&amp;',
    ]);
  });

  test('names every object has are ordinary names', () => {
    expect(shape('<constructor toString="1" constructor="2"/>')).toEqual([
      'constructor',
      { toString: '1', constructor: '2' },
    ]);
  });
});

test.each([
  ['', 'malformed'],
  ['text', 'malformed'],
  ['<a>', 'malformed'],
  ['<a></b>', 'malformed'],
  ['</a>', 'malformed'],
  ['<a/><b/>', 'malformed'],
  ['<a>1</a>2', 'malformed'],
  ['<a x=1/>', 'malformed'],
  ['<a x="1" x="2"/>', 'malformed'],
  ['<a x="<"/>', 'malformed'],
  ['<a', 'malformed'],
  ['<a><![CDATA[1</a>', 'malformed'],
  ['<a>&nbsp;</a>', 'malformed'],
  ['<a>&constructor;</a>', 'malformed'],
  ['<a>&amp</a>', 'malformed'],
  ['<a>&#0;</a>', 'malformed'],
  ['<a>&#xD800;</a>', 'malformed'],
  ['<a>&#x110000;</a>', 'malformed'],
  ['<w:a/>', 'malformed'],
  ['<a w:x="1"/>', 'malformed'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'documentType'],
])('%s is refused: %s', (text, problem) => {
  expect(shape(text)).toBe(problem);
});

test('a refusal says how far the text was understood', () => {
  expect(readXml('<a>123&x;</a>')).toEqual({ ok: false, problem: 'malformed', at: 3 });
});

test('nesting without end is refused before it can do harm', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  expect(readXml(nested(200)).ok).toBe(true);
  expect(shape(nested(100_000))).toBe('tooDeep');
});
