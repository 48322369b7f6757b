import { describe, expect, test } from 'vitest';
import city from '../examples/city.json';
import ordinary from '../examples/ordinary.json';
import { form2021 } from '../format/forms';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { printedText, reportOf } from '../report/report';
import { openStored } from '../report/versions';
import type { Block } from './block';
import { blockText, compose } from './compose';

const { sections, tables, typedCells } = form2021;

function draftOf(stored: unknown): Draft {
  const opened = openStored(stored);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.report.draft;
}

/** The kind of each block and, where it is short, its words. */
const outline = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'grid') return `grid ${block.table}`;
    if (block.kind === 'paragraph') return `${block.role}${block.runIn ? ` ${block.runIn}` : ''}`;
    return `${block.kind === 'heading' ? block.level : 'title'} ${block.text}`;
  });

describe('a whole report', () => {
  test('stands in the order of the form, its tables under their headings', () => {
    expect(outline(compose(reportOf(draftOf(ordinary))))).toEqual([
      'title 云溪县科学技术局2026年政府信息公开工作年度报告',
      'body',
      '1 一、总体情况',
      'body',
      'body （一）主动公开。',
      'body （二）依申请公开。',
      'body （三）政府信息管理。',
      'body （四）政府信息公开平台建设。',
      'body （五）监督保障。',
      '1 二、主动公开政府信息情况',
      'grid disclosure',
      '1 三、收到和处理政府信息公开申请情况',
      'grid applications',
      '1 四、政府信息公开行政复议、行政诉讼情况',
      'grid disputes',
      '1 五、存在的主要问题及改进情况',
      'body （一）存在的主要问题。',
      'body （二）改进情况。',
      '1 六、其他需要报告的事项',
      'body',
      'body',
      'signature',
      'date',
    ]);
  });

  test('may have sub-headings on lines of their own, and a note below a table', () => {
    const blocks = outline(compose(reportOf(draftOf(city))));
    expect(blocks.filter((line) => line.startsWith('2 '))).toEqual([
      '2 （一）主动公开',
      '2 （二）依申请公开',
      '2 （三）政府信息管理',
      '2 （四）政府信息公开平台建设',
      '2 （五）监督保障',
      '2 （一）存在的主要问题',
      '2 （二）改进情况',
    ]);
    expect(blocks[blocks.indexOf('grid disputes') + 1]).toBe('note');
  });

  test('belongs with every block to its section; title, opening and signature to section 0', () => {
    const blocks = compose(reportOf(draftOf(city)));
    const inOrder = blocks.map((block) => block.section);
    const body = inOrder.slice(inOrder.indexOf(1), inOrder.lastIndexOf(6) + 1);
    expect(body).toEqual([...body].sort((left, right) => left - right));
    expect(new Set(body)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(inOrder.slice(0, inOrder.indexOf(1))).toEqual([0, 0]);
    expect(inOrder.slice(inOrder.lastIndexOf(6) + 1)).toEqual([0, 0]);
  });

  test('ends with the agency and the date as it is written', () => {
    expect(
      compose(reportOf(draftOf(city)))
        .slice(-2)
        .map(blockText),
    ).toEqual(['临澜市人民政府', '2027年2月24日']);
  });
});

describe('the tables', () => {
  const report = reportOf(draftOf(city));

  test.each(['disclosure', 'applications', 'disputes'] as const)(
    '%s has the boxes of the form, labels untouched and a number in each box of numbers',
    (id) => {
      const grid = compose(report).find((block) => block.kind === 'grid' && block.table === id);
      if (grid?.kind !== 'grid') throw new Error(`no grid ${id}`);
      expect(grid.columns).toEqual(tables[id].gridColumns);
      expect(grid.headRows).toBe(tables[id].headRows);
      expect(grid.cells.map(({ text: _text, ...place }) => place)).toEqual(
        tables[id].grid.map(({ text: _text, ...place }) => place),
      );
      expect(grid.cells.map((box) => box.text)).toEqual(
        tables[id].grid.map((box) => (box.cell ? printedText(report, box.cell) : box.text)),
      );
      for (const box of grid.cells) expect(box.text).not.toBe('');
    },
  );

  test('leave a blank cell, and every sum with it, empty: blank is not 0', () => {
    const draft = draftOf(city);
    draft.cells.applications['granted']!['enterprise'] = '';
    const boxes = compose(reportOf(draft)).flatMap((block) => (block.kind === 'grid' ? block.cells : []));
    expect(boxes.filter((box) => box.cell && box.text === '').map((box) => box.cell)).toEqual([
      'applications.granted.enterprise',
      'applications.granted.total',
      'applications.handledTotal.enterprise',
      'applications.handledTotal.total',
    ]);
  });

  test('carry a note after its number', () => {
    const draft = draftOf(city);
    draft.cellNotes = { 'disclosure.normativeDocuments.made': '其中修订16件' };
    const boxes = compose(reportOf(draft)).flatMap((block) => (block.kind === 'grid' ? block.cells : []));
    expect(boxes.find((box) => box.cell === 'disclosure.normativeDocuments.made')?.text).toBe(
      '64（其中修订16件）',
    );
  });
});

test('an empty draft has its title, its six headings and its empty tables, and nothing else', () => {
  const draft = emptyDraft(2026);
  draft.opening.text = '';
  const blocks = compose(reportOf(draft));
  expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual(
    sections.map((section) => section.heading),
  );
  expect(blocks.filter((block) => block.kind === 'paragraph')).toEqual([]);
  const numbers = blocks
    .flatMap((block) => (block.kind === 'grid' ? block.cells : []))
    .filter((box) => box.cell);
  expect(numbers).toHaveLength(200);
  expect(numbers.every((box) => box.text === '')).toBe(true);
});

test('signature and date stand alone where only one of them is set', () => {
  const draft = emptyDraft(2026);
  draft.signature = { agency: '云溪县科学技术局', date: '' };
  expect(outline(compose(reportOf(draft))).slice(-1)).toEqual(['signature']);
  draft.signature = { agency: '', date: '2027-01-05' };
  expect(compose(reportOf(draft)).slice(-1).map(blockText)).toEqual(['2027年1月5日']);
});

test('a block’s words are those printed; a table has none of its own', () => {
  expect(blockText({ kind: 'paragraph', section: 1, role: 'body', runIn: '（一）甲。', text: '乙。' })).toBe(
    '（一）甲。乙。',
  );
  expect(blockText({ kind: 'heading', level: 1, section: 1, text: '一、总体情况' })).toBe('一、总体情况');
  const grid = compose(reportOf(emptyDraft(2026))).find((block) => block.kind === 'grid')!;
  expect(blockText(grid)).toBe('');
});

test('texts are composed as typed, whatever they hold', () => {
  const draft = emptyDraft(2026);
  draft.opening.text = '<b>=1+1</b>\n一、总体情况';
  draft.others.text = '👍\u0000。';
  for (const { table, row, column } of typedCells) draft.cells[table][row]![column] = '0';
  const texts = compose(reportOf(draft)).map(blockText);
  expect(texts.slice(1, 3)).toEqual(['<b>=1+1</b>', '一、总体情况']);
  expect(texts).toContain('👍。');
});
