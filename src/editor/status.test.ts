import { describe, expect, test } from 'vitest';
import type { Finding } from '../checks/finding';
import { form2021 } from '../format/forms';
import type { SectionNumber } from '../format/sections';
import type { TableId } from '../format/table';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { statusesOf } from './status';
import { steps } from './steps';

const { typedCells } = form2021;

function filled(table: TableId, value = '0'): Draft {
  const draft = emptyDraft(2026);
  for (const cell of typedCells)
    if (cell.table === table) {
      const row = draft.cells[table][cell.row];
      if (row) row[cell.column] = value;
    }
  return draft;
}

function finding(section: SectionNumber, severity: Finding['severity']): Finding {
  return {
    id: `${section}-${severity}`,
    code: 'D2',
    severity,
    section,
    title: '',
    detail: '',
    next: '',
    cells: [],
    left: null,
    right: null,
    difference: null,
    evidence: [],
    rewording: null,
    target: { field: 'title' },
  };
}

const of = (draft: Draft, findings: Finding[] = []) => statusesOf(reportOf(draft), findings);

test('every step has a status; a new draft is empty throughout and nothing is wrong', () => {
  const statuses = of(emptyDraft(2026));
  expect(Object.keys(statuses).sort()).toEqual(steps.map((step) => step.id).sort());
  const states = steps.filter((step) => step.section !== null).map((step) => statuses[step.id].state);
  expect(new Set(states)).toEqual(new Set(['empty']));
});

describe('tables', () => {
  test('one number makes a table begun and counts what is left', () => {
    const draft = emptyDraft(2026);
    const row = draft.cells.applications['granted'];
    if (row) row['enterprise'] = '0';
    expect(of(draft).applications).toMatchObject({ state: 'begun', line: '填写中，143 格未填' });
  });

  test('a full table says what it says', () => {
    expect(of(filled('applications', '1')).applications).toMatchObject({
      state: 'done',
      line: '新收 6 件，办结 126 件，结转下年 6 件',
    });
    expect(of(filled('disputes', '2')).disputes.line).toBe('复议 8 件，诉讼 16 件');
    expect(of(filled('disclosure', '3')).disclosure.line).toBe('规范性文件 3 件，许可 3 件');
  });

  test('a text that is no number keeps a table from boasting a total', () => {
    const draft = filled('disputes');
    const row = draft.cells.disputes['review'];
    if (row) row['upheld'] = '两件';
    expect(of(draft).disputes.line).toBe('有一格填不进去');
  });

  test('findings that must be put right come first, with what is not filled in', () => {
    const draft = filled('applications');
    const row = draft.cells.applications['granted'];
    if (row) row['enterprise'] = '';
    expect(of(draft, [finding(3, 'error')]).applications).toMatchObject({
      state: 'error',
      line: '1 处必须改，1 格未填',
    });
  });
});

describe('texts', () => {
  test('section one is begun until every part is written; its lead alone is not enough', () => {
    const draft = emptyDraft(2026);
    draft.overview.lead = '全年情况。';
    expect(of(draft).overview.line).toBe('填写中，5 部分已写 0');
    for (const part of draft.overview.parts) part.text = '写好了';
    expect(of(draft).overview.state).toBe('done');
  });

  test('section five may be one text', () => {
    const draft = emptyDraft(2026);
    draft.problems.lead = '问题和改进写在一起。';
    expect(of(draft).problems).toMatchObject({ state: 'done', line: '共 10 字' });
  });
});

describe('basics', () => {
  test.each([
    ['云溪县科学技术局', '', '填写中，机关类别未选'],
    ['云溪县人民政府', 'government', '填写中，机关级别未选'],
    ['', 'department', '填写中，机关全称未填'],
    ['云溪县科学技术局', 'department', '填写中，落款日期未填'],
  ] as const)('%s, %s: %s', (name, kind, line) => {
    const draft = emptyDraft(2026);
    draft.agency.name = name;
    draft.agency.kind = kind;
    expect(of(draft).basics).toMatchObject({ state: 'begun', line });
  });

  test('is done with name, kind and date', () => {
    const draft = emptyDraft(2026);
    draft.agency.name = '云溪县科学技术局';
    draft.agency.kind = 'department';
    draft.signature.date = '2027-01-20';
    expect(of(draft).basics).toMatchObject({ state: 'done', line: '政府部门，2026 年度' });
  });
});

test('检查 adds up all sections', () => {
  const statuses = of(emptyDraft(2026), [finding(1, 'warning'), finding(3, 'error'), finding(3, 'error')]);
  expect(statuses.check).toMatchObject({ state: 'error', line: '2 处必须改，1 处请核对' });
});
