import { describe, expect, test } from 'vitest';
import { codesAndWords, reportSaying, type Rows } from '../../examples/saying';
import { checkText } from './text';

const words = (text: string, rows: Rows, year?: number) =>
  codesAndWords(checkText(reportSaying(text, rows, year)))
    .filter((found) => found.startsWith('C1 '))
    .map((found) => found.slice(3));

const suqian2024: Rows = {
  newlyReceived: 3525,
  carriedIn: 121,
  granted: 1431,
  partlyGranted: 471,
  stateSecret: 2,
  prohibitedByLaw: 1,
  securityAndStability: 4,
  thirdPartyRights: 17,
  internalAffairs: 21,
  processInformation: 11,
  enforcementFiles: 23,
  administrativeQueries: 13,
  notHeld: 897,
  needsProduction: 36,
  unclearAfterCorrection: 8,
  petitions: 87,
  repeated: 27,
  massRepeated: 3,
  notCorrectedInTime: 77,
  feeNotPaid: 38,
  otherHandling: 354,
  carriedOver: 125,
  'review.upheld': 88,
  'review.corrected': 18,
  'review.otherResult': 28,
  'review.undecided': 36,
  'directSuit.upheld': 7,
  'directSuit.otherResult': 11,
  'directSuit.undecided': 7,
  'suitAfterReview.upheld': 33,
  'suitAfterReview.otherResult': 6,
  'suitAfterReview.undecided': 13,
};
test('results behind those carried in may be of them only, as long as they fit', () => {
  const rows = { newlyReceived: 41, carriedIn: 4, granted: 31, notHeld: 14 };
  expect(words('办理申请45件，包括上年结转4件，其中予以公开3件、无法提供1件。', rows)).toEqual([]);
  expect(words('办理申请45件，包括上年结转4件，其中予以公开30件。', rows)).toEqual(['予以公开30件']);
});

describe('other words for the same rows', () => {
  const rows: Rows = {
    newlyReceived: 40,
    'newlyReceived.legalService': 3,
    'newlyReceived.publicWelfare': 2,
    'newlyReceived.enterprise': 5,
    carriedIn: 4,
    granted: 20,
    partlyGranted: 6,
    enforcementFiles: 7,
    confirmOrReissue: 2,
    otherHandling: 12,
    carriedOver: 7,
    'directSuit.upheld': 3,
    'directSuit.undecided': 1,
    'suitAfterReview.upheld': 2,
  };
  test.each<[string, string[]]>([
    ['答复47件，其中公开20件，部分公开6件，不公开9件。', ['不公开9件']],
    ['办结47件，其中公开答复26件、不予公开7件。', []],
    ['办结47件，其中公开答复25件、不予公开7件。', ['公开答复25件']],
    ['全部或部分公开26件，重新出具已获取信息2件。', []],
    ['全部或部分公开28件，重新出具已获取信息3件。', ['全部或部分公开28件', '重新出具已获取信息3件']],
    ['办理结果：予以公开（20）、部分公开（9）。', ['部分公开（9']],
    ['自然人申请40件，社会公益组织及法律服务机构申请5件。', []],
    ['自然人申请40件，社会公益组织及法律服务机构申请6件。', ['社会公益组织及法律服务机构申请6件']],
    ['收到企业申请6件。', []],
    ['收到企业申请16件。', ['收到企业申请16件']],
    ['自然人申请40件、商业企业5件、社会公益组织2件、法律服务机构3件、其他1件。', ['其他1件']],
    ['行政诉讼（直接起诉）：维持3、未审结1。', []],
    ['因涉及第三方合法权益不予公开9件。', ['第三方合法权益不予公开9件']],
    ['收到的50件中，47件为当年收到、4件由上一年度转入。', ['47件为当年收到']],
    ['全局12个科室共办理申请54件，其中规划科办理21件、征收科办理16件。', []],
    ['自收到申请之日起5个工作日内答复的有12件。', []],
    ['对拟发公文审核公开属性，其中主动公开58件、依申请公开41件、不予公开13件。', []],
    ['代县政府起草信息公开答复17份。', []],
    ['受理建设用地审查申请126件，受理职称评审、人才引进等各类申请218件。', []],
    ['新收申请50件，年内答复45件，剩余5件。', []],
    ['另有15件因申请人补正、撤回等原因作其他处理。', ['15件因申请人补正、撤回等原因作其他处理']],
    ['另有12件因申请人补正、撤回等原因作其他处理。', []],
    [
      '新收、上年结转、办结、结转下年申请依次为50件、4件、47件、8件。',
      ['结转下年申请依次为50件、4件、47件、8件'],
    ],
  ])('%s', (text, expected) => expect(words(text, rows)).toEqual(expected));
});

