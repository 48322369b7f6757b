import { describe, expect, test } from 'vitest';
import { form2021 } from '../forms';
import { FORM_FILL, TABLE_IDS, type CellId, type TableSpec } from '../table';

const {
  cells: allCells,
  cell: cellSpec,
  columnOf,
  boxOf: gridCellOf,
  isCellId,
  resultGroups,
  resultRows: resultRowIds,
  rowOf,
  tables,
  totalCells,
  typedCells,
} = form2021;

/** How many rows and columns the grid of a table has. */
function size(spec: TableSpec): { rows: number; cols: number } {
  return {
    rows: Math.max(...spec.grid.map((box) => box.row + box.rows)),
    cols: spec.gridColumns.length,
  };
}

/** How often each place of the grid is covered, row by row. */
function coverage(spec: TableSpec): number[][] {
  const { rows, cols } = size(spec);
  const covered = Array.from({ length: rows }, () => Array.from({ length: cols }, () => 0));
  for (const box of spec.grid)
    for (let row = box.row; row < box.row + box.rows; row++)
      for (let col = box.col; col < box.col + box.cols; col++) covered[row]![col]!++;
  return covered;
}

/** The grid as rows of texts; a box that reaches in from above or from the left is `"`. */
function picture(spec: TableSpec): string[][] {
  const { rows, cols } = size(spec);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_unused, col) => {
      const box = spec.grid.find((candidate) => candidate.row === row && candidate.col === col);
      return box ? (box.cell ? '·' : box.text) : '"';
    }),
  );
}

describe('the cells', () => {
  test('are 200: 166 typed and 34 sums', () => {
    expect([allCells.length, typedCells.length, totalCells.length]).toEqual([200, 166, 34]);
    const counts = (cells: typeof allCells) =>
      TABLE_IDS.map((id) => cells.filter((cell) => cell.table === id).length);
    expect(counts(allCells)).toEqual([10, 175, 15]);
    expect(counts(typedCells)).toEqual([10, 144, 12]);
    expect(counts(totalCells)).toEqual([0, 31, 3]);
  });

  test('have ids of their own that say where they stand', () => {
    expect(new Set(allCells.map((cell) => cell.id)).size).toBe(200);
    for (const cell of allCells) expect(cell.id).toBe(`${cell.table}.${cell.row}.${cell.column}`);
  });

  test('fill the arrays that `read` prints, in the order of the form', () => {
    const places = (id: 'disclosure' | 'applications' | 'disputes') =>
      tables[id].cells.map(({ place }) => [place.row, place.column]);
    const lines = (rows: number, columns: number) =>
      Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns]);
    expect(places('disclosure')).toEqual(lines(1, 10));
    expect(places('applications')).toEqual(lines(25, 7));
    expect(places('disputes')).toEqual(lines(1, 15));
  });

  test('hold money in one place only', () => {
    expect(allCells.filter((cell) => cell.unit === 'money').map((cell) => cell.id)).toEqual([
      'disclosure.charges.amount',
    ]);
  });

  test('have rows and columns that exist', () => {
    for (const { id } of allCells) {
      expect(rowOf(id).label).not.toBe('');
      expect(columnOf(id).label).not.toBe('');
    }
    for (const spec of Object.values(tables)) {
      expect(new Set(spec.rows.map((row) => row.id)).size).toBe(spec.rows.length);
      expect(new Set(spec.rows.map((row) => row.name)).size).toBe(spec.rows.length);
      expect(new Set(spec.columns.map((column) => column.id)).size).toBe(spec.columns.length);
    }
  });

  test('are told from texts that only look like an id', () => {
    expect(isCellId('applications.granted.total')).toBe(true);
    expect(
      ['', 'granted', 'applications.granted', 'applications.granted.sum', '__proto__'].filter(isCellId),
    ).toEqual([]);
    expect(() => cellSpec('applications.granted.sum')).toThrow('applications.granted.sum');
  });
});

describe('the sums', () => {
  const six = [
    'naturalPerson',
    'enterprise',
    'researchInstitution',
    'publicWelfare',
    'legalService',
    'otherOrganisation',
  ];
  const results = [
    'granted',
    'partlyGranted',
    'stateSecret',
    'prohibitedByLaw',
    'securityAndStability',
    'thirdPartyRights',
    'internalAffairs',
    'processInformation',
    'enforcementFiles',
    'administrativeQueries',
    'notHeld',
    'needsProduction',
    'unclearAfterCorrection',
    'petitions',
    'repeated',
    'publications',
    'massRepeated',
    'confirmOrReissue',
    'notCorrectedInTime',
    'feeNotPaid',
    'otherHandling',
  ];

  test('a row’s 总计 is that of its six columns', () => {
    for (const row of ['newlyReceived', 'carriedIn', ...results, 'carriedOver'])
      expect(cellSpec(`applications.${row}.total`).sumOf).toEqual(
        six.map((column) => `applications.${row}.${column}`),
      );
  });

  test('（七） is the sum of the twenty-one rows of （一） to （六）, in every column', () => {
    expect(resultRowIds).toEqual(results);
    for (const column of [...six, 'total'])
      expect(cellSpec(`applications.handledTotal.${column}`).sumOf).toEqual(
        results.map((row) => `applications.${row}.${column}`),
      );
  });

  test('the groups of results hold 8, 3, 5 and 3 rows', () => {
    expect(resultGroups.map((group) => [group.label, group.name, group.rows.length])).toEqual([
      ['（三）不予公开', '不予公开', 8],
      ['（四）无法提供', '无法提供', 3],
      ['（五）不予处理', '不予处理', 5],
      ['（六）其他处理', '其他处理', 3],
    ]);
    expect(resultGroups.flatMap((group) => group.rows)).toEqual(results.slice(2));
  });

  test('a group of disputes is the sum of its four outcomes', () => {
    for (const group of ['review', 'directSuit', 'suitAfterReview'])
      expect(cellSpec(`disputes.${group}.total`).sumOf).toEqual(
        ['upheld', 'corrected', 'otherResult', 'undecided'].map((column) => `disputes.${group}.${column}`),
      );
  });

  test('四、结转下年度继续办理 is typed, or the balance could never fail', () => {
    for (const column of six)
      expect(cellSpec(`applications.carriedOver.${column}` as CellId).sumOf).toBeNull();
  });

  test('never lead back to themselves', () => {
    const depth = (id: CellId): number => {
      const parts = cellSpec(id).sumOf;
      return parts ? 1 + Math.max(...parts.map(depth)) : 0;
    };
    expect(Math.max(...allCells.map((cell) => depth(cell.id)))).toBe(2);
  });
});

