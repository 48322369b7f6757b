import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { emptyDraft } from '../../report/empty-draft';
import { reportOf } from '../../report/report';
import { filledReport, type Said } from '../../examples/filled-draft';
import { checkRegulations, checkAccountability } from './accountability';
import { rules } from '../rules';

const of = (agency: Partial<Draft['agency']>, supervision = '', cells: Said['cells'] = {}) =>
  filledReport({
    cells,
    draft: (draft) => {
      Object.assign(draft.agency, agency);
      if (supervision !== '') draft.overview.parts[4]!.text = supervision;
    },
  });
const government = { name: '云溪县人民政府', kind: 'government', level: 'county' } as const;
const township = { name: '云溪县城关镇人民政府', kind: 'township' } as const;
const all = '纳入年度考核；开展社会评议；没有人员因此被追究责任。';

describe('D4', () => {
  test('a government that says nothing of the three', () => {
    expect(checkAccountability(of(government), 'final')).toMatchObject([
      {
        id: 'D4:reviews',
        severity: 'error',
        section: 1,
        title: '第一部分没有写工作考核、社会评议、责任追究结果',
        target: { field: 'overview.parts.4.text' },
      },
    ]);
  });

  test('a government that leaves one out is only asked', () => {
    expect(checkAccountability(of(government, '纳入考核，开展评议。'), 'final')).toMatchObject([
      { severity: 'warning', title: '第一部分没有写责任追究结果' },
    ]);
  });

  test.each([all, '考核、评议、追责', '考核。评议。问责0人。', '考核、评议，未发生责任追究情形'])(
    'said: %s',
    (text) => {
      expect(checkAccountability(of(government, text), 'final')).toEqual([]);
    },
  );

  test('a township is asked, with the article', () => {
    const [finding] = checkAccountability(of(township), 'final');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(rules.D4.basis).toBe('《政府信息公开条例》第五十条');
  });

  test.each(['subdistrict', 'department', 'governmentOffice', 'outpost'] as const)('%s is not', (kind) => {
    expect(checkAccountability(of({ kind }), 'final')).toEqual([]);
  });

  test('while parts are still blank it is 还没填; a section not begun says nothing', () => {
    const report = filledReport({
      draft: (draft) => {
        Object.assign(draft.agency, government);
        draft.overview.parts[4]!.text = '';
      },
    });
    expect(checkAccountability(report, 'writing')).toMatchObject([{ severity: 'pending' }]);
    expect(checkAccountability(report, 'final')).toMatchObject([{ severity: 'error' }]);
    const notBegun = emptyDraft(2026);
    Object.assign(notBegun.agency, government);
    expect(checkAccountability(reportOf(notBegun), 'final')).toEqual([]);
  });

  test('an unknown kind is told by the name where that can be', () => {
    expect(checkAccountability(of({ name: '临澜市人民政府', kind: '' }), 'final')).toMatchObject([
      { severity: 'error' },
    ]);
    expect(checkAccountability(of({ name: '临澜市', kind: '' }), 'final')).toMatchObject([
      { severity: 'error' },
    ]);
    expect(checkAccountability(of({ name: '城关镇人民政府', kind: '' }), 'final')).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  test('otherwise the writer is asked to choose', () => {
    expect(checkAccountability(of({ kind: '' }), 'writing')).toMatchObject([
      { id: 'D4:kind', severity: 'pending', section: 0, target: { field: 'agency.kind' } },
    ]);
    expect(checkAccountability(reportOf(emptyDraft(2026)), 'writing')).toEqual([]);
  });
});

describe('D5', () => {
  const filled = { 'disclosure.regulations.made': 1, 'disclosure.regulations.inForce': 3 };

  test('a bureau with 规章', () => {
    expect(checkRegulations(of({}, '', filled))).toMatchObject([
      {
        id: 'D5:regulations',
        severity: 'warning',
        section: 2,
        title: '规章填了 1、3，本机关没有规章制定权',
        cells: ['disclosure.regulations.made', 'disclosure.regulations.inForce'],
        target: { cell: 'disclosure.regulations.made' },
      },
    ]);
  });

  test('zeros and blanks are quiet', () => {
    expect(checkRegulations(of({}, '', { 'disclosure.regulations.made': '' }))).toEqual([]);
  });

  test.each([
    { kind: 'government', level: 'prefecture' },
    { kind: 'government', level: 'provincial' },
    { kind: 'stateCouncilDepartment' },
    { kind: 'department', mayMakeRegulations: true },
  ] as const)('may: %o', (agency) => {
    expect(checkRegulations(of(agency, '', filled))).toEqual([]);
  });

  test.each([
    { kind: 'government', level: 'county' },
    { kind: 'township' },
    { kind: '', name: '云溪县人民政府' },
    { kind: 'government', name: '云溪县人民政府' },
  ] as const)('may not: %o', (agency) => {
    expect(checkRegulations(of(agency, '', filled))).toHaveLength(1);
  });

  test.each([
    { kind: '', name: '青岚县水利局' },
    { kind: '', name: '石桥镇政府' },
    { kind: '', name: '临澜市望江区城南街道办事处' },
  ] as const)('nobody chose a kind, the name tells it: %o', (agency) => {
    expect(checkRegulations(of(agency, '', filled))).toMatchObject([
      {
        id: 'D5:regulations',
        next: '类别没有选，是按机关名称推定的。请改填 0；确有制定权的，在基本信息里注明。',
      },
    ]);
  });

  test.each([
    { kind: '', name: '临澜市人民政府' },
    { kind: '', name: '国家林业和草原局' },
    { kind: '', name: '审计署' },
  ] as const)('cannot be told: %o', (agency) => {
    expect(checkRegulations(of(agency, '', filled))).toEqual([]);
  });

  test('a city asks for its level', () => {
    expect(checkRegulations(of({ kind: 'government', name: '临澜市人民政府' }))).toMatchObject([
      { id: 'D5:level', severity: 'pending', target: { field: 'agency.level' } },
    ]);
  });
});
