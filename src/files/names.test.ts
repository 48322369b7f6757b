import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../blocks/compose';
import { agencyKinds } from '../format/agencies';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { runs } from '../examples/runs';
import { writeDocx } from './docx/write';
import { writeHtml } from './html/write';
import { writeJson } from './json/write';
import { readReportFile } from './read';
import { writeText } from './text/write';

const encoder = new TextEncoder();
const places = ['云溪县', '临川自治州云溪县', '青河族白水族红土族自治县', '云溪市北关区', '青石镇', '云溪乡'];
const bodies = [
  '住房和城乡建设',
  '人力资源和社会保障',
  '农业农村',
  '退役军人事务',
  '城市管理综合行政执法',
  '市场监督管理',
  '文化广电和旅游体育',
  '发展和改革',
  '教',
];
const endings = [
  '局',
  '委员会',
  '服务中心',
  '管理委员会',
  '局（云溪县人民防空办公室）',
  '人民政府',
  '街道办事处',
];
const names = fc
  .tuple(
    fc.constantFrom(...places),
    fc.array(fc.constantFrom(...bodies), { maxLength: 3 }),
    fc.constantFrom(...endings),
  )
  .map(([place, body, ending]) => `${place}${body.join('')}${ending}`)
  .filter((name) => name.length >= 4 && name.length <= 40);

const joint = fc
  .tuple(fc.constantFrom('云溪县', '云溪市北关区', '青石镇'), fc.constantFrom(' ', '、'))
  .map(([place, between]) => `${place}住房和城乡建设局${between}${place}城市管理综合行政执法局`);

const drafts = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: names }, { weight: 1, arbitrary: joint }),
    fc.constantFrom(...agencyKinds.map(({ id }) => id)),
    fc.integer({ min: 2021, max: 2030 }),
    fc.boolean(),
  )
  .map(([name, kind, year, signed]) => {
    const draft = emptyDraft(year);
    draft.agency = { ...draft.agency, name, kind };
    draft.overview.lead = '本年度公开信息5条。';
    if (!signed) draft.signature.agency = '';
    return draft;
  });

const identity = (bytes: Uint8Array) => {
  const read = readReportFile(bytes);
  if (!read.ok) throw new Error(read.message);
  const { agency, year, title } = reportOf(read.draft);
  return { agency, year, title };
};

describe('the name, the year and the title come back from what was written', () => {
  test('as web page, text and our own file', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const report = reportOf(draft);
        const said = { agency: report.agency, year: report.year, title: report.title };
        const blocks = compose(report);
        expect(identity(encoder.encode(writeHtml(blocks, { shading: false })))).toEqual(said);
        expect(identity(encoder.encode(writeText(blocks)))).toEqual(said);
        expect(identity(encoder.encode(writeJson(draft, '2027-01-20T00:00:00Z')))).toEqual(said);
      }),
      runs(40),
    );
  });

  test('as Word file in either layout', async () => {
    await fc.assert(
      fc.asyncProperty(
        drafts,
        fc.constantFrom('official' as const, 'gbt9704' as const),
        async (draft, layout) => {
          const report = reportOf(draft);
          const said = { agency: report.agency, year: report.year, title: report.title };
          const bytes = await writeDocx(compose(report), {
            layout,
            shading: false,
            title: report.title,
            agency: report.agency,
            writtenAt: '2027-01-20T00:00:00Z',
            enclosed: null,
          });
          expect(identity(bytes)).toEqual(said);
        },
      ),
      runs(25),
    );
  }, 60_000);
});

const text = (...lines: string[]) => encoder.encode(['', ...lines].join('\n'));
const readLines = (...lines: string[]) => {
  const read = readReportFile(text(...lines));
  if (!read.ok || !read.receipt) throw new Error(read.ok ? 'own file' : read.message);
  return { draft: read.draft, report: reportOf(read.draft), receipt: read.receipt };
};
const BODY = ['一、总体情况', '公开信息5条。'];