describe.each(TABLE_IDS)('the printed grid of %s', (id) => {
  const spec = tables[id];

  test('is tiled by its boxes, each place once', () => {
    for (const row of coverage(spec)) expect(row).toEqual(row.map(() => 1));
  });

  test('has one box for each cell, and words in every other', () => {
    const boxes = spec.grid.flatMap((box) => (box.cell ? [box.cell] : []));
    expect(boxes.sort()).toEqual(spec.cells.map((cell) => cell.id).sort());
    for (const box of spec.grid) expect(box.text === '').toBe(box.cell !== undefined);
    for (const cell of spec.cells) expect(gridCellOf(cell.id).cell).toBe(cell.id);
  });

  test('heads every number with a row or a column label', () => {
    for (const box of spec.grid)
      expect(box.scope !== undefined || box.cell !== undefined || box.face).toBeTruthy();
  });

  test('repeats only whole rows at the top of a page', () => {
    const cut = spec.grid.filter((box) => box.row < spec.headRows && box.row + box.rows > spec.headRows);
    expect(cut).toEqual([]);
  });
});

/** As many places of a row as a box reaches into. */
const reach = (places: number) => Array.from({ length: places }, () => '"');

describe('the labels, word for word', () => {
  test('of the disclosure table', () => {
    const article = (number: string) => [`第二十条第（${number}）项`, '"', '"', '"'];
    expect(picture(tables.disclosure)).toEqual([
      article('一'),
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '·', '·', '·'],
      ['行政规范性文件', '·', '·', '·'],
      article('五'),
      ['信息内容', '本年处理决定数量', '"', '"'],
      ['行政许可', '·', '"', '"'],
      article('六'),
      ['信息内容', '本年处理决定数量', '"', '"'],
      ['行政处罚', '·', '"', '"'],
      ['行政强制', '·', '"', '"'],
      article('八'),
      ['信息内容', '本年收费金额（单位：万元）', '"', '"'],
      ['行政事业性收费', '·', '"', '"'],
    ]);
    const filled = tables.disclosure.grid.filter((box) => box.fill);
    expect(filled.map((box) => [box.row, box.fill])).toEqual([0, 4, 7, 11].map((row) => [row, FORM_FILL]));
  });

  test('of the applications table', () => {
    const seven = ['·', '·', '·', '·', '·', '·', '·'];
    const row = (...labels: [string, string, string]) => [...labels, ...seven];
    expect(picture(tables.applications)).toEqual([
      [
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
        '"',
        '"',
        '申请人情况',
        ...reach(6),
      ],
      ['"', '"', '"', '自然人', '法人或其他组织', ...reach(4), '总计'],
      ['"', '"', '"', '"', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '"'],
      row('一、本年新收政府信息公开申请数量', '"', '"'),
      row('二、上年结转政府信息公开申请数量', '"', '"'),
      row('三、本年度办理结果', '（一）予以公开', '"'),
      row('"', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '"'),
      row('"', '（三）不予公开', '1.属于国家秘密'),
      row('"', '"', '2.其他法律行政法规禁止公开'),
      row('"', '"', '3.危及“三安全一稳定”'),
      row('"', '"', '4.保护第三方合法权益'),
      row('"', '"', '5.属于三类内部事务信息'),
      row('"', '"', '6.属于四类过程性信息'),
      row('"', '"', '7.属于行政执法案卷'),
      row('"', '"', '8.属于行政查询事项'),
      row('"', '（四）无法提供', '1.本机关不掌握相关政府信息'),
      row('"', '"', '2.没有现成信息需要另行制作'),
      row('"', '"', '3.补正后申请内容仍不明确'),
      row('"', '（五）不予处理', '1.信访举报投诉类申请'),
      row('"', '"', '2.重复申请'),
      row('"', '"', '3.要求提供公开出版物'),
      row('"', '"', '4.无正当理由大量反复申请'),
      row('"', '"', '5.要求行政机关确认或重新出具已获取信息'),
      row('"', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
      row('"', '"', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
      row('"', '"', '3.其他'),
      row('"', '（七）总计', '"'),
      row('四、结转下年度继续办理', '"', '"'),
    ]);
  });

  test('of the disputes table', () => {
    const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    expect(picture(tables.disputes)).toEqual([
      ['行政复议', ...reach(4), '行政诉讼', ...reach(9)],
      [...five, '未经复议直接起诉', ...reach(4), '复议后起诉', ...reach(4)],
      [...reach(5), ...five, ...five],
      Array.from({ length: 15 }, () => '·'),
    ]);
  });

  test('of a row in a group carry the group’s label', () => {
    expect(rowOf('applications.repeated.total').label).toBe('（五）不予处理 2.重复申请');
    expect(rowOf('applications.granted.total').label).toBe('（一）予以公开');
    expect(columnOf('disputes.review.total').label).toBe('总计');
  });
});
