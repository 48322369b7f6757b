import { describe, expect, test } from 'vitest';
import { newUnit, type Unit } from './collection';
import { rosterRows } from './roster-columns';
import { readRoster, sharedNames, unclearWords } from './roster-text';
import { kindInName } from './roster-values';

/** What stands between tabs and line ends. */
const cells = (text: string) => text.split('\n').map((line) => line.split('\t'));

function read(text: string, roster: Unit[] = []) {
  let last = 0;
  return readRoster(cells(text), roster, () => `u${++last}`);
}
const names = (text: string) => read(text).units.map(({ name }) => name);

describe('one column of names suffices', () => {
  test.each([
    ['云溪县教育局\n云溪县水利局\n'],
    ['全称\n云溪县教育局\n云溪县水利局'],
    ['单位名称\n云溪县教育局\n\n云溪县水利局\n'],
    ['1\t云溪县教育局\n2\t云溪县水利局\n\t合计\t'],
    ['附件1\t\n序号\t单位全称\n1\t云溪县教育局\n2\t云溪县水利局'],
    ['类别\t全称\n部门\t云溪县教育局\n全称\t类别\n云溪县水利局\t部门'],
  ])('%j', (text) => expect(names(text)).toEqual(['云溪县教育局', '云溪县水利局']));

  test('nothing is made of nothing', () => {
    expect(read('')).toEqual({ units: [], notTaken: [], twice: [], unclear: [] });
    expect(read('12\t34\n\n').units).toEqual([]);
  });
});

test('other columns are found by their heads, in whatever order', () => {
  const { units } = read(
    '联系人\t计入汇总\t单位\t简称\t承继\n李某 0000-1\t仅展示\t云溪县农业农村局\t县农业局、县农委\t云溪县乡村振兴局',
  );
  expect(units).toEqual([
    {
      id: 'u1',
      name: '云溪县农业农村局',
      aliases: ['县农业局', '县农委'],
      kind: 'department',
      counted: 'shown',
      countedBy: '',
      successions: [{ from: '云溪县乡村振兴局', how: 'merged' }],
      contact: '李某 0000-1',
      more: [],
    },
  ]);
});

