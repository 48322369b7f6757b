import { describe, expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { emptyDraft } from '../report/empty-draft';
import { reportOf, type Report } from '../report/report';
import { dataSentence, dataSentences } from './data-sentences';

const { applicants: applicantColumns, typedCells } = form2021;

/** A report whose cells are all 0 but those said. */
function report(
  cells: Record<string, number | ''> = {},
  indicators: Record<string, string> = {},
  selfWord = '',
): Report {
  const draft = { ...emptyDraft(2026), selfWord };
  for (const { id, table, row, column } of typedCells) {
    const line = draft.cells[table][row];
    if (line) line[column] = String(cells[id] ?? 0);
  }
  draft.indicators = Object.entries(indicators).map(([name, value]) => ({
    name,
    value,
    unit: '',
    source: '',
  }));
  return reportOf(draft);
}

const person = applicantColumns[0].id;
const request = (row: string, column: string = person) => `applications.${row}.${column}`;

describe('what is said of none, one and many', () => {
  test.each([
    ['received', {}, '没有收到政府信息公开申请。'],
    ['received', { [request('newlyReceived')]: 1 }, '新收政府信息公开申请1件。'],
    ['receivedWithCarried', {}, '没有收到政府信息公开申请，也没有上年结转的申请。'],
    ['receivedWithCarried', { [request('carriedIn')]: 1 }, '没有收到政府信息公开申请，上年结转1件。'],
    [
      'receivedWithCarried',
      { [request('newlyReceived')]: 23 },
      '新收政府信息公开申请23件，没有上年结转的申请。',
    ],
    [
      'receivedWithCarried',
      { [request('newlyReceived')]: 23, [request('carriedIn')]: 1 },
      '新收政府信息公开申请23件，上年结转1件，合计应办理24件。',
    ],
    ['applicants', {}, null],
    ['applicants', { [request('newlyReceived')]: 1 }, '新收政府信息公开申请1件，申请人为自然人。'],
    [
      'applicants',
      { [request('newlyReceived')]: 3, [request('newlyReceived', 'enterprise')]: 2 },
      '新收政府信息公开申请5件，其中自然人3件、法人或其他组织2件。',
    ],
    ['handled', {}, null],
    ['handled', { [request('carriedOver')]: 2 }, '有2件政府信息公开申请结转下年度继续办理。'],
    [
      'handled',
      { [request('granted')]: 1 },
      '办结政府信息公开申请1件，结果为予以公开，没有结转下年度继续办理的申请。',
    ],
    [
      'handled',
      { [request('granted')]: 4, [request('notHeld')]: 2, [request('carriedOver')]: 1 },
      '办结政府信息公开申请6件，其中予以公开4件、无法提供2件；结转下年度继续办理1件。',
    ],
    ['disputes', {}, '没有发生因政府信息公开引起的行政复议和行政诉讼。'],
    [
      'disputes',
      { 'disputes.review.upheld': 1 },
      '发生因政府信息公开引起的行政复议案件1件，结果维持；没有发生行政诉讼。',
    ],
    [
      'disputes',
      {
        'disputes.review.upheld': 2,
        'disputes.review.undecided': 1,
        'disputes.directSuit.upheld': 1,
        'disputes.suitAfterReview.upheld': 1,
      },
      '发生因政府信息公开引起的行政复议案件3件，其中结果维持2件、尚未审结1件；行政诉讼案件2件，均为结果维持。',
    ],
    ['corrected', {}, null],
    ['normativeDocuments', {}, '没有制发、废止行政规范性文件，没有现行有效的行政规范性文件。'],
    [
      'normativeDocuments',
      { 'disclosure.normativeDocuments.made': 1, 'disclosure.normativeDocuments.inForce': 5 },
      '制发行政规范性文件1件，没有废止，现行有效5件。',
    ],
    [
      'normativeDocuments',
      { 'disclosure.normativeDocuments.inForce': 5 },
      '没有制发、废止行政规范性文件，现行有效的行政规范性文件5件。',
    ],
    [
      'decisions',
      { 'disclosure.licences.decisions': 412, 'disclosure.penalties.decisions': 1 },
      '作出行政许可决定412件、行政处罚决定1件，没有作出行政强制决定。',
    ],
  ])('%s %j', (id, cells, said) => {
    expect(dataSentence(report(cells), id, true)).toBe(said);
  });

  test.each([
    ['published', { 政府网站公开: '124', 政务新媒体公开: '0' }, '通过政府网站公开政府信息124条。'],
    ['published', { 政府网站公开: '0' }, '没有通过政府网站公开政府信息。'],
    ['published', { 政府网站公开: '1', 公示栏公开: '2' }, '通过政府网站公开政府信息1条，通过公示栏公开2条。'],
    ['trainings', { 培训场次: '2', 培训人次: '60' }, '举办政府信息公开培训2场，参加60人次。'],
    ['trainings', { 培训场次: '0' }, '没有举办政府信息公开培训。'],
    ['proposals', { 人大代表建议: '1' }, '承办人大代表建议1件。'],
    ['proposals', { 人大代表建议: '0', 政协提案: '0' }, '没有承办人大代表建议、政协提案。'],
    ['platforms', { 政府信息公开平台: '约3' }, null],
  ])('%s %j', (id, indicators, said) => {
    expect(dataSentence(report({}, indicators), id, true)).toBe(said);
  });
});

test('the first sentence of a text names the year and the agency by its own word', () => {
  expect(dataSentence(report({}, {}, '我局'), 'received', false)).toBe(
    '2026年，我局没有收到政府信息公开申请。',
  );
  expect(dataSentence(report(), 'received', false)).toBe('2026年，本机关没有收到政府信息公开申请。');
});

test('a sentence without its numbers says which are missing', () => {
  const lacks = (heading: string | null, cells: Record<string, number | ''>, id: string) =>
    dataSentences(report(cells), { section: 1, heading }, true).find((sentence) => sentence.id === id)?.lack;
  expect(lacks('依申请公开', { [request('newlyReceived')]: '' }, 'receivedWithCarried')).toBe(
    '第三部分表格（申请情况）还缺：新收',
  );
  expect(lacks('监督保障', {}, 'trainings')).toBe('附加统计项还缺：培训场次、培训人次（至少一项）');
  expect(lacks('主动公开', { 'disclosure.charges.amount': '' }, 'charges')).toBe(
    '第二部分表格（主动公开）还缺：行政事业性收费本年收费金额',
  );
});

test('channels that come to more than was received are not put into a sentence', () => {
  const [channels] = dataSentences(
    report({ [request('newlyReceived')]: 2 }, { 网络申请: '3' }),
    { section: 1, heading: '依申请公开' },
    true,
  ).filter(({ id }) => id === 'channels');
  expect(channels).toMatchObject({ text: null, lack: '各渠道相加是 3 件，多于新收 2 件，请先核对' });
});

test('the first cell to fill in is one that is typed', () => {
  const [received] = dataSentences(
    report({ [request('newlyReceived', 'enterprise')]: '' }),
    { section: 1, heading: null },
    true,
  ).filter(({ id }) => id === 'received');
  expect(received).toMatchObject({ text: null, blank: request('newlyReceived', 'enterprise') });
});

test('a number of the writer’s own has a sentence where its name counts nothing of the tables', () => {
  const own = (name: string, value: string) =>
    dataSentences(report({}, { [name]: value }), { section: 1, heading: '监督保障' }, true)
      .filter(({ id }) => id.startsWith('own:'))
      .map(({ text }) => text);
  expect(own('网站访问量', '3,000')).toEqual(['网站访问量3000。']);
  expect(dataSentence(report({}, { 网站访问量: '12' }), 'own:网站访问量', true)).toBe('网站访问量12。');
  for (const [name, value] of [
    ['网站访问量', '0'],
    ['网站访问量', '许多'],
    ['收到申请', '3'],
    ['培训场次', '3'],
    ['政府网站', '3'],
    ['甲。乙', '3'],
  ] as const)
    expect(own(name, value)).toEqual([]);
});

test('each field has its own sentences, a part of the writer’s own all of 一、', () => {
  const ids = (section: 1 | 5 | 6, heading: string | null) =>
    dataSentences(report(), { section, heading }, true).map(({ id }) => id);
  expect(ids(1, '依申请公开')).toEqual(['received', 'receivedWithCarried', 'channels', 'disputes']);
  expect(ids(1, '政策解读')).toEqual(expect.arrayContaining(['received', 'published', 'trainings']));
  expect(ids(1, '政策解读')).not.toContain('nothingElse');
  expect(ids(6, null)).toEqual(['proposals', 'nothingElse']);
});