const big: Rows = { newlyReceived: 3259, carriedIn: 77, granted: 3278, carriedOver: 58 };
const busy: Rows = {
  newlyReceived: 122,
  carriedIn: 11,
  granted: 126,
  carriedOver: 7,
  'review.upheld': 80,
  'review.corrected': 10,
  'review.otherResult': 30,
  'review.undecided': 24,
  'directSuit.upheld': 10,
  'directSuit.otherResult': 5,
  'directSuit.undecided': 30,
  'suitAfterReview.upheld': 12,
  'suitAfterReview.undecided': 40,
};
const withdrawn: Rows = { newlyReceived: 23, granted: 21, otherHandling: 2 };
const shanghai: Rows = {
  newlyReceived: 859,
  carriedIn: 18,
  granted: 272,
  partlyGranted: 3,
  stateSecret: 14,
  internalAffairs: 5,
  processInformation: 4,
  administrativeQueries: 12,
  notHeld: 265,
  needsProduction: 47,
  unclearAfterCorrection: 25,
  petitions: 149,
  repeated: 9,
  carriedOver: 72,
  'review.upheld': 5,
  'review.undecided': 2,
  'directSuit.upheld': 8,
  'directSuit.undecided': 1,
};
const small: Rows = {
  newlyReceived: 12,
  carriedIn: 2,
  granted: 5,
  partlyGranted: 1,
  stateSecret: 1,
  internalAffairs: 1,
  notHeld: 3,
  otherHandling: 1,
  carriedOver: 2,
  'review.upheld': 1,
  'review.corrected': 1,
  'directSuit.undecided': 1,
  'normativeDocuments.made': 3,
  'normativeDocuments.repealed': 1,
  'normativeDocuments.inForce': 20,
  'licences.decisions': 12,
  'penalties.decisions': 3,
};