describe('ordinary words for what a column says', () => {
  const one = (head: string, text: string, name = '云溪县服务中心') =>
    read(`全称\t${head}\n${name}\t${text}`);

  test.each([
    ['部门', 'department'],
    ['县政府工作部门', 'department'],
    ['县直部门', 'department'],
    ['政府部门', 'department'],
    ['乡镇', 'township'],
    ['街道办', 'subdistrict'],
    ['政府办', 'governmentOffice'],
    ['垂管单位', 'verticalAgency'],
    ['开发区', 'outpost'],
    ['事业单位', 'authorisedOrganisation'],
    ['县本级政府', 'government'],
  ])('类型 %s is %s', (text, kind) => {
    expect(one('类型', text)).toMatchObject({ units: [{ kind, more: [] }], unclear: [] });
  });

  test('a word for several kinds leaves it to the name', () => {
    expect(one('类别', '乡镇街道', '河东街道办事处').units[0]?.kind).toBe('subdistrict');
    expect(one('类别', '县直单位', '云溪县水利局').units[0]?.kind).toBe('department');
    expect(one('类别', '县直单位').unclear).toHaveLength(1);
  });

  test.each([
    ['√', 'yes'],
    ['计入', 'yes'],
    ['×', 'no'],
    ['不计入', 'no'],
    ['只展示', 'shown'],
  ])('计入 %s is %s', (text, counted) => {
    expect(one('是否计入汇总', text)).toMatchObject({ units: [{ counted }], unclear: [] });
  });

  test.each([
    ['由市税务局统计', '市税务局', 'no'],
    ['市税务局', '市税务局', 'no'],
    ['主管部门', '主管部门', 'no'],
    // Its own name is for a person to put right: nothing is left out because of it.
    ['云溪县服务中心', '云溪县服务中心', 'yes'],
    ['本单位', '', 'yes'],
    ['自行统计', '', 'yes'],
    ['—', '', 'yes'],
  ])('由谁统计 %s is %j, and 计入汇总 %s where that is blank', (text, countedBy, counted) => {
    expect(one('由谁统计', text)).toMatchObject({ units: [{ countedBy, counted, more: [] }], unclear: [] });
  });

  test.each(['√', '待定', '？', '2'])('由谁统计 %s is not understood and kept', (text) => {
    const { units, unclear } = one('数据由哪个单位统计', text);
    expect(units).toMatchObject([{ countedBy: '', counted: 'yes', more: [{ head: '由谁统计', text }] }]);
    expect(unclear.map(unclearWords)).toEqual([
      `“云溪县服务中心”的“由谁统计”写的是“${text}”，没有看懂，先不记`,
    ]);
  });

  test.each([
    ['甲局，并入', [['甲局', 'merged']]],
    ['甲局（更名）、乙局', [['甲局', 'renamed'], ['乙局', 'merged']]], // prettier-ignore
    ['由甲局更名', [['甲局', 'renamed']]],
    ['甲局，乙局并入', [['甲局', 'merged'], ['乙局', 'merged']]], // prettier-ignore
    ['甲局（拆分）', [['甲局', 'split']]],
    ['甲局（撤销）、乙局', [['甲局', 'merged'], ['乙局', 'merged']]], // prettier-ignore
    ['甲局（更名，乙局', [['甲局', 'renamed'], ['乙局', 'merged']]], // prettier-ignore
    ['新设', [['', 'founded']]],
    ['无', []],
  ])('承继 %s', (text, expected) => {
    const { units, unclear } = one('承继', text);
    expect(units[0]?.successions.map(({ from, how }) => [from, how])).toEqual(expected);
    expect(unclear).toEqual([]);
  });
});

test('the shares of an agency that was split, and days, are read from the column 承继', () => {
  const of = (text: string) => {
    const { units, unclear } = read(`全称\t承继\n云溪县乙局\t${text}`);
    return { successions: units[0]?.successions, unclear: unclear.map((cell) => cell.text) };
  };
  expect(of('甲局（拆分，2026年3月：自然人 3、商业企业2件，规章0）、丙局，更名，2026-03-01')).toEqual({
    successions: [
      {
        from: '甲局',
        how: 'split',
        date: '2026年3月',
        shares: {
          'applications.carriedOver.naturalPerson': '3',
          'applications.carriedOver.enterprise': '2',
          'disclosure.regulations.inForce': '0',
        },
      },
      { from: '丙局', how: 'renamed', date: '2026-03-01' },
    ],
    unclear: [],
  });
  const kept = (shares: Record<string, string>) => [{ from: '甲局', how: 'split', shares }];
  // A short name that only one number has.
  expect(of('甲局（拆分：规范性文件 1、公益组织 2）')).toEqual({
    successions: kept({
      'disclosure.normativeDocuments.inForce': '1',
      'applications.carriedOver.publicWelfare': '2',
    }),
    unclear: [],
  });
  // The official names of the cells, row and column in either order; of 现行有效 alone nobody knows which of two it is.
  expect(
    of(
      '甲局（拆分：行政规范性文件，现行有效 2，现行有效件数、规章 1，“结转下年，自然人” 3、结转下年度继续办理，商业企业4件）',
    ),
  ).toEqual({
    successions: kept({
      'disclosure.normativeDocuments.inForce': '2',
      'disclosure.regulations.inForce': '1',
      'applications.carriedOver.naturalPerson': '3',
      'applications.carriedOver.enterprise': '4',
    }),
    unclear: [],
  });
  expect(of('甲局（拆分：现行有效 2、规章，自然人 3）')).toEqual({
    successions: kept({ 'applications.carriedOver.naturalPerson': '3' }),
    unclear: ['现行有效 2、规章'],
  });
  // Nothing is made of what is not understood, and the rest stands: it is kept until somebody puts it right.
  expect(of('甲局（拆分：自然人 1、法人 2、规章 3）')).toEqual({
    successions: kept({
      'applications.carriedOver.naturalPerson': '1',
      'disclosure.regulations.inForce': '3',
    }),
    unclear: ['法人 2'],
  });
  for (const words of ['自然人 三', '群众 3', '法人 3', '组织 1', '服务 1', '自然人 1、自然人 2'])
    expect(of(`甲局（拆分：${words}）`)).toEqual({ successions: kept({}), unclear: [words] });
  expect(of('甲局（更名：自然人 3）')).toEqual({ successions: [], unclear: ['甲局（更名：自然人 3）'] });
});

