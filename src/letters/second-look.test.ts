import { expect, test } from 'vitest';
import { form2021 } from '../format/forms';
import { withAnswer } from '../checks/answers/answers';
import { checkReport } from '../checks/check';
import { examples } from '../examples';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import type { Receipt } from '../report/receipt';
import { visibleOf } from '../report/visible';
import { writeAmendmentNote } from './amendment-note';
import { compareReports } from '../report/compare-reports';
import { writeOpinion } from './opinion';
import { opinionItems } from './opinion-item';
import { ownersOf } from './remark-owners';
import { repliesIn } from './replies';
import { secondLook, wordsLeft, type Version } from './second-look';
import { writeSecondOpinion } from './second-opinion';
import { remarksIn } from './send-back';
import { doubtsOfVersions, judgedAlike } from './two-versions';

const stored = await examples.find(({ id }) => id === 'unbalanced')?.load();

function version(change: (draft: Draft) => void = () => undefined): Version {
  const draft = JSON.parse(JSON.stringify(stored?.draft)) as Draft;
  change(draft);
  const report = reportOf(draft);
  return { report, receipt: null, findings: checkReport(report, 'final') };
}

const first = version();
const OPINION = writeOpinion({
  title: first.report.title,
  items: opinionItems(first.report, first.findings),
  remarks: '第六部分请写明公开专区的地址。',
  fileName: null,
}).text;

const look = (second: Version, replies = '') => secondLook(first, second, OPINION, repliesIn(replies));
const verdicts = (second: Version, replies = '') =>
  look(second, replies).remarks.map(({ verdict, why }) => [verdict, why]);

test('nothing done is 未改 throughout, and nothing is outside the remarks', () => {
  expect(verdicts(version())).toEqual(
    Array.from({ length: 4 }, () => ['unchanged', '有关的数和文字没有改动。']),
  );
  expect(look(version())).toMatchObject({ outside: [], fresh: [] });
});

test('a remark is 已改 once what was found is gone, touched without success it is not', () => {
  const second = version((draft) => {
    // The first remark: right by one more granted.
    draft.cells.applications['granted']!['naturalPerson'] = '20';
    // The second: another wrong number.
    draft.cells.applications['carriedIn']!['enterprise'] = '7';
    // The third: the text now gives another wrong number.
    for (const part of draft.overview.parts) part.text = part.text.replace('决定421件', '决定422件');
    draft.others.text += '公开专区在县政务服务中心一楼。';
  });
  expect(verdicts(second)).toEqual([
    ['changed', '这一条现在查不到了。'],
    ['unchanged', '改动见下，问题还在。'],
    ['unchanged', '改动见下，问题还在。'],
    ['changed', '有改动，见下。'],
  ]);
});

test('what nobody asked for and what is newly wrong are told', () => {
  const { outside, fresh } = look(
    version((draft) => {
      draft.cells.disclosure['penalties']!['decisions'] = '9999';
      draft.cells.applications['repeated']!['legalService'] = '3';
      draft.signature.date = '2027-03-09';
    }),
  );
  expect(outside.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['disclosure.penalties.decisions', 'applications.repeated.legalService', 'date']),
  );
  expect(fresh.map(({ id }) => id)).toContain('A1:legalService');
  expect(fresh.map(({ id }) => id)).not.toContain('A1:naturalPerson');
});

test('an explanation counts, from the 修改说明 and from the report’s own file', () => {
  const remarks = remarksIn(OPINION, first.report, first.findings);
  const note = writeAmendmentNote({
    title: '',
    sentBack: '2027-01-20',
    remarks: remarks.map((remark, index) => ({
      ...remark,
      reply: (['changed', 'explained', 'declined', ''] as const)[index] ?? '',
      words: index === 0 ? '' : '上年数据更正',
    })),
    differences: [],
    owners: new Map(),
  }).text;
  expect(verdicts(version(), note)).toEqual([
    ['unchanged', '答复说已改，没有看到改动。'],
    ['explained', '说明：上年数据更正。'],
    ['explained', '不采纳：上年数据更正。'],
    ['unchanged', '有关的数和文字没有改动。'],
  ]);

  const asked = first.findings.find(({ code }) => code === 'C1');
  if (!asked) throw new Error('The example has lost its question');
  const reason = { reason: '含下属单位', at: '2027-01-21T00:00:00Z' };
  const report = { ...first.report, answers: withAnswer(first.report, asked, undefined, reason) };
  expect(verdicts({ ...first, report })[2]).toEqual(['explained', '说明：含下属单位。']);
});

test('remarks in words of somebody’s own are judged by what they name', () => {
  const second = version((draft) => {
    draft.cells.applications['repeated']!['legalService'] = '3';
  });
  const own = secondLook(first, second, '1、法律服务机构一列请核对\n2、第五部分太空泛', []);
  expect(own.remarks.map(({ verdict }) => verdict)).toEqual(['changed', 'unchanged']);
  expect(own.outside).toEqual([]);
});