describe('quiet', () => {
  test.each<[string, Rows]>([
    [
      '全市全年共收办政府信息公开申请案件3646件，同比增长1.05%，其中，予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、作其他处理（含申请人主动撤回申请）469件、转下年度办理125件。',
      suqian2024,
    ],
    ['全市全年备案政府信息依申请公开领域行政复议案件134件，行政诉讼案件57件。', suqian2024],
    ['共受理政府信息公开申请3259件，答复3278件（含上年度结转申请77件，另有58件顺延到下年度答复）。', big],
    [
      '共收到群众网上申请105件，快递17件，合计122件，上年结转11件，截至12月底已回复126件，7件正在办理中。行政复议144件，120件做了复议决定，行政诉讼97件，27件法院做出判决。',
      busy,
    ],
    ['受理申请23件，其中申请人主动撤回2件，实际答复21件，办结率100%。', withdrawn],
    ['共结转到2025年办理2件。', small],
    ['2024年，我局共收到政府信息公开申请12件，上年结转2件，办结12件，结转下年度继续办理2件。', small],
    [
      '全年收到申请12件，比上年增加6件，已全部办理。予以公开5件，部分公开1件，不予公开2件，无法提供3件，其他处理1件，均按期答复。',
      small,
    ],
    ['收到公民、法人和其他组织政府信息公开申请 12 件。', small],
    [
      '收到依申请公开１２件（其中网上申请8件、邮寄4件），较2023年增长20%；已答复12件，2件结转至2025年。',
      small,
    ],
    ['高质高效办理好每一件依申请公开案件，做到“办结一件申请、解决一个问题”。', small],
    ['受理网络问政182件，办理建议提案16件，答复来信32件。', small],
    ['对25件政府信息公开申请案件收取了信息处理费2950元。', small],
    ['收到公众意见75条，答复网民留言30条，办理12345热线工单4000件。', small],
    ['共办理政府信息公开申请十四件。', small],
    ['予以公开（5件）、部分公开（1件）、不予公开（2件）。', small],
    ['因政府信息公开引发行政复议2件，其中维持1件，纠正1件；行政诉讼1件，尚未审结。', small],
    ['行政复议、行政诉讼分别为2件和1件。', small],
    ['行政复议和行政诉讼共3件。', small],
    ['制定行政规范性文件3件，废止1件，现行有效20件。', small],
    ['全年制发文件36件，其中行政规范性文件3件。', small],
    ['公开文件36件，其中行政规范性文件5件。', small],
    ['清理规范性文件24件，废止1件，继续有效20件。', small],
    ['作出行政许可决定12件，行政处罚决定3件，行政强制0件。公示行政处罚30件，公开行政许可信息120条。', small],
    ['2023年收到政府信息公开申请30件，2024年收到12件。', small],
    ['去年收到政府信息公开申请30件。', small],
    ['对其中5件申请予以公开，1件部分公开，3件无法提供。', small],
    ['收到10余件政府信息公开申请。', small],
    ['收到补正申请3件，受理低保申请120件，专利申请 88 件。', small],
    ['未发生一起行政复议案件。', {}],
    ['全年收到政府信息公开申请0件，行政复议0件，行政诉讼0件。', {}],
    ['因国家秘密不予公开1件，属于三类内部事务信息不予公开1件。', small],
    ['新收及上年结转政府信息公开申请共14件，全部受理。', small],
    ['通过网络、信函等方式收到政府信息公开申请12件。', small],
    ['政府信息公开申请情况：新收12件；办结12件；结转2件。', small],
    ['全年答复政府信息公开申请12件，其中2件补正后予以公开。', small],
    ['接到举报12件，开展培训3次，印发文件25件。', small],
    ['予以公开、部分公开、不予公开分别为5件、1件和2件。', small],
    ['制发、废止、现行有效行政规范性文件分别为3件、1件、20件。', small],
    ['已答复12件：予以公开5、部分公开1、不予公开2、无法提供3、其他处理1；结转下年度2件。', small],
    ['行政复议2件（维持1、纠正1），行政诉讼1（尚未审结1）。', small],
    ['新收申请12件，上年转来2件，合计14件。', small],
    ['收到申请14件（含上年结转2件）。', small],
    ['办结上年结转申请2件，办结本年新收申请10件。', small],
    ['涉及道路养护的申请5件，公示路段的申请3件。', small],
    ['协助县政府办理申请6件、复议答复2件。', small],
    ['受理信访事项132件，其中办结120件。', small],
    ['转送其他机关的申请4件。', small],
    ['行政复议2件、行政诉讼1件，其中1件维持、尚未审结1件。', small],
    ['收到申请14件，申请人撤回2件，实际受理12件。', small],
    ['办结申请12件，其中上年结转2件，本年新收10件。', small],
    ['已到期的9件申请全部答复。', small],
    ['办理行政复议答复5件。', small],
    ['2件转接下年度办理，2件转至2025年答复。', small],
  ])('%s', (text, rows) => expect(words(text, rows)).toEqual([]));
});

