import { describe, expect, test } from 'vitest';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { filledReport } from '../../examples/filled-draft';
import { checkGeneralities } from './generalities';

const GENERAL = '2026年，各级政府部门不断完善制度，部分地区创新方式，公开水平进一步提高。';
const of = (text: string) =>
  filledReport({
    draft: (draft) => {
      draft.overview.lead = text;
      draft.overview.parts.forEach((part) => (part.text = '持续推进。'));
    },
  });

describe('D11', () => {
  test('a digit that counts nothing is no number of the agency', () => {
    expect(checkGeneralities(of(`${GENERAL}推广5G应用。`), 'final')).toHaveLength(1);
  });

  test('neither name nor number, everybody and nobody', () => {
    expect(checkGeneralities(of(GENERAL), 'writing')).toMatchObject([
      {
        id: 'D11:overview',
        severity: 'warning',
        section: 1,
        evidence: [{ text: '各级政府部门' }],
        target: { field: 'overview.lead' },
      },
    ]);
  });

  test.each([
    ['the agency', '云溪县科学技术局按要求公开。'],
    ['its short name', '科学技术局按要求公开。'],
    ['我局', '我局按要求公开。'],
    ['全县', '全县按要求公开。'],
    ['a number', '公开信息12条。'],
    ['a number in words', '培训三次。'],
  ])('quiet with %s', (_, text) => {
    expect(checkGeneralities(of(GENERAL + text), 'final')).toEqual([]);
  });

  test('quiet without the general words, and while parts are still to be written', () => {
    expect(checkGeneralities(of('2026年，不断完善制度。'), 'final')).toEqual([]);
    const draft = emptyDraft(2026);
    draft.overview.lead = GENERAL;
    expect(checkGeneralities(reportOf(draft), 'writing')).toEqual([]);
    expect(checkGeneralities(reportOf(draft), 'final')).toHaveLength(1);
  });
});
