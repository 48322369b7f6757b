import { expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import type { CellId } from '../format/table';
import type { Difference } from '../report/compare-reports';
import { listedChanges, whatChanged } from './listed-changes';

const number = (cell: CellId, before: string, after: string): Difference => ({
  id: cell,
  section: 3,
  cell,
  // As compareReports words it.
  place: `第三部分表格（申请情况）“${form2021.rowOf(cell).name}”行“${form2021.columnOf(cell).name}”列`,
  before,
  after,
});
const text = (before: string, after: string) =>
  listedChanges([{ id: '1:0', section: 1, cell: null, place: '第一部分第 1 段', before, after }]).map(
    whatChanged,
  )[0];

test('blanks of a column that were all filled alike are one line', () => {
  const rows = ['granted', 'partlyGranted', 'notHeld', 'repeated'];
  const listed = listedChanges([
    ...rows.map((row) => number(`applications.${row}.enterprise`, '', '0')),
    number('applications.granted.naturalPerson', '12', '11'),
  ]);
  expect(listed.map((each) => `${each.place}：${whatChanged(each)}`)).toEqual([
    '第三部分表格（申请情况）“商业企业”列 4 格：原 空白，现 0',
    '第三部分表格（申请情况）“予以公开”行“自然人”列：原 12，现 11',
  ]);
});

test('of a paragraph only the clauses that changed are quoted', () => {
  expect(
    text('全年办结30件，其中予以公开27件、部分公开8件。', '全年办结30件，其中予以公开23件、部分公开12件。'),
  ).toBe('原“其中予以公开27件”，现“其中予以公开23件”；原“部分公开8件”，现“部分公开12件”');
  expect(text('一是更新不及时。二是解读少。', '一是更新不及时。')).toBe('删去“二是解读少。”');
  expect(text('', '新的一段。')).toBe('“新的一段。”');
});

test('a clause hardly longer than what is quoted is quoted whole, and a cut one shows where', () => {
  expect(
    text('云溪县水利局2025年度政府信息公开工作年度报告', '云溪县水利局2026年度政府信息公开工作年度报告'),
  ).toBe(
    '原“云溪县水利局2025年度政府信息公开工作年度报告”，现“云溪县水利局2026年度政府信息公开工作年度报告”',
  );
  const long = '甲'.repeat(30);
  const kept = '甲'.repeat(12);
  expect(text(`${long}3${long}`, `${long}4${long}`)).toBe(`原“…${kept}3${kept}…”，现“…${kept}4${kept}…”`);
});
