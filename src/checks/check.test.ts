import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../examples/any-text';
import { examples } from '../examples';
import { form2021 } from '../format/forms';
import type { Draft } from '../report/draft';
import { emptyDraft } from '../report/empty-draft';
import { reportOf } from '../report/report';
import { sectionText } from '../report/text/section-text';
import { checkReport } from './check';
import { filledReport, setCell } from '../examples/filled-draft';

const { isCellId, typedCells } = form2021;

describe('checkReport', () => {
  test('a finished report without any case has no findings', () => {
    expect(checkReport(filledReport(), 'final')).toEqual([]);
  });

  test('a new draft is greeted by few quiet entries', () => {
    const findings = checkReport(reportOf(emptyDraft(2026)), 'writing');
    expect(findings.filter(({ severity }) => severity !== 'pending')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(8);
  });

  test('the first words typed raise no error anywhere', () => {
    const draft = emptyDraft(2026);
    draft.agency = { ...draft.agency, name: '云溪县人民政府', kind: 'government', level: 'county' };
    draft.overview.parts[0]!.text = '全年';
    setCell(draft, 'applications.newlyReceived.naturalPerson', '3');
    setCell(draft, 'disclosure.licences.decisions', '12');
    const findings = checkReport(reportOf(draft), 'writing');
    expect(findings.filter(({ severity }) => severity !== 'pending')).toEqual([]);
  });

  test('findings come by section, 必须改 first', () => {
    const report = filledReport({
      cells: {
        'applications.newlyReceived.enterprise': 1,
        'applications.granted.naturalPerson': '',
        'disclosure.licences.decisions': 'x',
      },
    });
    expect(checkReport(report, 'writing').map(({ id }) => id)).toEqual([
      'A5:disclosure.licences.decisions',
      'A1:enterprise',
      'A1:naturalPerson',
      'D3:applications',
    ]);
  });
});

/** What is wrong in the examples on purpose: a number in the text, a column, and what came from last year. */
const faults: Readonly<Record<string, readonly string[]>> = {
  unbalanced: ['C1:1:licences.decisions', 'A1:naturalPerson', 'B1:enterprise'],
};

test.each(examples.map(({ id, load }) => [id, load] as const))('the example %s', async (id, load) => {
  const { draft } = await load();
  const found = checkReport(reportOf(draft), 'final').map((finding) => finding.id);
  expect(found).toEqual(faults[id] ?? []);
});

/** Words that rules look for, mixed with what people and programs put into fields. */
const words = fc.constantFrom(
  ...(
    '无 ×× 【】 2025年 2027年 统计期限 《 》 共主动公开条， 由 六个部分组成 总体情况、 未收取 信息处理费 3万元 ' +
    '请与 局 联系 现公布 。 😀 （此处 ） 考核'
  ).split(' '),
  '\n',
  '\u0000',
  ' ',
);
const text = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((all) => all.join('')),
  anyText(),
);
const number = fc.oneof(
  fc.nat(2_000_000_000).map(String),
  fc.constantFrom('', '0', '/', '—', '1.5', '３', '-1', 'x'),
);
const date = fc.constantFrom('', '2027-01-22', '2027-02-30', '2026-12-31', '9999-99-99');

const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    agency: fc.record({
      name: fc.oneof(text, fc.constantFrom('云溪县人民政府', '云溪县科学技术局', '临澜市')),
      kind: fc.constantFrom('', 'government', 'township', 'department', 'governmentOffice'),
      level: fc.constantFrom('', 'prefecture', 'county'),
    }),
    title: fc.option(text),
    opening: fc.option(text),
    year: fc.integer({ min: 2008, max: 2999 }),
    numbers: fc.array(number, { minLength: 40, maxLength: 40 }),
    texts: fc.array(text, { minLength: 6, maxLength: 6 }),
    fees: fc.constantFrom('', 'none', 'charged'),
    signature: fc.record({ agency: fc.option(text), date }),
    submitBy: date,
  })
  .map(({ agency, title, opening, year, numbers, texts, fees, signature, submitBy }) => {
    const draft = emptyDraft(year);
    Object.assign(draft.agency, agency);
    Object.assign(draft, { title, signature });
    draft.opening.text = opening;
    draft.dates.submitBy = submitBy;
    draft.others.fees = fees;
    [draft.overview.lead = '', draft.problems.lead = '', draft.others.text = ''] = texts;
    draft.overview.parts.slice(0, 3).forEach((part, index) => (part.text = texts[3 + index] ?? ''));
    typedCells.forEach(({ id }, index) => setCell(draft, id, numbers[index % 40] ?? ''));
    draft.lastYear.carriedOver['enterprise'] = numbers[0] ?? '';
    draft.lastYear.inForce['regulations'] = numbers[1] ?? '';
    return draft;
  });

const typed = new Set(typedCells.map(({ id }) => id));

test('any draft can be checked, and what is said of it can be found', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom('writing', 'final'), (draft, stage) => {
      const report = reportOf(draft);
      const findings = checkReport(report, stage);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      expect(findings.filter(({ title }) => !/[^。]$/.test(title))).toEqual([]);
      const cells = findings.flatMap((it) => [
        ...it.cells,
        ...(it.left?.cells ?? []),
        ...(it.right?.cells ?? []),
      ]);
      expect(cells.filter((id) => !isCellId(id))).toEqual([]);
      const targets = findings.flatMap(({ target }) => ('cell' in target ? [target.cell] : []));
      expect(targets.filter((id) => !typed.has(id))).toEqual([]);
      const evidence = findings.flatMap((it) => it.evidence);
      expect(
        evidence.map(({ section, start, end }) => sectionText(report, section).slice(start, end)),
      ).toEqual(evidence.map((it) => it.text));
    }),
  );
});
