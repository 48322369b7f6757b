import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import city from '../examples/city.json';
import { form2021 } from '../format/forms';
import type { Draft } from './draft';
import { emptyDraft } from './empty-draft';
import { readout, readoutJson } from './readout';
import { reportOf } from './report';
import { openStored } from './versions';

const { typedCells } = form2021;

function cityDraft(): Draft {
  const opened = openStored(city);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.report.draft;
}

describe('the readout', () => {
  test('has title, texts and numbers of a report, sums included', () => {
    const { sections, applications, opening, ...rest } = readout(reportOf(cityDraft()));
    expect(rest).toEqual({
      title: '临澜市人民政府2026年政府信息公开工作年度报告',
      year: 2026,
      agency: '临澜市人民政府',
      disclosure: [2, 1, 15, 64, 118, 458, 1384207, 10462318, 52764, 86421.3057],
      disputes: [231, 28, 96, 44, 399, 37, 4, 11, 19, 71, 52, 3, 8, 27, 90],
      signature: '临澜市人民政府',
      date: '2027-02-24',
      checkCode: '7F1C17F8',
      form: '2021',
      receipt: null,
    });
    expect(opening).toMatch(/^根据.*0000-6160018）。$/);
    expect(applications.map((row) => row.length)).toEqual(Array.from({ length: 25 }, () => 7));
    expect(applications[0]).toEqual([18768, 1858, 18, 34, 186, 94, 20958]);
    expect(applications[1]).toEqual([512, 41, 1, 0, 6, 2, 562]);
    expect(applications[23]).toEqual([18733, 1861, 19, 33, 187, 93, 20926]);
    expect(applications[24]).toEqual([547, 38, 0, 1, 5, 3, 594]);
    expect(sections).toHaveLength(6);
    expect(sections[0]!.split('\n')).toHaveLength(13);
    expect(sections[0]).toContain('\n（一）主动公开\n');
    expect(sections.slice(1, 4)).toEqual(['', '', '注：行政复议、行政诉讼案件数量含上年度结转数量。']);
    expect(sections[5]).toMatch(/^按照.*信息处理费/);
  });

  test('of an empty draft has a null in each place and empty texts', () => {
    const draft = emptyDraft(2026);
    draft.opening.text = '';
    const { applications, disclosure, disputes, sections, ...rest } = readout(reportOf(draft));
    expect(applications).toEqual(Array.from({ length: 25 }, () => Array(7).fill(null)));
    expect(disclosure).toEqual(Array(10).fill(null));
    expect(disputes).toEqual(Array(15).fill(null));
    expect(sections).toEqual(['', '', '', '', '', '']);
    expect(rest).toEqual({
      title: '2026年政府信息公开工作年度报告',
      year: 2026,
      agency: '',
      opening: '',
      signature: '',
      date: '',
      checkCode: '185682E9',
      form: '2021',
      receipt: null,
    });
  });

  test('gives null for a blank, for what is no number and for every sum with one of them in it', () => {
    const draft = cityDraft();
    draft.cells.applications['granted']!['enterprise'] = '';
    draft.cells.disputes['directSuit']!['upheld'] = '—';
    draft.cells.disclosure['charges']!['amount'] = '12万';
    const { applications, disclosure, disputes } = readout(reportOf(draft));
    expect(applications[2]).toEqual([6120, null, 9, 14, 61, 37, null]);
    expect(applications[23]).toEqual([18733, null, 19, 33, 187, 93, null]);
    expect(disputes.slice(5, 10)).toEqual([null, 4, 11, 19, null]);
    expect(disclosure[9]).toBeNull();
  });
});

describe('its JSON', () => {
  test('is one line and says the same', () => {
    const report = reportOf(cityDraft());
    expect(readoutJson(report)).not.toContain('\n');
    expect(JSON.parse(readoutJson(report))).toEqual(readout(report));
    expect(JSON.parse(readoutJson(reportOf(emptyDraft(2026))))).toEqual(readout(reportOf(emptyDraft(2026))));
  });

  test.each([
    ['12.50', '12.50'],
    ['7730.280000', '7730.280000'],
    ['.5', '0.5'],
    ['０', '0'],
    ['59,237.2449', '59237.2449'],
    ['999999999.999999', '999999999.999999'],
    ['', 'null'],
    ['—', 'null'],
  ])('prints the amount typed as “%s” as the number %s', (typed, printed) => {
    const draft = cityDraft();
    draft.cells.disclosure['charges']!['amount'] = typed;
    expect(readoutJson(reportOf(draft))).toContain(
      `"disclosure":[2,1,15,64,118,458,1384207,10462318,52764,${printed}]`,
    );
  });

  test('stays JSON whatever was typed', () => {
    const utf16 = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(utf16, fc.constantFrom(...typedCells), (text, { table, row, column }) => {
        const draft = cityDraft();
        draft.cells[table][row]![column] = text;
        draft.overview.lead = text;
        draft.title = text;
        const report = reportOf(draft);
        expect(JSON.parse(readoutJson(report))).toEqual(readout(report));
      }),
      { numRuns: 50 },
    );
  });
});