test('what is not understood is named with its row, and kept; nothing is made of it', () => {
  const { units, unclear } = read(
    '全称\t类别\t计入\t承继\n\n云溪县甲局\t其他\t也许\t撤销、2025年3月\n云溪县乙局\t部门\t是\t丙局',
  );
  expect(unclear.map(({ row, head, text }) => [row, head, text])).toEqual([
    [3, '类别', '其他'],
    [3, '计入汇总', '也许'],
    [3, '承继', '撤销、2025年3月'],
  ]);
  expect(unclear.map(unclearWords)[1]).toBe('“云溪县甲局”的“计入汇总”写的是“也许”，没有看懂，先按“是”');
  expect(units[0]).toMatchObject({
    kind: '',
    successions: [],
    more: [
      { head: '类别', text: '其他' },
      { head: '计入汇总', text: '也许' },
      { head: '承继', text: '撤销、2025年3月' },
    ],
  });
  expect(units[1]?.more).toEqual([]);
});

test('columns we know nothing of are kept, several of names and of contacts read together', () => {
  const { units } = read(
    '序号\t单位\t简称\t曾用名\t联系人\t电话\t备注\t2025\n1\t云溪县甲局\t甲\t老甲局\t李某\t0000-1\t三楼\t交了',
  );
  expect(units[0]).toMatchObject({
    aliases: ['甲', '老甲局'],
    contact: '李某 0000-1',
    more: [
      { head: '备注', text: '三楼' },
      { head: '2025', text: '交了' },
    ],
  });
});

test.each([
  ['全称\t\n云溪县甲局\t备注在这里', '有的列没有表头，里面写的没有收'],
  ['云溪县甲局\t部门\n云溪县乙局\t部门', '第一行不是表头，只收了名称一列；要收别的列，请把表头一起复制'],
  ['全称\t计入\n云溪县甲局\t√\n云溪县乙局\t', '“计入汇总”有 1 个单位空着，先按“是”'],
])('what is left out or assumed is said: %j', (text, words) => expect(read(text).notTaken).toEqual([words]));

test('计入汇总 stays as it is written beside 由谁统计, and where another one counts a unit nobody is asked about a blank', () => {
  const { units, notTaken } = read(
    '全称\t计入\t由谁统计\n云溪县甲局\t是\t\n云溪县乙局\t仅展示\t市乙局\n云溪县丙局\t\t市丙局\n云溪县丁局\t是\t市丁局',
  );
  expect(units.map(({ counted, countedBy }) => [counted, countedBy])).toEqual([
    ['yes', ''],
    ['shown', '市乙局'],
    ['no', '市丙局'],
    ['yes', '市丁局'],
  ]);
  expect(notTaken).toEqual([]);
});

test('a name as long as a page is shown by its beginning', () => {
  const long = `云溪县${'很长的'.repeat(100)}局`;
  expect(read(`全称\n${long}\n${long}`).notTaken[0]?.length).toBeLessThan(60);
});