test('a change that may belong to either of two remarks is not outside them', () => {
  const second = version((draft) => {
    draft.cells.applications['repeated']!['legalService'] = '3';
  });
  const remarks = remarksIn('1、法律服务机构一列请核对\n2、法律服务机构列不平', first.report, []);
  const differences = compareReports(visibleOf(first.report), visibleOf(second.report), form2021);
  expect([...ownersOf(form2021, remarks, differences).values()].every((owner) => owner === null)).toBe(true);
  expect(secondLook(first, second, '1、法律服务机构一列请核对\n2、法律服务机构列不平', []).outside).toEqual(
    [],
  );
});

test('复核意见 says verdict and reason of each remark, what is outside them and what is new', () => {
  const second = version((draft) => {
    draft.cells.applications['granted']!['naturalPerson'] = '20';
    draft.cells.disclosure['penalties']!['decisions'] = '9999';
  });
  const { text } = writeSecondOpinion(look(second), {
    title: '甲局2026年报告',
    files: { first: '一.docx', second: '二.docx' },
  });
  expect(text.split('\n').map((line) => line.slice(0, 40))).toMatchInlineSnapshot(`
    [
      "甲局2026年报告复核意见",
      "第一稿：一.docx；第二稿：二.docx。",
      "意见 4 条：未改 3 条，已改 1 条。",
      "1. 【已改】【必须改】第三部分表格（申请情况）：自然人一列两边差 1。左边 新",
      "改动：第三部分表格（申请情况）“予以公开”行“自然人”列：原 19，现 20。第",
      "2. 【未改】【必须改】第三部分表格（申请情况）：商业企业一列的上年结转与上年报",
      "3. 【未改】【请核对或说明】第一部分：“行政许可决定421件”与表格对不上。第",
      "4. 【未改】第六部分请写明公开专区的地址。——有关的数和文字没有改动。",
      "意见之外的改动 1 处，请说明：",
      "第二部分表格（主动公开）“行政处罚”行“本年处理决定”列：原 57，现 9999",
      "第二稿新查出 1 处：",
      "1. 【请核对或说明】第一部分：“行政处罚决定57件”与表格对不上。第二部分表格",
    ]
  `);
});

/** Adds to a typed number of the applications table. */
function add(draft: Draft, row: string, column: string, by: number): void {
  const line = draft.cells.applications[row];
  if (line) line[column] = String(Number(line[column]) + by);
}
const cellsIn = (changes: readonly { cell: string | null }[]) =>
  changes.flatMap(({ cell }) => (cell === null ? [] : [cell.replace('applications.', '')])).sort();

test('of a column that did not balance only what its equation needed was asked for', () => {
  const { remarks, outside } = look(
    version((draft) => {
      add(draft, 'granted', 'naturalPerson', 1);
      add(draft, 'partlyGranted', 'naturalPerson', 4);
      add(draft, 'notHeld', 'naturalPerson', -4);
    }),
  );
  expect(remarks[0]?.verdict).toBe('changed');
  expect(cellsIn(remarks[0]?.changes ?? [])).toEqual([
    'granted.naturalPerson',
    'granted.total',
    'handledTotal.naturalPerson',
    'handledTotal.total',
  ]);
  expect(cellsIn(outside)).toEqual([
    'notHeld.naturalPerson',
    'notHeld.total',
    'partlyGranted.naturalPerson',
    'partlyGranted.total',
  ]);
});

test('what had to follow a number that was asked for is asked for too, and so is its number in the text', () => {
  const { remarks, outside } = look(
    version((draft) => {
      add(draft, 'carriedIn', 'enterprise', 1);
      add(draft, 'granted', 'enterprise', 1);
      add(draft, 'repeated', 'enterprise', 2);
      add(draft, 'notHeld', 'enterprise', -2);
    }),
  );
  expect(cellsIn(remarks[1]?.changes ?? [])).toEqual(
    expect.arrayContaining([
      'carriedIn.enterprise',
      'carriedIn.total',
      'granted.enterprise',
      'granted.total',
    ]),
  );
  expect(cellsIn(outside)).toEqual(expect.arrayContaining(['notHeld.enterprise', 'repeated.enterprise']));
  expect(cellsIn(outside)).not.toContain('granted.enterprise');
});

test('of one paragraph the words a remark speaks of are asked for, the others are not', () => {
  const { remarks, outside } = look(
    version((draft) => {
      for (const part of draft.overview.parts)
        part.text = part.text
          .replace('决定421件', '决定412件')
          .replace('381条', '391条')
          .replace('512条', '522条');
    }),
  );
  const asked = remarks[2]?.changes ?? [];
  expect(remarks[2]?.verdict).toBe('changed');
  expect(asked).toHaveLength(1);
  expect([asked[0]?.before, asked[0]?.after].map((text) => text?.includes('412件'))).toEqual([false, true]);
  expect(outside).toHaveLength(1);
  expect(outside[0]?.before).not.toContain('391条');
  expect(outside[0]?.after).toContain('391条');
});

