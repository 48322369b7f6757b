import { expect, test } from 'vitest';
import { compose } from '../../blocks/compose';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { writeText } from './write';

function linesOf(): string[] {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县科学技术局';
  draft.opening.text = '一 <b>&';
  draft.overview.parts = [{ heading: '主动公开', text: '主动公开政府信息126条。' }];
  draft.cells.disclosure['regulations'] = { made: '1', repealed: '2', inForce: '3' };
  draft.cells.applications['prohibitedByLaw'] = {
    naturalPerson: '1',
    enterprise: '2',
    researchInstitution: '3',
    publicWelfare: '4',
    legalService: '5',
    otherOrganisation: '6',
  };
  draft.cells.disputes['review'] = { upheld: '1', corrected: '2', otherResult: '3', undecided: '4' };
  return writeText(compose(reportOf(draft))).split('\n');
}

test('paragraphs are lines, as they are', () => {
  const lines = linesOf();
  expect(lines[0]).toBe('云溪县科学技术局2026年政府信息公开工作年度报告');
  expect(lines[1]).toBe('一 <b>&');
  expect(lines).toContain('（一）主动公开。主动公开政府信息126条。');
  expect(lines.slice(-2)).toEqual(['云溪县科学技术局', '']);
});

test('every row of a table carries its labels and its numbers, column under column', () => {
  const lines = linesOf();
  expect(lines).toContain('规章\t1\t2\t3');
  expect(lines).toContain(
    '三、本年度办理结果\t（三）不予公开\t2.其他法律行政法规禁止公开\t1\t2\t3\t4\t5\t6\t21',
  );
  expect(lines).toContain('1\t2\t3\t4\t10\t\t\t\t\t\t\t\t\t\t');
  const first = lines.indexOf('三、收到和处理政府信息公开申请情况') + 1;
  const rows = lines.slice(first, first + 28);
  expect(rows.map((row) => row.split('\t').length)).toEqual(rows.map(() => 10));
});
