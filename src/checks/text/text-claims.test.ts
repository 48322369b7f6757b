import { describe, expect, test } from 'vitest';
import { codesAndWords, reportSaying, type Rows } from '../../examples/saying';
import { checkText } from './text';

const found = (text: string, rows: Rows) =>
  codesAndWords(checkText(reportSaying(text, rows)))
    .filter((item) => item.startsWith('C2 '))
    .map((item) => item.slice(3));

const carried: Rows = { newlyReceived: 0, carriedIn: 2, granted: 1, carriedOver: 1 };
const some: Rows = {
  newlyReceived: 3,
  granted: 2,
  carriedOver: 1,
  'review.upheld': 1,
  'directSuit.upheld': 1,
  'directSuit.undecided': 2,
};
const done: Rows = {
  newlyReceived: 3,
  granted: 3,
  'review.upheld': 1,
  'directSuit.upheld': 1,
  'directSuit.undecided': 2,
};

describe('agrees with the tables', () => {
  test.each<[string, Rows]>([
    ['2024年，未收到政府信息公开申请。', {}],
    ['2024年，未收到政府信息公开申请。', carried],
    ['我局未收到公民、法人或其他组织提出的政府信息公开申请，全年无依申请公开事项办理记录。', {}],
    ['本机关未收到政府信息公开申请，没有因政府信息公开工作引起的行政复议、行政诉讼、举报投诉等情况。', {}],
    ['2024年未收到依申请公开的内容,未发生因政府信息公开,导致的行政复议和行政诉讼。', {}],
    ['未收到法人或其他组织提出的申请。', some],
    ['未收到当面提出的政府信息公开申请。', some],
    ['2023年未收到政府信息公开申请。', some],
    ['收到政府信息公开申请3件，均在法定期限内答复。', some],
    ['收到政府信息公开申请3件，按时答复率100%。', some],
    ['收到施工许可申请256件，全部办结。', some],
    ['已到期的申请全部答复。', some],
    ['行政复议1件，无一例被纠正。', some],
    ['没有制定规章，没有作出行政强制决定。', some],
    ['没有行政处罚引发的信访。', { 'penalties.decisions': 3 }],
    ['收到政府信息公开申请3件，除1件结转外其余全部办结。', some],
    ['收到政府信息公开申请3件，已全部办结。', done],
    ['新收政府信息公开申请3件，办结2件，上年结转1件，均已办结。', some],
    ['上年结转的申请2件，均已办结。', carried],
    ['新收政府信息公开申请3件，上年结转1件，除1件结转外全部办结。', { ...some, carriedIn: 1 }],
    ['新收政府信息公开申请3件，上年结转1件，全部办结，结转下年1件。', { ...some, carriedIn: 1 }],
    ['办理人大建议8件，已全部办结，办结率100%。', some],
    ['行政复议1件，已审结。', some],
    ['行政诉讼3件，1件维持，2件正在审理中。', some],
    ['未发生行政复议、行政诉讼败诉或被纠错的情况。', some],
    ['未发生重大责任事件，无虚假信息，没有收到投诉。', some],
    ['无正当理由大量反复申请0件，无法提供0件。', some],
    ['未经复议直接起诉3件。', some],
    ['实现零申请、零复议、零诉讼。', {}],
    ['行政复议、行政诉讼均未发生。', {}],
    ['行政复议、行政诉讼均为0件。', {}],
    ['重点处置重复申请，12345工单全部办结。', some],
    // Aimed at, supposed, or of other cases.
    ['加强答复审核，力争零复议、零诉讼。', some],
    ['若无行政复议申请，则告知起诉期限。', some],
    ['行政执法无复议诉讼。', some],
    ['没有行政处罚引发的行政复议。', { ...some, 'penalties.decisions': 2 }],
    ['未泄露国家秘密，没有超期答复的申请。', { ...some, stateSecret: 1 }],
    ['没有信访积案，没有群众投诉举报。', { ...some, petitions: 1 }],
    [
      '行政复议维持1件、纠正2件，均为已审结案件。',
      { 'review.upheld': 1, 'review.corrected': 2, 'review.undecided': 1 },
    ],
    ['其中行政复议均获维持的有1件。', { 'review.upheld': 1, 'review.corrected': 2 }],
    ['符合条件的申请全部予以公开。', { granted: 2, notHeld: 1, newlyReceived: 3 }],
    ['申请人均为自然人。', done],
  ])('%s', (text, rows) => expect(found(text, rows)).toEqual([]));
});

