import { describe, expect, test } from 'vitest';
import { readReportFile } from './read';
import { writeText } from './text/write';
import { form2021 } from '../format/forms';
import type { CellId } from '../format/table';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { readPlainly } from '../report/receipt';
import { reportOf, valueText } from '../report/report';
import { compose } from '../blocks/compose';

const { tables, typedCells } = form2021;

/** A report in which every typed cell has a number of its own, as the text the program itself writes. */
function fullDraft(): Draft {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县水务局';
  typedCells.forEach(({ table, row, column }, index) => {
    const cells = draft.cells[table][row];
    if (cells) cells[column] = String(index + 1);
  });
  draft.overview = {
    headings: 'runIn',
    lead: '概述一段。',
    parts: [{ heading: '主动公开', text: '公开了 3 条。' }],
  };
  draft.problems = { headings: 'runIn', lead: '还有不足，正在改进。', parts: [] };
  draft.others.text = '本年度没有收取信息处理费。';
  draft.signature.date = '2027-01-20';
  return draft;
}

const written = () => writeText(compose(reportOf(fullDraft())));

function read(text: string) {
  const result = readReportFile(new TextEncoder().encode(text));
  if (!result.ok || !result.receipt) throw new Error(result.ok ? 'own file' : result.message);
  return { draft: result.draft, report: reportOf(result.draft), receipt: result.receipt };
}

const at = (text: string, id: CellId): string => valueText(read(text).report, id);
const rowOf = (text: string, row: string): string[] =>
  tables.applications.columns
    .filter(({ id }) => id !== 'total')
    .map(({ id }) => at(text, `applications.${row}.${id}`));
const blanks = ['', '', '', '', '', ''];

/** Changes one line of the written report, the first that begins so. */
function change(start: string, edit: (line: string) => string): string {
  const lines = written().split('\n');
  const index = lines.findIndex((line) => line.includes(start));
  if (index < 0) throw new Error(`no line with ${start}`);
  lines[index] = edit(lines[index] ?? '');
  return lines.join('\n');
}

const WHOLE = rowOf(written(), 'repeated');

describe('what the program writes itself', () => {
  test('is read back without an exception', () => {
    const { receipt, draft, report } = read(written());
    expect(receipt.exceptions).toEqual([]);
    expect([receipt.cellsRead, readPlainly(receipt)]).toEqual([200, 200]);
    expect(draft.cells).toEqual(fullDraft().cells);
    expect([report.title, report.signature]).toEqual([
      '云溪县水务局2026年政府信息公开工作年度报告',
      { agency: '云溪县水务局', date: '2027-01-20' },
    ]);
    expect(draft.overview).toEqual(fullDraft().overview);
    expect(draft.others.text).toBe('本年度没有收取信息处理费。');
    expect(draft.printedTotals).toEqual({});
  });
});

test('a row with something to say of it and a cell without a number are not among the rest that was read', () => {
  const short = change('2.重复申请', (line) => line.replace(/\t\d+(?=\t\d+$)/, ''));
  const unread = change('2.重复申请', (line) =>
    line
      .split('\t')
      .map((field, col) => (col === 3 ? '约12' : field))
      .join('\t'),
  );
  expect(readPlainly(read(short).receipt)).toBe(200 - 7);
  expect(readPlainly(read(unread).receipt)).toBe(200 - 1);
});

describe('a cell', () => {
  const cell = (text: string) => {
    const file = change('2.重复申请', (line) =>
      line
        .split('\t')
        .map((field, col) => (col === 3 ? text : field))
        .join('\t'),
    );
    const { report, receipt, draft } = read(file);
    const found = receipt.tables[1]?.rows.find(({ row }) => row === 'repeated')?.cells[0];
    return [
      valueText(report, 'applications.repeated.naturalPerson'),
      found?.state,
      draft.cells.applications['repeated']?.['naturalPerson'],
    ];
  };

  test.each([
    ['0', '0', 'number'],
    ['１２', '12', 'number'],
    ['1,234', '1234', 'number'],
    ['１，２３４', '1234', 'number'],
    ['12件', '12', 'number'],
    ['22（其中撤回2件）', '22', 'number'],
  ])('“%s” is %s', (text, value, state) => expect(cell(text).slice(0, 2)).toEqual([value, state]));

  test.each(['', '/', '—', '——', '无', '-', '／'])('“%s” is blank, never 0', (text) => {
    expect(cell(text).slice(0, 2)).toEqual(['', 'blank']);
  });

  test.each(['约12', '1.5万', '12.5', '-3', '1 2', '5²', '①', 'O', '1,23', '99999999999'])(
    '“%s” is no number: blank, kept as written, and said',
    (text) => expect(cell(text)).toEqual(['', 'unread', text]),
  );
});