describe('a title on several lines', () => {
  const NAME = '青河族白水族自治县住房和城乡建设局';

  test.each([
    [['青河族白水族自治县住房和城乡', '建设局2024年政府信息公开工作年度报告']],
    [['青河族白水族自治县住房和城乡建设', '局2024年政府信息公开', '工作年度报告']],
    [['青河族白水族自治县住房和城乡建设局', '2024年政府信息公开', '工作年度报告']],
    [['青河族白水族自治县住房和城乡建设局2024年', '政府信息公开工作', '年度报告']],
    [['青河族', '白水族自治县住房和城乡建设局2024年政府信息公开工作年度报告', '（公开版）']],
  ])('%j', (lines) => {
    const signed = readLines(...lines, ...BODY, '六、其他需要报告的事项', '无。', NAME, '2025年1月20日');
    expect(signed.report).toMatchObject({ agency: NAME, year: 2024 });
    expect(signed.receipt.title.startsWith(`${NAME}2024年政府信息公开工作年度报告`)).toBe(true);
  });

  test('without a signature, where what is left is no name of a place', () => {
    const { report } = readLines('云溪县人民政府', '办公室2024年政府信息公开工作年度报告', ...BODY);
    expect(report.agency).toBe('云溪县人民政府办公室');
  });

  test.each([
    [['云溪县住房和城', '', '乡建设局2024年政府信息公开工作年度报告'], '云溪县住房和城乡建设局'],
    [
      ['云溪县文化旅游局（云溪县文物局）', '2024年政府信息公开工作年度报告'],
      '云溪县文化旅游局（云溪县文物局）',
    ],
  ])('without a signature: %j', (lines, agency) => {
    expect(readLines(...lines, ...BODY).report).toMatchObject({ agency, year: 2024 });
  });

  test.each(['云溪县人民政府办公室文件', '云溪县人民政府', '首页', '政府信息公开', '云溪县政务服务网'])(
    'a line above that is none of it: %s',
    (above) => {
      const { report } = readLines(above, '云溪县教育局2024年政府信息公开工作年度报告', ...BODY);
      expect(report.agency).toBe('云溪县教育局');
    },
  );
});

describe('agencies that act together', () => {
  const CLOSE = ['六、其他需要报告的事项', '无。'];
  const TITLE = '2024年政府信息公开工作年度报告';

  test.each([
    [['云溪县科技局', '云溪县科协', TITLE], '云溪县科技局、云溪县科协'],
    [['云溪县科技局', '科协', TITLE], '云溪县科技局、科协'],
    [['云溪县科技局、', '云溪县科协', TITLE], '云溪县科技局、云溪县科协'],
    [['云溪县科技局和', `云溪县科协${TITLE}`], '云溪县科技局和云溪县科协'],
    [['云溪县教育局', '云溪县体育局', '云溪县科协', TITLE], '云溪县教育局、云溪县体育局、云溪县科协'],
    [['中共云溪县委办公室', '云溪县人民政府办公室', TITLE], '中共云溪县委办公室、云溪县人民政府办公室'],
    [['中共云溪县委办公室 云溪县人民政府办公室', TITLE], '中共云溪县委办公室 云溪县人民政府办公室'],
    [[`中共云溪县委办公室\u3000云溪县人民政府办公室${TITLE}`], '中共云溪县委办公室 云溪县人民政府办公室'],
    [[`县委办公室 县政府办公室 ${TITLE}`], '县委办公室 县政府办公室'],
    [['云溪县农业农村局  乡村振兴局', TITLE], '云溪县农业农村局 乡村振兴局'],
    [[`云 溪 县 教 育 局 ${TITLE}`], '云溪县教育局'],
    [[`云溪县 教育局 ${TITLE}`], '云溪县教育局'],
    [['国家税务总局 云溪县税务局', TITLE], '国家税务总局云溪县税务局'],
    [['云溪市公安局 北关分局', TITLE], '云溪市公安局北关分局'],
    [['云溪县人民政府 办公室', TITLE], '云溪县人民政府办公室'],
    [['云溪县人民政府', '云溪县教育局', TITLE], '云溪县教育局'],
    [['云溪县教育局', `云溪县教育局办公室${TITLE}`], '云溪县教育局办公室'],
  ])('on title lines: %j', (lines, agency) => {
    expect(readLines(...lines, ...BODY).report).toMatchObject({ agency, year: 2024 });
  });

  test('who signs alone has no letterhead for a partner', () => {
    const { report } = readLines(
      '云溪县体育局',
      '云溪县教育局',
      TITLE,
      ...BODY,
      ...CLOSE,
      '云溪县教育局',
      '2025年1月20日',
    );
    expect(report.agency).toBe('云溪县教育局');
  });

  test.each([['云溪县科技局', '云溪县科协'], ['云溪县科技局　云溪县科协'], ['云溪县科技局、云溪县科协']])(
    'both sign: %s',
    (...signed) => {
      const { report, draft } = readLines(
        '云溪县科技局',
        `云溪县科协${TITLE}`,
        ...BODY,
        ...CLOSE,
        ...signed,
        '2025年1月20日',
      );
      expect(report.agency).toMatch(/^云溪县科技局[、 ]云溪县科协$/);
      expect(report.signature.agency).toBe(report.agency);
      expect(draft.others.text).toBe('无。');
    },
  );

  test.each([
    [['云溪县教育局'], '云溪县教育局'],
    [['（云溪县教育局）'], '云溪县教育局'],
    [['（2025年）', '云溪县教育局'], '云溪县教育局'],
    [['编制单位：云溪县教育局'], '云溪县教育局'],
    [['发布时间：2025-01-16', '云溪县教育局'], '云溪县教育局'],
    [['青河族白水族自治县住房和城乡', '建设局'], '青河族白水族自治县住房和城乡建设局'],
    [['云溪县文化旅游局（云溪县文物局）'], '云溪县文化旅游局（云溪县文物局）'],
    [['云溪县科技局', '云溪县科协'], '云溪县科技局、云溪县科协'],
    [['云溪县科技局　云溪县科协'], '云溪县科技局 云溪县科协'],
  ])('below a title that names nobody: %j', (below, agency) => {
    const { report, draft } = readLines(TITLE, ...below, '本报告依据条例编制。', ...BODY);
    expect(report).toMatchObject({ agency, year: 2024 });
    expect(draft.opening.text).toBe('本报告依据条例编制。');
  });

  test.each(['本机关', '我局', '政府信息公开年报', '云溪县教育局网站'])(
    'below such a title, and no agency: %s',
    (below) => {
      expect(readLines(TITLE, below, ...BODY).report.agency).toBe('');
    },
  );
});

