import { describe, expect, test } from 'vitest';
import { checkReport } from '../checks/check';
import { filledDraft } from '../examples/filled-draft';
import { cellsOf, type Rows } from '../examples/saying';
import { valueAt } from '../report/path';
import { reportOf } from '../report/report';
import { rewordingChanges } from './rewording-edit';

const rows: Rows = { newlyReceived: 38, carriedIn: 2, granted: 18, partlyGranted: 20, carriedOver: 2 };

/** What one click makes of a text in section one, by the label of the button; empty where none is offered. */
function offered(text: string): [label: string, text: string][] {
  const draft = filledDraft({ cells: { ...cellsOf(rows), 'disclosure.licences.decisions': 3119 } });
  const part = draft.overview.parts[1];
  if (part) part.text = text;
  const report = reportOf(draft);
  return checkReport(report, 'final').flatMap(({ rewording }) => {
    if (!rewording) return [];
    const changes = rewordingChanges(report, rewording, (field) => {
      const value = valueAt(draft, field);
      return typeof value === 'string' ? value : null;
    });
    return (changes ?? []).map(({ after }): [string, string] => [rewording.label, String(after)]);
  });
}

describe('one click where the right value is certain', () => {
  test.each([
    ['全年作出行政许可３１９１件。', '改为 3119', '全年作出行政许可3119件。'],
    ['作出行政许可3,191件，成效明显。', '改为 3119', '作出行政许可3119件，成效明显。'],
    [
      '全年办结申请38件，其中予以公开18件，占39.8％。',
      '改为 47.4％',
      '全年办结申请38件，其中予以公开18件，占47.4％。',
    ],
    ['不断加强制度制度建设，，严格审核。', '删去重复的字（2 处）', '不断加强制度建设，严格审核。'],
    ['我局局严格审核。', '删去重复的字', '我局严格审核。'],
    ['群众的的知情权。', '删去重复的字', '群众的知情权。'],
  ])('%s', (text, label, after) => {
    expect(offered(text)).toEqual([[label, after]]);
  });

  test('in another line of the same field, nothing else is touched', () => {
    expect(offered('有序推进。\n作出行政许可12件。\n作出行政处罚0件。')).toEqual([
      ['改为 3119', '有序推进。\n作出行政许可3119件。\n作出行政处罚0件。'],
    ]);
  });

  test.each([
    '全年收到申请44件，均已登记。',
    '作出行政许可三百件。',
    '网站96条、公众号130条，共计236条。',
    '一是强化领导，、二是健全机制。',
  ])('nothing is offered where it is not: %s', (text) => {
    expect(offered(text)).toEqual([]);
  });

  test('nothing is changed where the words are no longer there', () => {
    const draft = filledDraft();
    const report = reportOf(draft);
    const word = { section: 1, start: 0, end: 2, text: '一、', put: '二、' } as const;
    expect(rewordingChanges(report, { label: '改', words: [word] }, () => '别的文字')).toBeNull();
  });
});

test('a share is not put right by a part that is wrong itself', () => {
  const labels = offered('全年办结申请38件，其中予以公开81件，占39.8％。').map(([label]) => label);
  expect(labels).toEqual(['改为 18']);
});