describe('does not agree with the tables', () => {
  test.each<[string, Rows, string[]]>([
    ['上年结转和本年新收的政府信息公开申请均已办结。', some, ['均已办结']],
    ['没有因逾期不补正而不再处理的申请。', { notCorrectedInTime: 1 }, ['没有因逾期不补正而不再处理的申请']],
    ['没有需要结转下年办理的申请。', some, ['没有需要结转下年办理的申请']],
    ['2024年，未收到政府信息公开申请。', some, ['未收到政府信息公开申请']],
    ['全年无依申请公开事项办理记录。', carried, ['无依申请公开事项办理记录']],
    [
      '未发生因政府信息公开引起的行政复议和行政诉讼。',
      some,
      ['未发生因政府信息公开引起的行政复议和行政诉讼', '未发生因政府信息公开引起的行政复议和行政诉讼'],
    ],
    ['没有行政诉讼案件。', some, ['没有行政诉讼案件']],
    ['新收政府信息公开申请3件，上年结转1件，全部按期办结。', { ...some, carriedIn: 1 }, ['全部按期办结']],
    ['新收政府信息公开申请3件，上年结转1件，共4件，均已办结。', { ...some, carriedIn: 1 }, ['均已办结']],
    ['收到申请3件，承接上年结转1件，办结率100%。', { ...some, carriedIn: 1 }, ['办结率100%']],
    ['收到政府信息公开申请3件，全部在法定期限内办结。', some, ['全部在法定期限内办结']],
    ['行政诉讼：无。', some, ['行政诉讼：无']],
    ['我局未因政府信息公开工作引起行政诉讼。', some, ['未因政府信息公开工作引起行政诉讼']],
    ['没有公民就我局政府信息公开工作提起行政诉讼。', some, ['没有公民就我局政府信息公开工作提起行政诉讼']],
    ['本机关无政府信息公开行政诉讼案件。', some, ['无政府信息公开行政诉讼案件']],
    ['行政复议2件，无一例被纠正。', { 'review.corrected': 2 }, ['无一例被纠正']],
    ['全年未制定行政规范性文件。', { 'normativeDocuments.made': 3 }, ['未制定行政规范性文件']],
    ['未实施行政强制措施。', { 'coerciveMeasures.decisions': 1 }, ['未实施行政强制措施']],
    ['收到政府信息公开申请3件，全部按期办结。', some, ['全部按期办结']],
    ['收到政府信息公开申请3件，按时办结率100%。', some, ['按时办结率100%']],
    ['所有申请均已办理完成。', some, ['均已办理完成']],
    ['实现零申请、零复议。', some, ['零申请', '零复议']],
    ['收到政府信息公开申请3件，已全部办结。', some, ['已全部办结']],
    ['收到政府信息公开申请3件，办结率达100%。', some, ['办结率达100%']],
    ['所有申请均已答复。', some, ['均已答复']],
    ['无结转下年度办理的申请。', some, ['无结转下年度办理的申请']],
    ['行政诉讼案件3件，目前案件正在审理中。', some, ['正在审理中']],
    ['行政诉讼3件，均已审结。', some, ['均已审结']],
    ['行政复议、行政诉讼均未发生。', some, ['行政复议、行政诉讼均未发生', '行政复议、行政诉讼均未发生']],
    ['收到的3件政府信息公开申请均已办理完毕并送达答复文书。', some, ['均已办理完毕']],
    ['没有公民因对信息公开答复不服而提起行政诉讼。', some, ['没有公民因对信息公开答复不服而提起行政诉讼']],
    ['没有未办结的申请。', some, ['没有未办结的申请']],
    ['所有政府信息公开申请均已在年内办理完毕。', some, ['均已在年内办理完毕']],
    ['申请件件办结，年末无在办申请。', some, ['件件办结', '无在办申请']],
    ['收到的信息公开申请100%办结。', some, ['办结']],
    [
      '没有公民、法人或者其他组织向我局提出政府信息公开申请。',
      some,
      ['没有公民、法人或者其他组织向我局提出政府信息公开申请'],
    ],
    ['没有申请人就信息公开答复提起行政复议。', some, ['没有申请人就信息公开答复提起行政复议']],
    ['信息公开领域行政诉讼“零发生”。', some, ['信息公开领域行政诉讼“零发生']],
    ['没有不予公开的申请。', { newlyReceived: 1, stateSecret: 1 }, ['没有不予公开的申请']],
    ['我局没有作出过部分公开决定。', { newlyReceived: 1, partlyGranted: 1 }, ['没有作出过部分公开决定']],
    [
      '没有重复申请，无信访投诉类申请。',
      { newlyReceived: 3, repeated: 1, petitions: 2 },
      ['没有重复申请', '无信访投诉类申请'],
    ],
    ['没有自然人提出申请。', some, ['没有自然人提出申请']],
    ['行政复议案件均获维持。', { 'review.upheld': 1, 'review.corrected': 2 }, ['均获维持']],
    ['申请全部由法人或其他组织提出。', some, ['全部由法人或其他组织提出']],
    ['申请全部予以公开。', { newlyReceived: 3, granted: 2, notHeld: 1 }, ['全部予以公开']],
  ])('%s', (text, rows, expected) => expect(found(text, rows)).toEqual(expected));
});

test('where disputes are denied, older cases may be what the table counts', () => {
  const [finding] = checkText(reportSaying('2024年，未发生行政复议。', some));
  expect(finding?.next).toBe('表格里若是往年没有审结的旧案，请写明本年没有新发生；否则请改正写错的一处。');
});