describe('found', () => {
  test.each<[string, Rows, string[]]>([
    [
      '答复政府信息公开申请805件。予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件。',
      { ...shanghai, granted: 272 },
      ['予以公开及部分公开258件', '本机关不掌握等原因无法提供265件'],
    ],
    ['收到政府信息公开申请 49 件。', { newlyReceived: 48, carriedIn: 2 }, ['收到政府信息公开申请 49 件']],
    ['共收到3件政府信息公开申请。', small, ['收到3件政府信息公开申请']],
    ['结转下年度办理3件。', small, ['结转下年度办理3件']],
    ['共结转到2025年办理7件。', small, ['结转到2025年办理7件']],
    ['全年受理依申请公开件八件。', small, ['受理依申请公开件八件']],
    ['其中3件予以公开，2件部分公开。', small, ['3件予以公开', '2件部分公开']],
    ['行政复议3件，维持1件。', small, ['行政复议3件']],
    ['行政诉讼案件3件，目前案件正在审理中。', small, ['行政诉讼案件3件']],
    ['制定规范性文件5件。', small, ['制定规范性文件5件']],
    ['全年制发文件36件，其中行政规范性文件5件。', small, ['行政规范性文件5件']],
    ['收到政府信息公开申请，共15件。', small, ['收到政府信息公开申请，共15件']],
    ['区政府办收到政府信息公开申请15件。', small, ['区政府办收到政府信息公开申请15件']],
    ['予以公开、部分公开、不予公开分别为5件、1件和3件。', small, ['不予公开分别为5件、1件和3件']],
    ['制发、废止行政规范性文件分别为3件、4件。', small, ['废止行政规范性文件分别为3件、4件']],
    ['已答复12件：予以公开15、部分公开1、不予公开2。', small, ['予以公开15']],
    ['行政复议2件：维持1、其他1。', small, ['其他1']],
    ['本年新收申请14件，上年结转2件。', small, ['本年新收申请14件']],
    ['收到申请12件（含上年结转2件）。', small, ['收到申请12件']],
    ['受理信访事项132件，收到政府信息公开申请21件。', small, ['收到政府信息公开申请21件']],
    ['办结上年结转申请3件。', small, ['办结上年结转申请3件']],
    ['5件转接下年度办理。', small, ['5件转接下年度办理']],
    ['其中，网上申请20件。', small, ['网上申请20件']],
    ['收到申请１５件。', small, ['收到申请１５件']],
    ['共收到申请5件。', {}, ['收到申请5件']],
    ['收到100余件政府信息公开申请。', small, ['收到100余件政府信息公开申请']],
  ])('%s', (text, rows, expected) => expect(words(text, rows)).toEqual(expected));
});

describe('what else is said of a number may tell which of them', () => {
  const rows: Rows = { newlyReceived: 83, petitions: 6, 'review.upheld': 11, 'review.corrected': 4 };
  test.each<[string, string[]]>([
    ['云溪县城管局全年登记收到申请82件。', ['收到申请82件']],
    ['东门片区集中收到申请51件。', []],
    ['对4件以信息公开名义提出的信访投诉类申请作了解释。', []],
    ['我局作为第三人的行政复议案件4件。', []],
    ['涉及信息公开的行政复议案件14件。', ['信息公开的行政复议案件14件']],
    ['复议机关维持我局答复11件。', []],
    ['复议机关维持我局答复10件。', ['复议机关维持我局答复10件']],
    ['15件已审结复议案件中被纠正4件。', []],
    ['区本级新收申请30件。', []],
  ])('%s', (text, found) => {
    expect(words(text, rows)).toEqual(found);
  });
});

describe('numbers the text itself accounts for', () => {
  const rows: Rows = { newlyReceived: 143, granted: 60, thirdPartyRights: 12 };
  test.each<[string, string[]]>([
    ['一季度收到29件、二季度41件、三季度38件、四季度35件，全年合计143件。', []],
    ['一季度收到29件、二季度41件、三季度38件、四季度35件。', []],
    ['征收补偿类46件、规划建设类33件、财政资金类19件，三类申请97件。', ['申请97件']],
    ['征收补偿类46件、规划建设类33件、财政资金类19件、人事编制类12件，四类申请110件。', []],
    ['制发公文1186份，认定主动公开318份、依申请公开547份、不予公开321份。', []],
    ['上半年新收86件，下半年新收57件。', []],
    ['网上新收86件，信函新收57件。', []],
    ['新收申请86件。', ['新收申请86件']],
  ])('%s', (text, found) => {
    expect(words(text, rows)).toEqual(found);
  });
});

