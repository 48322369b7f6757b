import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../format/forms';
import type { CellId } from '../../../format/table';
import { headersOf, layoutOf, seamsOf } from './layout';

const { boxOf: gridCellOf, tables } = form2021;

const labelsOf = (id: CellId) => {
  const spec = tables[id.split('.')[0] as keyof typeof tables];
  const { columns, rows } = headersOf(spec, gridCellOf(id));
  return [columns.map((box) => box.text), rows.map((box) => box.text)];
};

describe('the labels a cell stands under', () => {
  test('in the applications table', () => {
    expect(labelsOf('applications.notHeld.enterprise')).toEqual([
      ['申请人情况', '法人或其他组织', '商业企业'],
      ['三、本年度办理结果', '（四）无法提供', '1.本机关不掌握相关政府信息'],
    ]);
    expect(labelsOf('applications.carriedOver.total')).toEqual([
      ['申请人情况', '总计'],
      ['四、结转下年度继续办理'],
    ]);
  });

  test('in the disclosure table only those of the head right above', () => {
    expect(labelsOf('disclosure.normativeDocuments.inForce')).toEqual([
      ['第二十条第（一）项', '现行有效件数'],
      ['行政规范性文件'],
    ]);
    expect(labelsOf('disclosure.coerciveMeasures.decisions')).toEqual([
      ['第二十条第（六）项', '本年处理决定数量'],
      ['行政强制'],
    ]);
  });

  test('in the disputes table, which has no row labels', () => {
    expect(labelsOf('disputes.suitAfterReview.undecided')).toEqual([
      ['行政诉讼', '复议后起诉', '尚未审结'],
      [],
    ]);
  });

  test('every cell has a column label, and every label heads a cell', () => {
    for (const spec of Object.values(tables)) {
      const heading = new Set<unknown>();
      for (const box of spec.grid) {
        if (!box.cell) continue;
        const { columns, rows } = headersOf(spec, box);
        expect(columns.length).toBeGreaterThan(0);
        for (const label of [...columns, ...rows]) heading.add(label);
      }
      const idle = spec.grid.filter((box) => box.scope && !heading.has(box)).map((box) => box.text);
      // 信息内容 heads the column of row labels.
      expect(idle.filter((text) => text !== '信息内容')).toEqual([]);
    }
  });
});

test('every box is drawn once, in its row', () => {
  for (const spec of Object.values(tables))
    expect(layoutOf(spec).flatMap((row) => row.boxes)).toHaveLength(spec.grid.length);
});

test('strong lines stand where groups end', () => {
  const ends = layoutOf(tables.applications).filter((row) => row.end && row.line !== null);
  expect(ends.map((row) => row.line)).toEqual([
    'newlyReceived',
    'carriedIn',
    'partlyGranted',
    'administrativeQueries',
    'unclearAfterCorrection',
    'confirmOrReissue',
    'otherHandling',
    'handledTotal',
    'carriedOver',
  ]);
  const documents = layoutOf(tables.disclosure).filter((row) => row.end);
  expect(documents.map((row) => row.line)).toEqual([
    'normativeDocuments',
    'licences',
    'coerciveMeasures',
    'charges',
  ]);
  expect([...seamsOf(tables.applications)].sort((a, b) => a - b)).toEqual([2, 3, 8, 9]);
  expect([...seamsOf(tables.disputes)].sort((a, b) => a - b)).toEqual([4, 9, 14]);
});