test('a total put right is 已改, in our own words and in anybody’s', () => {
  const printed = (draft: Draft) => {
    draft.printedTotals = { 'applications.handledTotal.total': '99' };
  };
  const report = (change: (draft: Draft) => void): Version => {
    const made = version(change);
    const totals = Object.fromEntries(
      made.report.form.totalCells.map(({ id }) => [
        id,
        String(made.report.printedTotals[id] ?? made.report.counts[id] ?? ''),
      ]),
    );
    // As it is read from a file, which prints its totals; nothing else of the receipt is looked at here.
    return { ...made, receipt: { title: made.report.title, totals } as unknown as Receipt };
  };
  const [before, after] = [report(printed), report(() => undefined)];
  const opinion = writeOpinion({
    title: '',
    items: opinionItems(before.report, before.findings).filter(({ id }) => id.startsWith('A2')),
    remarks: '办结总计的合计算错了',
    fileName: null,
  }).text;
  const { remarks, outside } = secondLook(before, after, opinion, []);
  expect(remarks.map(({ verdict, changes }) => [verdict, cellsIn(changes)])).toEqual([
    ['changed', ['handledTotal.total']],
    ['changed', ['handledTotal.total']],
  ]);
  expect(outside).toEqual([]);
  const own = secondLook(before, after, '1、办结总计的合计算错了\n2、第五部分太空泛', []);
  expect(own.remarks.map(({ verdict }) => verdict)).toEqual(['changed', 'unchanged']);
});

test('a remark of somebody’s own that names nothing in the report is for a person to judge, and may be asked again', () => {
  const second = version((draft) => {
    draft.cells.applications['repeated']!['legalService'] = '3';
  });
  const asked = '1. 请附台账截图\n2. 请加盖公章后报纸质件。\n3. 第五部分太空泛\n4. 法律服务机构一列请核对';
  const own = secondLook(first, second, asked, []);
  expect(own.remarks.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown', 'unchanged', 'changed']);
  expect(wordsLeft(own)).toEqual(['请附台账截图', '请加盖公章后报纸质件。', '第五部分太空泛']);
  const { text } = writeSecondOpinion(own, { title: '', files: { first: '一', second: '二' } });
  expect(text).toContain('意见 4 条：未改 1 条，已改 1 条，须人工核对 2 条。');
  expect(text).toContain('【须人工核对】请附台账截图——没有写明是哪一处，从报告里看不出改没改。');
  // What our findings ask for is asked again by themselves.
  expect(wordsLeft(look(first))).toEqual(['第六部分请写明公开专区的地址。']);
});

test('both versions are judged beside the same last year’s report, whichever brings it', () => {
  const draft = () => JSON.parse(JSON.stringify(stored?.draft)) as Draft;
  const without = draft();
  without.lastYear = emptyDraft(2026).lastYear;
  without.agency = { ...without.agency, kind: '', level: '' };
  for (const [one, other] of [
    [draft(), without],
    [without, draft()],
  ] as const) {
    const { here, there } = judgedAlike({ draft: one, receipt: null }, { draft: other, receipt: null });
    expect(here.findings.map(({ id }) => id)).toContain('B1:enterprise');
    expect(there.findings).toEqual(here.findings);
    const again = secondLook(here, there, OPINION, []);
    expect(again.remarks.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'unchanged'));
    expect(again).toMatchObject({ outside: [], fresh: [] });
  }
});

test('another agency’s or year’s file as the other version is asked about, and so is a missing last year’s report', () => {
  const source = (change: (draft: Draft) => void = () => undefined) => {
    const draft = JSON.parse(JSON.stringify(stored?.draft)) as Draft;
    change(draft);
    return { draft, receipt: null };
  };
  const doubts = (one: ReturnType<typeof source>, other: ReturnType<typeof source>) => {
    const { here, there } = judgedAlike(one, other);
    return doubtsOfVersions(here, there, OPINION);
  };
  const other = source((draft) => {
    draft.agency.name = '卫东区住房和城乡建设局';
    draft.year = 2025;
  });
  const alone = () =>
    source((draft) => {
      draft.lastYear = emptyDraft(2026).lastYear;
    });
  expect(doubts(source(), source())).toEqual([]);
  expect(doubts(source(), other)).toEqual([
    expect.stringContaining('另一稿是“卫东区住房和城乡建设局”的'),
    expect.stringContaining('另一稿是 2025 年的'),
  ]);
  expect(doubts(alone(), alone())).toEqual([expect.stringContaining('没有放上年报告')]);
});
