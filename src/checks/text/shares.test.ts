import { describe, expect, test } from 'vitest';
import type { CellId } from '../../format/table';
import { readText } from '../../prose/read-text';
import { cellsOf, reportSaying, type Rows } from '../../examples/saying';
import { checkShares } from './shares';

interface Found {
  title: string;
  words: string | undefined;
}

/** What is found in a report of 2024 whose predecessor of 2023 has the cells `before`. */
function found(text: string, rows: Rows = {}, before: Rows = {}): Found[] {
  const report = reportSaying(text, rows);
  const counts: Record<CellId, number | null> = { ...report.lastYear.counts };
  for (const [id, value] of Object.entries(cellsOf(before)))
    counts[id.replace('naturalPerson', 'total') as CellId] = value;
  const known = { ...report, lastYear: { ...report.lastYear, counts } };
  return checkShares(known, readText(known)).map(({ title, evidence }) => ({
    title,
    words: evidence[0]?.text,
  }));
}

describe('shares', () => {
  test.each([
    '收到政府信息公开申请859件，答复805件，不予公开35件，占4.34%。',
    '答复政府信息公开申请805件，不予公开35件，占4.35%，无法提供265件（32.9%）。',
    '收到政府信息公开申请122件，其中网上申请105件，占86.06%；信函申请17件，占13.93%。',
    '不予公开35件，占4.5%。',
    '收到政府信息公开申请122件，满意率95%，培训覆盖率100%。',
    '发布信息500条，其中政策解读80条，占16%。',
    '发布信息500条，政策解读占20%；政策解读80条，占全县的20%。',
    '收到政府信息公开申请122件，其中网上申请约100件，占约八成，占80%左右。',
  ])('agree: %s', (text) => expect(found(text, { newlyReceived: 859, carriedIn: 18 })).toEqual([]));

  test('a whole of the tables counts where the sentence speaks of it', () => {
    const text = '共受理政府信息公开申请50件，其中网上申请40件，占83.3%。';
    expect(found(text, { newlyReceived: 48, carriedIn: 2 })).toEqual([]);
  });

  test.each([
    '办结政府信息公开申请859件。其中予以公开258件，占30.0%。',
    '新收申请859件，自然人占100%。',
    '办结申请859件，予以公开258件，公开率30.0%。',
    '涉及道路的申请258件，占新收申请的30.0%。',
    '涉及道路的申请258件，占网上申请的20.0%。',
  ])('the whole may stand before, be named, or the part be in the table only: %s', (text) =>
    expect(found(text, { newlyReceived: 859, granted: 859 - 5, notHeld: 5 })).toEqual([]),
  );

  test.each([
    ['办结政府信息公开申请859件。其中予以公开258件，占32.0%。', '写的是 32.0%，算出来是 30.0%'],
    ['新收申请859件，自然人占90%。', '写的是 90%，算出来是 100%'],
    ['办结申请859件，予以公开258件，公开率33.0%。', '写的是 33.0%，算出来是 30.0%'],
    ['涉及道路的申请258件，占新收申请的33.0%。', '写的是 33.0%，算出来是 30.0%'],
    ['收到申请859件，予以公开258件，占办结总数800件的30.0%。', '写的是 30.0%，算出来是 32.3%'],
  ])('and is held against it: %s', (text, title) =>
    expect(found(text, { newlyReceived: 859, granted: 258, notHeld: 601 }).map((item) => item.title)).toEqual(
      [title],
    ),
  );

  const told: Rows = {
    newlyReceived: 136,
    carriedIn: 9,
    granted: 52,
    partlyGranted: 14,
    enforcementFiles: 7,
    thirdPartyRights: 19,
    notHeld: 42,
    carriedOver: 11,
    'review.upheld': 9,
    'review.corrected': 2,
    'review.otherResult': 3,
    'review.undecided': 4,
  };
  test.each([
    '办结134件，予以公开52件，占近四成；予以公开和部分公开66件，接近一半。',
    '新收136件，其中自然人136件，占九成以上。',
    '其中，予以公开52件，占比38.8%；部分公开14件，占比10.4%。',
    '不予公开26件，占19.4%，其中行政执法案卷7件，占26.9%。',
    '予以公开和部分公开66件，其中予以公开52件，占78.8%。',
    '134件办结件中，38.8%予以公开，10.4%部分公开。',
    '其中予以公开、部分公开分别占38.8%和10.4%。',
    '予以公开52件、部分公开14件，分别占38.8%、10.4%。',
    '以自然人申请为主，占总数的100%。',
    '予以公开申请量占办结总量的比重为38.8%。',
    '予以公开占比最高，达38.8%。',
    '行政复议18件，被纠正2件，纠错率11.1%。',
    '行政复议已审结14件，纠错率14.3%，维持率64.3%。',
    '办结申请134件，办结率92.4%。',
    '不予公开率为19.4%，公开属性认定准确率90%。',
    '予以公开52件，公开类答复占一半以上；征地26件、宅基地13件，合计占新收申请的67.2%。',
    '公文公开率83.6%，群众满意率98.6%，热线办结率99.8%。',
  ])('words, rates and orders: %s', (text) => expect(found(text, told)).toEqual([]));

  test.each([
    ['办结134件，予以公开52件，占近六成。', '写的是 六成，算出来是 38.8%'],
    ['行政复议18件，维持9件，占三分之一。', '写的是 三分之一，算出来是 50.0%'],
    ['其中，予以公开52件，占比36.8%。', '写的是 36.8%，算出来是 38.2%'],
    ['不予公开26件，占19.4%，其中行政执法案卷7件，占29.6%。', '写的是 29.6%，算出来是 26.9%'],
    ['134件办结件中，36.8%予以公开。', '写的是 36.8%，算出来是 38.8%'],
    ['办结134件，其中予以公开、部分公开分别占38.8%和14.4%。', '写的是 14.4%，算出来是 10.4%'],
    ['予以公开占比最高，达36.8%。', '写的是 36.8%，算出来是 38.2%'],
    ['行政复议18件，被纠正2件，纠错率21.1%。', '写的是 21.1%，算出来是 11.1%'],
    ['应办结申请145件，实际办结134件，办结率94.2%。', '写的是 94.2%，算出来是 98.5%'],
    ['不予公开26件，不予公开率为21.4%。', '写的是 21.4%，算出来是 19.1%'],
    ['公开信息1204条，其中网站602条，占60%。', '写的是 60%，算出来是 50%'],
  ])('words, rates and orders, wrong: %s', (text, title) =>
    expect(found(text, told).map((item) => item.title)).toEqual([title]),
  );

  test('a share of none of them is asked about, with what it comes to', () => {
    expect(found('答复政府信息公开申请805件，予以公开258件，占33.9%。')).toEqual([
      { title: '写的是 33.9%，算出来是 32.0%', words: '予以公开258件，占33.9%' },
    ]);
  });
});

