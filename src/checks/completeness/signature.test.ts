import { describe, expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { sectionText } from '../../report/text/section-text';
import { filledReport } from '../../examples/filled-draft';
import { checkSignature } from './signature';

const found = (change: (draft: Draft) => void, stage: 'writing' | 'final' = 'final') =>
  checkSignature(filledReport({ draft: change }), stage);

describe('D6: what is missing', () => {
  test('a signed report', () => {
    expect(checkSignature(filledReport(), 'final')).toEqual([]);
  });

  test('name, signature and date: 还没填 while one writes, asked at the end', () => {
    const bare = (draft: Draft) => {
      draft.agency.name = '';
      draft.signature.date = '';
    };
    const summary = (stage: 'writing' | 'final') =>
      found(bare, stage).map(({ id, severity, target }) => [id, severity, target]);
    expect(summary('writing')).toEqual([
      ['D6:name', 'pending', { field: 'agency.name' }],
      ['D6:date', 'pending', { field: 'signature.date' }],
    ]);
    expect(summary('final').map(([, severity]) => severity)).toEqual(['warning', 'warning']);
    expect(found((draft) => (draft.signature.agency = ' '))).toMatchObject([
      {
        id: 'D6:agency',
        severity: 'warning',
        title: '落款没有机关名称',
        target: { field: 'signature.agency' },
      },
    ]);
  });
});

describe('D6: the date', () => {
  const signed = (date: string, change: (draft: Draft) => void = () => {}) =>
    found((draft) => {
      draft.signature.date = date;
      change(draft);
    });

  test('on the last legal day, and the day after', () => {
    expect(signed('2027-01-31')).toEqual([]);
    expect(signed('2027-02-01')).toMatchObject([
      {
        id: 'D6:late',
        severity: 'warning',
        title: '落款日期晚于法定期限',
        detail: '落款是2027年2月1日；法定期限是2027年1月31日。',
        target: { field: 'signature.date' },
      },
    ]);
  });

  test('a government has until the end of March, also one told by its name', () => {
    const government = (kind: 'government' | '') => (draft: Draft) => {
      Object.assign(draft.agency, { kind, name: '云溪县人民政府' });
    };
    expect(signed('2027-03-31', government('government'))).toEqual([]);
    expect(signed('2027-03-31', government(''))).toEqual([]);
    expect(signed('2027-04-01', government(''))).toHaveLength(1);
  });

  test('local days count besides the legal one, and alone where the law names none', () => {
    const dates = (submitBy: string) => (draft: Draft) => (draft.dates.submitBy = submitBy);
    expect(signed('2027-01-27', dates('2027-01-26'))).toMatchObject([
      { title: '落款日期晚于本地报送日期', detail: '落款是2027年1月27日；本地报送日期是2027年1月26日。' },
    ]);
    const office = (draft: Draft) => {
      draft.agency.kind = 'governmentOffice';
      draft.dates.publishBy = '2027-02-10';
    };
    expect(signed('2027-02-10', office)).toEqual([]);
    expect(signed('2027-02-11', office)).toMatchObject([{ title: '落款日期晚于本地公布日期' }]);
    expect(signed('2027-02-01', (draft) => (draft.agency.kind = 'governmentOffice'))).toMatchObject([
      { title: '落款日期晚于通常的期限' },
    ]);
    expect(signed('2027-02-01', (draft) => (draft.agency.kind = ''))).toEqual([]);
  });

  test('a day that does not exist', () => {
    expect(signed('2027-02-30')).toMatchObject([{ id: 'D6:day' }]);
  });
});

describe('D6: one agency in title, opening and signature', () => {
  test('abbreviations and places are fine', () => {
    expect(
      found((draft) => {
        draft.signature.agency = '云溪县科技局';
        draft.opening.text = '现发布《县科技局2026年政府信息公开工作年度报告》。请与云溪县科技局联系。';
      }),
    ).toEqual([]);
  });

  test('another name in the signature', () => {
    expect(found((draft) => (draft.signature.agency = '云溪县教育局'))).toMatchObject([
      {
        id: 'D6:names',
        severity: 'warning',
        title: '标题、落款的机关名不一致',
        detail: '标题是“云溪县科学技术局”，落款是“云溪县教育局”。',
        target: { field: 'signature.agency' },
      },
    ]);
  });

  test('another name in the opening is shown in its place', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.opening.text = '根据要求编制。现发布《云溪县科技局、科协2026年政府信息公开工作年度报告》。';
      },
    });
    const [finding] = checkSignature(report, 'final');
    expect(finding?.title).toBe('标题、开头一段的机关名不一致');
    const [evidence] = finding?.evidence ?? [];
    expect(sectionText(report, 0).slice(evidence?.start, evidence?.end)).toBe('云溪县科技局、科协');
  });
});