test('of a file the sheets with a column 全称 are read, from its head on; others are named', () => {
  const sheet = (name: string, text: string) => ({ name, rows: cells(text) });
  const explained = sheet('说明', '请于一月底前报送。');
  const roster = [
    sheet('部门', '部门名册\n\n全称\n云溪县教育局'),
    sheet('乡镇', '序号\t全称\n1\t白石镇人民政府'),
  ];
  const { rows, hasHead, notRead } = rosterRows([explained, ...roster, sheet('空', '')]);
  expect(hasHead).toBe(true);
  expect(notRead).toEqual(['表『说明』没有“全称”一列，没有读']);
  expect(readRoster(rows, [], () => '').units.map(({ name }) => name)).toEqual([
    '云溪县教育局',
    '白石镇人民政府',
  ]);
  expect(rosterRows([explained])).toEqual({ rows: explained.rows, hasHead: false, notRead: [] });
});

test('the same name twice, one the roster has, and a line that is no unit are said and not taken', () => {
  const roster = [newUnit('x', '云溪县水利局')];
  const { units, notTaken, twice } = read('全称\n云溪县教育局\n云溪县 教育局\n水利局\n合计', roster);
  expect(units.map(({ name }) => name)).toEqual(['云溪县教育局']);
  expect(twice).toEqual(['云溪县教育局']);
  expect(notTaken).toEqual([
    '“云溪县教育局”写了两次，只收一次',
    '“水利局”名册里已经有了',
    '“合计”不是单位，没有收',
  ]);
});

test('lines that head a group of units are none, and the number of a line is no part of a name', () => {
  const text =
    '全称\n一、县政府工作部门（2个）\n1、云溪县教育局\n2.云溪县水利局\n二、乡镇（街道）\n（一）白石镇人民政府\n县直单位\n各乡镇\n合计：4个\n三、垂直管理单位\n国家税务总局云溪县税务局';
  const { units, notTaken } = read(text);
  const own = ['云溪县教育局', '云溪县水利局', '白石镇人民政府', '国家税务总局云溪县税务局'];
  expect(units.map(({ name }) => name)).toEqual(own);
  const groups = [
    '一、县政府工作部门（2个）',
    '二、乡镇（街道）',
    '县直单位',
    '各乡镇',
    '合计：4个',
    '三、垂直管理单位',
  ];
  expect(notTaken).toEqual(groups.map((group) => `“${group}”不是单位，没有收`));
  expect(names('云溪县机关事务中心\n云溪县直属机关工作委员会\n城关街道办事处\n云溪县政府')).toHaveLength(4);
});

test.each([
  ['with their numbers', '序号\t单位\t序号\t单位\n1\t云溪县教育局\t3\t白石镇人民政府\n2\t云溪县水利局\t\t'],
  ['by themselves', '附件1\n单位\t单位\t\n云溪县教育局\t白石镇人民政府\n云溪县水利局'],
])('a roster printed in two halves side by side is one: %s', (_, text) => {
  expect(names(text)).toEqual(['云溪县教育局', '云溪县水利局', '白石镇人民政府']);
});

test('a cell that is not understood keeps its row where two halves stand side by side', () => {
  const text = '全称\t计入\t全称\t计入\n云溪县教育局\t是\t白石镇人民政府\t待定\n云溪县水利局\t是\t\t';
  expect(read(text).unclear).toEqual([{ row: 2, unit: '白石镇人民政府', head: '计入汇总', text: '待定' }]);
});

test('names that two units bear are named', () => {
  const roster = [
    { ...newUnit('a', '云溪县甲局'), aliases: ['县服务中心', '甲局'] },
    { ...newUnit('b', '云溪县乙局'), aliases: ['县 服务中心'] },
  ];
  expect(sharedNames(roster)).toEqual(['县服务中心']);
});

test.each([
  ['云溪县白石镇人民政府', 'township'],
  ['河东街道办事处', 'subdistrict'],
  ['云溪县人民政府', 'government'],
  ['云溪县政府办公室', 'governmentOffice'],
  ['云溪经济开发区管理委员会', 'outpost'],
  ['国家税务总局云溪县税务局', 'verticalAgency'],
  ['云溪县卫生健康委员会', 'department'],
  ['云溪县融媒体中心', ''],
])('the kind %s says is %s', (name, kind) => expect(kindInName(name)).toBe(kind));