describe('where else title and agency stand', () => {
  test('a title only in a line of facts about the page', () => {
    const { report, receipt, draft } = readLines(
      '索引号：000014349/2025-1　名称：云溪县教育局2024年政府信息公开工作年度报告　发布日期：2025-01-20',
      ...BODY,
    );
    expect(report).toMatchObject({ agency: '云溪县教育局', year: 2024 });
    expect(receipt.title).toBe('云溪县教育局2024年政府信息公开工作年度报告');
    expect(draft.opening.text).toBe('');
  });

  test.each([
    ['本报告由青石镇人民政府结合有关统计数据编制。', '青石镇人民政府'],
    ['本报告由云溪县教育局编制。', '云溪县教育局'],
    ['根据条例，现公布云溪县教育局2024年政府信息公开工作年度报告。', '云溪县教育局'],
    ['根据条例，现公布云溪县2024年政府信息公开工作年度报告。', '云溪县'],
    ['现公布云溪县科技局、科协2024年政府信息公开工作年度报告。', '云溪县科技局、科协'],
  ])('an agency only in the opening: %s', (opening, agency) => {
    expect(readLines(opening, ...BODY).report).toMatchObject({ agency, opening: [opening] });
  });

  test('what a site puts around a report is no opening, and none of it is lost', () => {
    const furniture = [
      '访问量：',
      '更新时间：2025-01-16 14:53　发布时间：2025-01-16　来源：县教育局',
      '2025-01-16 14:53',
      '2025年1月16日　来源：县教育局',
      '【字体：大 中 小】',
      '【打印】【关闭】',
      '打印本页  关闭窗口  分享到：',
      '发 布 机 构：县教育局',
      '[ 大 中 小 ]',
      '首页 > 政务公开 > 政府信息公开年报',
      '首页政务公开 > 年报',
      '云溪县教育局2024年政府信息公开工作',
      '年度报告',
    ];
    const { draft, receipt } = readLines(
      '云溪县教育局2024年政府信息公开工作年度报告',
      ...furniture,
      '本报告由云溪县教育局编制。',
      ...BODY,
    );
    expect(draft.opening.text).toBe('本报告由云溪县教育局编制。');
    expect(receipt.leftOut.map((line) => line.text)).toEqual(furniture);
  });

  test('a file that begins with a title is a report, a list of titles is none', () => {
    expect(readLines('云溪县教育局2024年政府信息公开工作年度报告', '本报告如下。').report.agency).toBe(
      '云溪县教育局',
    );
    const list = ['教育局', '民政局', '水利局'].map((name) => `云溪县${name}2024年政府信息公开工作年度报告`);
    expect(readReportFile(text(...list)).ok).toBe(false);
  });
});