describe('parts of what was counted right before', () => {
  const rows: Rows = {
    newlyReceived: 83,
    'newlyReceived.enterprise': 4,
    carriedIn: 5,
    carriedOver: 3,
    'carriedOver.enterprise': 1,
    granted: 40,
    notHeld: 3,
    'directSuit.corrected': 0,
    'directSuit.otherResult': 0,
    'granted.enterprise': 2,
    'directSuit.upheld': 3,
    'suitAfterReview.corrected': 2,
    'review.corrected': 1,
    'review.upheld': 9,
  };
  test.each<[string, string[]]>([
    ['结转下年4件（自然人3件、商业企业1件）。', []],
    ['结转下年4件，其中自然人3件、商业企业1件。', []],
    ['予以公开42件（自然人40件、商业企业2件）。', []],
    ['予以公开42件（自然人39件、商业企业3件）。', ['自然人39件', '商业企业3件']],
    ['5件上年结转申请中，予以公开3件、无法提供2件，均已答复。', []],
    ['直接起诉的3件（维持3），经复议再起诉的2件（纠正2）。', []],
    ['行政复议10件、行政诉讼5件，均已审结，其中3件被纠正。', []],
    ['行政复议10件、行政诉讼5件，均已审结，其中5件被纠正。', ['均已审结，其中5件被纠正']],
    ['对截至2023年底有效的12件行政规范性文件逐一评估，没有废止。', []],
  ])('%s', (text, found) => {
    expect(words(text, rows)).toEqual(found);
  });
});

describe('what a clause without a number opens', () => {
  const rows: Rows = {
    newlyReceived: 20,
    'newlyReceived.enterprise': 3,
    carriedIn: 1,
    'review.upheld': 9,
    'review.corrected': 2,
    'normativeDocuments.made': 4,
    'normativeDocuments.repealed': 1,
  };
  test.each<[string, string[]]>([
    ['行政复议案件中，结果维持、结果纠正依次为9、2。', []],
    ['行政复议案件中，结果维持、结果纠正依次为8、2。', ['结果维持、结果纠正依次为8']],
    ['新收申请按主体统计，自然人、商业企业分别为20、3件。', []],
    ['新收申请按主体统计，自然人、商业企业分别为21、3件。', ['自然人、商业企业分别为21']],
    ['建立行政规范性文件清理机制，本年制发4、废止1。', []],
    ['建立行政规范性文件清理机制，本年制发4、废止2。', ['废止2']],
  ])('%s', (text, found) => {
    expect(words(text, rows)).toEqual(found);
  });
});

describe('what was done for others, or with other things', () => {
  const rows: Rows = { newlyReceived: 40, 'newlyReceived.enterprise': 4, granted: 9, 'directSuit.upheld': 5 };
  test.each<[string, string[]]>([
    ['指导乡镇受理征地信息公开申请21件，其中予以公开15件。', []],
    ['指导乡镇开展培训3次，受理申请43件。', ['受理申请43件']],
    ['收到群众留言73件，办结73件。', []],
    ['应诉行政诉讼案件17件，其中涉及政府信息公开5件。', []],
    ['网站提交的27件（自然人24件、商业企业3件）。', []],
    ['受理申请最多的是不动产科，办理23件；其次是规划科，办理8件。', []],
    ['同一申请人提出申请5件以上的有3人，共计22件。', []],
    ['来信来访126件，其中转为依申请公开办理的3件。', []],
  ])('%s', (text, found) => {
    expect(words(text, rows)).toEqual(found);
  });
});