describe('a row', () => {
  test('one cell short is blank as a whole and said', () => {
    const file = change('2.重复申请', (line) => line.replace(/\t\d+(?=\t\d+$)/, ''));
    expect(rowOf(file, 'repeated')).toEqual(blanks);
    expect(read(file).receipt.exceptions.join()).toMatch(/重复申请.*有 6 个数，表有 7 栏.*留空/);
    expect(rowOf(file, 'publications')).toEqual(rowOf(written(), 'publications'));
  });

  test('one cell long is blank as a whole', () => {
    expect(
      rowOf(
        change('2.重复申请', (line) => `${line}\t7`),
        'repeated',
      ),
    ).toEqual(blanks);
  });

  test.each([
    ['full-width', '２．重复申请'],
    ['spaced', '2. 重 复 申 请'],
    ['without number', '重复申请'],
    ['misspelt', '2.重复申情'],
  ])('is known by its label: %s', (_, label) => {
    expect(
      rowOf(
        change('2.重复申请', (line) => line.replace('2.重复申请', label)),
        'repeated',
      ),
    ).toEqual(WHOLE);
  });

  test.each([
    ['another label', '4.无关事项统计'],
    ['two labels at once', '一、本年结转政府信息公开申请数量'],
  ])('with %s is not taken', (_, label) => {
    const file = change('2.重复申请', (line) => line.replace('2.重复申请', label));
    const { receipt } = read(file);
    expect(rowOf(file, 'repeated')).toEqual(blanks);
    expect(receipt.tables[1]?.missingRows).toContain('repeated');
  });

  test('twice there is taken neither time', () => {
    const file = change('2.重复申请', (line) => `${line}\n${line}`);
    expect(rowOf(file, 'repeated')).toEqual(blanks);
  });

  test('cut in two by a page break is one', () => {
    const file = change('3.要求提供公开出版物', (line) => {
      const fields = line.split('\t');
      return `${line.replace('3.要求提供公开出版物', '3.要求提供公')}\n\n— 3 —\n\n${fields.map((_, col) => (col === 2 ? '开出版物' : '')).join('\t')}`;
    });
    expect(rowOf(file, 'publications')).toEqual(rowOf(written(), 'publications'));
  });
});

describe('a head', () => {
  const header = '商业企业';

  test('repeated after a page break changes nothing', () => {
    const lines = written().split('\n');
    const first = lines.findIndex((line) => line.includes('申请人情况'));
    const row = lines.findIndex((line) => line.includes('2.重复申请'));
    lines.splice(row, 0, '', ...lines.slice(first, first + 3));
    expect(read(lines.join('\n')).draft.cells).toEqual(fullDraft().cells);
  });

  test('with two labels swapped puts the numbers by label and says so', () => {
    const file = change(header, (line) =>
      line.replace('商业企业', '甲').replace('科研机构', '商业企业').replace('甲', '科研机构'),
    );
    const { receipt } = read(file);
    expect(receipt.exceptions.join()).toMatch(/不在规定的次序/);
    const swapped = [WHOLE[0], WHOLE[2], WHOLE[1], ...WHOLE.slice(3)];
    expect(rowOf(file, 'repeated')).toEqual(swapped);
  });

  test('that lost a label is completed by its neighbours, and says so', () => {
    const file = change(header, (line) => line.replace('科研机构', ''));
    expect(rowOf(file, 'repeated')).toEqual(WHOLE);
    expect(read(file).receipt.exceptions.join()).toMatch(/科研机构的栏名认不出，按它在表里的位置认的/);
  });

  test('that lost a box and closed up moves no number', () => {
    const file = change(header, (line) => line.replace('科研机构\t', ''));
    const values = rowOf(file, 'repeated');
    values.forEach((value, column) => expect(['', WHOLE[column]]).toContain(value));
    expect(read(file).receipt.exceptions.length).toBeGreaterThan(0);
  });

  test('that is gone leaves the table blank', () => {
    const lines = written().split('\n');
    const first = lines.findIndex((line) => line.includes('申请人情况'));
    lines.splice(first, 3);
    expect(rowOf(lines.join('\n'), 'repeated')).toEqual(blanks);
  });

  test('whose unit is 元 gives no amount in 万元', () => {
    const file = change('单位：万元', (line) => line.replace('单位：万元', '单位：元'));
    expect(at(file, 'disclosure.charges.amount')).toBe('');
    expect(read(file).receipt.exceptions.join()).toMatch(/单位/);
  });
});

