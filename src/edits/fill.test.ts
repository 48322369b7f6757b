import { describe, expect, test } from 'vitest';
import type { AgencyKind, GovernmentLevel } from '../format/agencies';
import { emptyDraft } from '../report/empty-draft';
import { applied } from '../report/path';
import { blankCells, reportOf } from '../report/report';
import { regulationsFillOf, zeroChanges, zeroFillOf } from './fill';

const empty = reportOf(emptyDraft(2026));

describe('filling with 0', () => {
  test('an empty table is filled by saying what its emptiness means', () => {
    expect(zeroFillOf(empty, 'applications')).toMatchObject({ button: '本年没有申请：全部填 0（144 格）' });
    expect(zeroFillOf(empty, 'applications')?.cells).toHaveLength(144);
    expect(zeroFillOf(empty, 'disputes')).toMatchObject({ button: '没有复议、诉讼：全部填 0（12 格）' });
    expect(zeroFillOf(empty, 'disputes')?.cells).toHaveLength(12);
    expect(zeroFillOf(empty, 'disclosure')).toMatchObject({ button: '全部填 0（10 格）' });
  });

  test('the rest leaves numbers and unreadable texts as they are', () => {
    const draft = emptyDraft(2026);
    const row = draft.cells.applications['newlyReceived'] ?? {};
    row['naturalPerson'] = '3';
    row['enterprise'] = '约 2 件';
    const fill = zeroFillOf(reportOf(draft), 'applications');
    expect(fill?.button).toBe('其余填 0（142 格）');
    const filled = applied(draft, zeroChanges(fill?.cells ?? []));
    expect(filled.cells.applications['newlyReceived']).toMatchObject({
      naturalPerson: '3',
      enterprise: '约 2 件',
      legalService: '0',
    });
    expect(zeroFillOf(reportOf(filled), 'applications')).toBeNull();
    expect(blankCells(reportOf(draft), 'applications')).toHaveLength(142);
  });
});

describe('规章', () => {
  const of = (kind: AgencyKind, level: GovernmentLevel | '' = '') => {
    const draft = emptyDraft(2026);
    draft.agency = { ...draft.agency, kind, level };
    return regulationsFillOf(reportOf(draft));
  };

  test('are offered as 0 only to those who may make none, with the reason', () => {
    expect(of('department')).toMatchObject({
      cells: [
        'disclosure.regulations.made',
        'disclosure.regulations.repealed',
        'disclosure.regulations.inForce',
      ],
      reason: '政府部门没有规章制定权，这几格一般填 0。',
    });
    expect(of('government', 'county')?.reason).toBe(
      '县级以上人民政府（县级）没有规章制定权，这几格一般填 0。',
    );
    expect(of('government', 'prefecture')).toBeNull();
    expect(of('stateCouncilDepartment')).toBeNull();
  });

  test('are not offered while the kind is not known', () => {
    expect(regulationsFillOf(empty)).toBeNull();
  });
});
