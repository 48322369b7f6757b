import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../checks/finding';
import type { RuleCode } from '../../checks/rules';
import type { CellId } from '../../format/table';
import { actWord, sameFindings, tallyWords } from './finding-words';

const finding = (code: RuleCode, severity: Severity, cells: CellId[] = []): Finding => ({
  id: code,
  code,
  severity,
  section: 3,
  title: '标题',
  detail: '',
  next: '',
  cells,
  left: null,
  right: null,
  difference: null,
  evidence: [],
  rewording: null,
  target: { field: 'agency.name' },
});

describe('the tally', () => {
  test('says nothing of nothing', () => {
    expect(tallyWords([])).toBe('');
  });

  test('names the heaviest first and counts blank cells, not findings about them', () => {
    const cells: CellId[] = ['applications.granted.enterprise', 'applications.carriedOver.enterprise'];
    expect(tallyWords([finding('D3', 'pending', cells), finding('A1', 'error', cells)])).toBe(
      '1 处必须改，2 格未填',
    );
  });

  test('counts what is pending without cells as places', () => {
    const cells: CellId[] = ['applications.granted.enterprise'];
    expect(
      tallyWords([
        finding('A1', 'pending', cells),
        finding('B2', 'warning'),
        finding('D3', 'pending', cells),
      ]),
    ).toBe('1 处请核对，1 格未填，1 处还没填');
  });
});

test('each severity has its own act', () => {
  expect((['error', 'warning', 'pending'] as const).map(actWord)).toEqual(['去改', '去看', '去填']);
});

test('findings that read the same are the same', () => {
  expect(sameFindings([finding('A1', 'error')], [finding('A1', 'error')])).toBe(true);
  expect(sameFindings([finding('A1', 'error')], [{ ...finding('A1', 'error'), difference: 1 }])).toBe(false);
  expect(sameFindings([finding('A1', 'error')], [])).toBe(false);
});