describe('changes since last year', () => {
  const last: Rows = { newlyReceived: 3511, carriedIn: 96 };

  test('by last year’s report, in either reading', () => {
    expect(found('全年共收办政府信息公开申请3646件，同比增长1.08%。', {}, last)).toEqual([]);
    expect(found('全年新收政府信息公开申请3525件，较上年增长0.39%。', {}, last)).toEqual([]);
    expect(found('全年共收办政府信息公开申请3646件，同比增长1.05%。', {}, last)).toEqual([
      { title: '写的是 1.05%，算出来是 1.08%', words: '收办政府信息公开申请3646件，同比增长1.05%' },
    ]);
  });

  test('the wrong way round', () => {
    expect(found('全年共收办政府信息公开申请3646件，同比下降1.08%。', {}, last)).toHaveLength(1);
    expect(found('收到政府信息公开申请3500件，申请数量较去年回落2.96%。', {}, last)).toEqual([]);
  });

  test.each([
    '新收政府信息公开申请3525件，较上年增加14件。',
    '与上年相比，新收申请3525件，增加14件，升幅0.4%。',
    '新收申请量较上年增长0.4%，由上年的3511件增至3525件。',
    '行政诉讼增长一倍，由上年的2件增至4件。',
    '新收政府信息公开申请3525件，较去年三千五百一十一件增加十四件。',
    '2024年新收申请3525件，上年为3511件，同比增加14件。',
    '网站访问量翻一番，信访量较上年增加10件。',
  ])('in numbers: %s', (text) => expect(found(text, { newlyReceived: 3525 }, last)).toEqual([]));

  test.each([
    ['新收政府信息公开申请3525件，较上年增加41件。', '写的是相差 41 件，算出来是增加 14 件'],
    ['新收政府信息公开申请3525件，与上年持平。', '写的是持平，算出来是增加 14 件'],
    ['新收政府信息公开申请3525件，比上年翻一番。', '写的是翻一番，算出来是增加 14 件'],
    ['新收政府信息公开申请3525件，是上年的两倍。', '写的是翻一番，算出来是增加 14 件'],
    ['新收政府信息公开申请3525件，较上年减少14件。', '写的是相差 14 件，算出来是增加 14 件'],
    ['与上年相比，新收申请3525件，增加41件。', '写的是相差 41 件，算出来是增加 14 件'],
    ['新收申请量较上年增长4%。', '写的是 4%，算出来是 0%'],
    ['新收申请3525件，较2023年的3501件增加24件。', '“较2023年的3501件”与上年报告对不上'],
    ['新收申请3525件，上年为3501件。', '“3501件”与上年报告对不上'],
    ['新收申请由上年的3501件增至3525件。', '“新收申请由上年的3501件”与上年报告对不上'],
  ])('in numbers, wrong: %s', (text, title) =>
    expect(found(text, { newlyReceived: 3525 }, last).map((item) => item.title)).toEqual([title]),
  );

  test('by the number the sentence names', () => {
    expect(found('2024年收到政府信息公开申请12件，2023年收到申请10件，同比增长20%。')).toEqual([]);
    expect(found('2023年收到政府信息公开申请10件，2024年收到申请12件，同比增长25%。')).toHaveLength(1);
  });

  test.each([
    '收到政府信息公开申请3646件，同比增长1.05%。',
    '收到政府信息公开申请3646件，较2019年增长5%。',
    '收到政府信息公开申请3646件，网站访问量同比增长5%。',
    '开设政务新媒体176个，同比增长6.7%。',
  ])('nothing to compare with: %s', (text) =>
    expect(found(text, {}, text.includes('1.05') ? {} : last)).toEqual([]),
  );
});
