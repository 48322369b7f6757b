import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { reportOf } from '../../report/report';
import { aboutOf, canBeAnswered, settle, withAnswer, withoutAnswer } from './answers';
import { checkReport } from '../check';
import { filledDraft, setCell } from '../../examples/filled-draft';

const AT = '2027-01-10T08:00:00.000Z';
const PERSON = 'applications.carriedIn.naturalPerson';
const FIRM = 'applications.carriedIn.enterprise';

/** Two columns of 上年结转 differ from last year's report, and so does a sentence from the table. */
function differing(): Draft {
  return filledDraft({
    cells: { [PERSON]: 2, [FIRM]: 5 },
    draft: (draft) => {
      draft.lastYear.carriedOver['naturalPerson'] = '3';
      draft.lastYear.carriedOver['enterprise'] = '4';
      const [part] = draft.overview.parts;
      if (part) part.text = '全年新收政府信息公开申请9件。';
    },
  });
}

function settled(draft: Draft) {
  const report = reportOf(draft);
  return { report, ...settle(checkReport(report, 'final'), report) };
}

function answer(draft: Draft, id: string, reason = '上年数据更正'): void {
  const { report, open, lapsed } = settled(draft);
  const finding = open.find((item) => item.id === id);
  if (!finding) throw new Error(`Nothing asks ${id}: ${open.map((item) => item.id).join(' ')}`);
  draft.answers = withAnswer(report, finding, lapsed.get(id), { reason, at: AT });
}

const ids = (draft: Draft) => settled(draft).open.map(({ id }) => id);
const reasons = (draft: Draft) =>
  settled(draft).answered.map(({ finding, answer: given }) => [finding.id, given.reason]);

describe('an answer', () => {
  test('settles its own finding and no other', () => {
    const draft = differing();
    const before = ids(draft);
    answer(draft, 'B1:naturalPerson');
    expect(ids(draft)).toEqual(before.filter((id) => id !== 'B1:naturalPerson'));
    expect(reasons(draft)).toEqual([['B1:naturalPerson', '上年数据更正']]);
  });

  test('whichever finding is answered, only that one stops asking', () => {
    const open = settled(differing()).open.filter(canBeAnswered);
    expect(open.length).toBe(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(open.map(({ id }) => id)), (some) => {
        const draft = differing();
        const before = ids(draft);
        for (const id of some) answer(draft, id);
        expect(ids(draft)).toEqual(before.filter((id) => !some.includes(id)));
      }),
      { numRuns: 20 },
    );
  });

  test('lapses when the number changes, is offered again, and holds again when the number is back', () => {
    const draft = differing();
    answer(draft, 'B1:naturalPerson');
    setCell(draft, PERSON, '1');
    expect(ids(draft)).toContain('B1:naturalPerson');
    expect(settled(draft).lapsed.get('B1:naturalPerson')?.reason).toBe('上年数据更正');
    setCell(draft, PERSON, '2');
    expect(ids(draft)).not.toContain('B1:naturalPerson');
    expect(settled(draft).lapsed.size).toBe(0);
  });

  test('lapses when last year’s number changes', () => {
    const draft = differing();
    answer(draft, 'B1:naturalPerson');
    draft.lastYear.carriedOver['naturalPerson'] = '4';
    expect(ids(draft)).toContain('B1:naturalPerson');
  });

  test('lapses when the words change', () => {
    const draft = differing();
    answer(draft, 'C1:1:newly');
    const [part] = draft.overview.parts;
    if (part) part.text = part.text.replace('申请9件', '申请8件');
    expect(ids(draft)).toContain('C1:1:newly');
  });

  test('lapses when a cell it was compared with changes', () => {
    const draft = differing();
    answer(draft, 'C1:1:newly');
    setCell(draft, 'applications.newlyReceived.naturalPerson', '1');
    expect(ids(draft)).toContain('C1:1:newly');
  });

  test('follows its words to another place, and the new ones ask without its reason', () => {
    const draft = differing();
    answer(draft, 'C1:1:newly', '说的只是其中一部分');
    const [part] = draft.overview.parts;
    if (part) part.text = `新收政府信息公开申请30件。\n${part.text}`;
    expect(reasons(draft)).toEqual([['C1:1:newly:2', '说的只是其中一部分']]);
    expect(ids(draft)).toContain('C1:1:newly');
    expect(settled(draft).lapsed.size).toBe(0);
    answer(draft, 'C1:1:newly', '口径不同');
    expect(reasons(draft).map(([, reason]) => reason)).toEqual(['口径不同', '说的只是其中一部分']);
  });

  test('given anew takes the place of the one that lapsed', () => {
    const draft = differing();
    answer(draft, 'B1:naturalPerson');
    setCell(draft, PERSON, '1');
    answer(draft, 'B1:naturalPerson', '口径不同');
    expect(draft.answers.map(({ reason }) => reason)).toEqual(['口径不同']);
  });

  test('taken back, its finding asks again', () => {
    const draft = differing();
    const before = ids(draft);
    answer(draft, 'B1:enterprise');
    const [given] = settled(draft).answered;
    if (given) draft.answers = withoutAnswer(draft.answers, given.answer);
    expect(ids(draft)).toEqual(before);
  });

  test('cannot be given to what must be changed', () => {
    const draft = filledDraft({ cells: { 'applications.newlyReceived.naturalPerson': 3 } });
    const { report, open } = settled(draft);
    const finding = open.find(({ code }) => code === 'A1');
    if (!finding) throw new Error('The table balances');
    draft.answers = [{ finding: finding.id, about: aboutOf(finding, report), reason: '不用改', at: AT }];
    expect(canBeAnswered(finding)).toBe(false);
    expect(ids(draft)).toContain(finding.id);
  });
});
