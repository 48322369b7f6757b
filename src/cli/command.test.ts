import { describe, expect, test } from 'vitest';
import { parseCommand } from './command';
import { helpText } from './usage';

/** The words of a command line, or why there is no command. */
function parse(line: string) {
  const parsed = parseCommand(line === '' ? [] : line.split(' '));
  return parsed.ok ? parsed.command : parsed.message;
}

describe('a command line', () => {
  test.each([
    ['check a.json', { name: 'check', files: ['a.json'], lastYear: [], json: false }],
    ['check a.json b.json --json', { name: 'check', files: ['a.json', 'b.json'], lastYear: [], json: true }],
    ['check --json a.json', { name: 'check', files: ['a.json'], lastYear: [], json: true }],
    ['check -- --json', { name: 'check', files: ['--json'], lastYear: [], json: false }],
    [
      'check --last-year 上年.docx a.json',
      { name: 'check', files: ['a.json'], lastYear: ['上年.docx'], json: false },
    ],
    [
      'check a.json --last-year=甲.txt --json --last-year 乙.txt',
      { name: 'check', files: ['a.json'], lastYear: ['甲.txt', '乙.txt'], json: true },
    ],
    ['read a.json --json', { name: 'read', file: 'a.json' }],
    ['read a.json', { name: 'read', file: 'a.json' }],
    [
      'convert a.json b.docx',
      { name: 'convert', from: 'a.json', to: 'b.docx', kind: 'docx', layout: 'gbt9704', docxKind: 'publish' },
    ],
    [
      'convert a.json b.DOCX --layout official',
      {
        name: 'convert',
        from: 'a.json',
        to: 'b.DOCX',
        kind: 'docx',
        layout: 'official',
        docxKind: 'publish',
      },
    ],
    [
      'convert --layout=gbt9704 a.json 目录/b.docx',
      {
        name: 'convert',
        from: 'a.json',
        to: '目录/b.docx',
        kind: 'docx',
        layout: 'gbt9704',
        docxKind: 'publish',
      },
    ],
    [
      'convert a.docx b.json',
      { name: 'convert', from: 'a.docx', to: 'b.json', kind: 'json', layout: 'gbt9704', docxKind: 'publish' },
    ],
    [
      'convert a.json b.docx --kind review',
      { name: 'convert', from: 'a.json', to: 'b.docx', kind: 'docx', layout: 'gbt9704', docxKind: 'review' },
    ],
    ['--help', { name: 'help' }],
    ['-h', { name: 'help' }],
  ])('%s', (line, command) => expect(parse(line)).toEqual(command));

  test.each([
    ['', '缺少命令'],
    ['publish a.json', '没有“publish”这个命令'],
    ['toString a.json', '没有“toString”这个命令'],
    ['convert a.json b.docx --kind draft', '没有“draft”这种 Word 文件'],
    ['convert a.json b.html --kind review', '送审版只能写成 .docx'],
    ['check', '缺少报告文件'],
    ['check --json', '缺少报告文件'],
    ['check a.json --jsn', '不认识选项 --jsn'],
    ['check a.json --toString', '不认识选项 --toString'],
    ['check a.json -j', '不认识选项 -j'],
    ['check a.json --json=yes', '选项 --json 后面不能带内容'],
    ['check a.json --layout official', '不认识选项 --layout'],
    ['check a.json --last-year', '选项 --last-year 后面缺少内容'],
    ['check a.json --last-year=', '选项 --last-year 后面缺少内容'],
    ['check --last-year a.json', '缺少报告文件'],
    ['read a.json --last-year b.json', '不认识选项 --last-year'],
    ['read', '缺少报告文件'],
    ['read a.json b.json', '一次只能读一个文件'],
    ['convert', '缺少报告文件'],
    ['convert a.json', '缺少要写的文件'],
    ['convert a.json b.docx c.docx', '文件太多'],
    ['convert a.json b.pdf', '现在是“b.pdf”'],
    ['convert a.json b.docx --layout', '选项 --layout 后面缺少内容'],
    ['convert a.json b.docx --layout=', '选项 --layout 后面缺少内容'],
    ['convert a.json b.docx --layout a4', '没有“a4”这种版式'],
    ['convert a.json b.docx --layout __proto__', '没有“__proto__”这种版式'],
  ])('“%s” is refused in one line that says why and what to write', (line, why) => {
    const message = parse(line);
    expect(message).toContain(why);
    expect(message).toMatch(/用法/);
    expect(message).not.toContain('\n');
  });
});

test('the help names every command, layout and exit code', () => {
  for (const word of ['convert', 'check', 'read', 'gbt9704', 'official', '--json', '--last-year', '退出码'])
    expect(helpText).toContain(word);
});