describe('the form of 2019', () => {
  test('gives no number of its first table and is named', () => {
    const file = change('本年制发件数', (line) => line.replace('本年制发件数', '本年新制作数量'));
    const { receipt, draft } = read(file);
    expect(receipt.form).toBe('mixed');
    expect(draft.cells.disclosure).toEqual(emptyDraft(2026).cells.disclosure);
  });

  test('keeps the one row （六）其他处理 and asks to split it', () => {
    const lines = written()
      .split('\n')
      .filter((line) => !/逾期未按收费|（六）其他处理\t3/.test(line));
    const row = lines.findIndex((line) => line.includes('无正当理由逾期不补正'));
    lines[row] = (lines[row] ?? '')
      .replace(/1\.申请人无正当理由[^\t]*/, '')
      .replace('（六）其他处理', '（六）其他处理');
    const { receipt } = read(lines.join('\n'));
    expect(receipt.form).toBe('mixed');
    expect(Object.keys(receipt.unsplit)).toHaveLength(7);
    expect(receipt.exceptions.join()).toMatch(/分到三行/);
    for (const id of ['notCorrectedInTime', 'feeNotPaid', 'otherHandling'])
      expect(rowOf(lines.join('\n'), id)).toEqual(blanks);
  });
});

describe('the title', () => {
  const official = '云溪县水务局2026年政府信息公开工作年度报告';
  test.each([
    ['云溪县水务局 2026 年\n政府信息公开 工作年度报告'],
    ['云溪县水务局\n2026年政府信息公开工作年度报告'],
    ['网站首页\n数据开放\n云溪县水务局2026年政府信息公开工作年度报告'],
    ['云溪县水务局2026年政府信息\n公开工作年度报告'],
  ])('is found in %j', (lines) => {
    const { receipt, report } = read(written().replace(official, lines));
    expect([receipt.title, report.agency, receipt.year]).toEqual([official, '云溪县水务局', 2026]);
  });

  test('that is gone is said to be, and no year is made up where nothing says it', () => {
    const { receipt } = read(
      written()
        .split('\n')
        .slice(1)
        .join('\n')
        .replace(/20\d\d/g, '××'),
    );
    expect([receipt.title, receipt.year]).toEqual(['', null]);
    expect(receipt.exceptions.join('')).toMatch(/没有找到报告标题.*没有找到报告的年份/);
  });
});

describe('text', () => {
  test('in other words of a heading is read and said', () => {
    const { report, receipt } = read(
      written().replace('五、存在的主要问题及改进情况', '五、存在问题和整改措施'),
    );
    expect(report.problems.lead).toEqual(['还有不足，正在改进。']);
    expect(receipt.sections[4]).toMatchObject({ sure: 'similar', heading: '五、存在问题和整改措施' });
  });

  test('page numbers between lines are left out', () => {
    const { report, receipt } = read(written().replace('概述一段。', '概述一段。\n— 1 —'));
    expect(report.overview.lead).toEqual(['概述一段。']);
    expect(receipt.leftOut).toEqual([expect.objectContaining({ text: '— 1 —', reason: '页码' })]);
  });

  test('without any signature stays without one', () => {
    const file = written().replace(/云溪县水务局\n2027年1月20日\n$/, '');
    expect(read(file).report.signature).toEqual({ agency: '', date: '' });
  });

  test.each([
    ['二〇二七年一月二十日', '2027-01-20'],
    ['2027年 1 月 20 日', '2027-01-20'],
  ])('is dated %s', (day, date) => {
    expect(read(written().replace('2027年1月20日', day)).report.signature.date).toBe(date);
  });
});

describe('the same report as another kind of text', () => {
  test('between pipes', () => {
    const piped = written()
      .split('\n')
      .map((line) => (line.includes('\t') ? `| ${line.split('\t').join(' | ')} |` : line))
      .join('\n');
    expect(read(piped).draft.cells).toEqual(fullDraft().cells);
  });

  test('one cell a line behind tabs', () => {
    const listed = written()
      .split('\n')
      .map((line) =>
        line.includes('\t')
          ? `${line
              .split('\t')
              .filter((field, _, all) => field !== '' || !/\d/.test(all.join('')))
              .map((field) => `\t${field}`)
              .join('\n')}\n`
          : line,
      )
      .join('\n');
    expect(read(listed).draft.cells).toEqual(fullDraft().cells);
  });
});