describe('the year is the one the report says of itself', () => {
  const TITLE = '云溪县教育局政府信息公开工作年度报告';

  test.each([
    '我局收到2019件来件。',
    '我局认真落实2021年印发的格式。',
    '2023年，全县启动公开平台建设。',
    '贯彻“十四五”规划（2021—2025年）。',
    '2019年修订的条例施行以来，公开信息5条。',
  ])('a part of the report tells of other years too: %s', (overview) => {
    const { draft, receipt, report } = readLines(
      TITLE,
      '一、总体情况',
      overview,
      '五、存在的主要问题及改进情况',
      '2020年，更新不够及时。',
    );
    expect([draft.year, receipt.year]).toEqual([null, null]);
    expect(report.title).toBe(TITLE);
    expect(draft.overview.lead).toBe(overview);
  });

  test.each([
    ['本报告根据《政府信息公开条例》（2019年修订）和国办公开办函〔2021〕30号编制。', null],
    ['根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》编制。', null],
    ['根据省里关于编制2023年政府信息公开工作年度报告的要求编制本报告。', null],
    ['按照2021年印发的格式统计。', null],
    ['数据的统计期限自    年1月1日起至    年12月31日止。', null],
    ['统计期限自2023年1月1日起至2024年12月31日止。', null],
    ['统计期限为2023—2024年。', null],
    ['按照2021年印发的格式，统计期限自2024年1月1日起至2024年12月31日止。', 2024],
    ['数据统计期限为 2024 年 1 月 1 日至 12 月 31 日。', 2024],
    ['统计期限从二〇二四年一月一日到十二月三十一日。', 2024],
    ['统计期限：2024.01.01—2024.12.31。', 2024],
    ['统计期限为2024年度。', 2024],
    ['根据条例（2019年修订），云溪县教育局编制了2024年度政府信息公开工作年度报告。', 2024],
    ['现公布《云溪县教育局2024年政府信息公开工作年度报告》。', 2024],
  ])('the opening: %s', (opening, year) => {
    const { draft, receipt } = readLines(TITLE, opening, ...BODY);
    expect([draft.year, receipt.year]).toEqual([year, year]);
  });

  test.each([
    [['云溪县教育局政府信息公开工作年度报告', '2024年'], 2024],
    [['云溪县教育局政府信息公开工作年度报告', '（二〇二四年度）'], 2024],
    [['云溪县教育局政府信息公开工作年度报告', '2023—2024年'], null],
    [['云溪县教育局2023—2024年政府信息公开工作年度报告'], null],
    [['云溪县教育局XXXX年政府信息公开工作年度报告'], null],
  ])('the title and the line below: %j', (lines, year) => {
    const { draft, report } = readLines(...lines, ...BODY);
    expect([draft.year, report.agency]).toEqual([year, '云溪县教育局']);
  });

  test('a year within the name of the agency is no title’s', () => {
    const name = '云溪县2022年园博会筹备办公室';
    const { report } = readLines(`${name}2024年政府信息公开工作年度报告`, ...BODY);
    expect(report).toMatchObject({ agency: name, year: 2024 });
  });
});

test.each(['2025年1月20日', '2025年6月30日', '2025年12月1日'])(
  'nor is one made of the date of a signature: %s',
  (date) => {
    const { draft, receipt } = readLines(
      '云溪县教育局政府信息公开工作年度报告',
      '一、总体情况',
      '公开信息5条。',
      '六、其他需要报告的事项',
      '无其他需要报告的事项。',
      '云溪县教育局',
      date,
    );
    expect(draft.signature.date).toMatch(/^2025-/);
    expect([draft.year, receipt.year]).toEqual([null, null]);
  },
);
