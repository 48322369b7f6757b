import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDraft } from '../report/empty-draft';
import type { ProseDraft } from '../report/draft';
import { withSectionText } from './section-text';

const { overview: empty } = emptyDraft(2026);
const prose = (lead: string, parts: Record<string, string>): ProseDraft => ({
  headings: 'ownLine',
  lead,
  parts: Object.entries(parts).map(([heading, text]) => ({ heading, text })),
});
const shown = ({ prose: { lead, parts } }: ReturnType<typeof withSectionText>) => [
  lead,
  ...parts.map(({ heading, text }) => `${heading}=${text}`),
];

const FIVE = { 主动公开情况: '甲', 依申请公开: '乙', 信息管理: '丙', 平台建设: '丁', 监督保障: '戊' };

test('an unwritten section becomes the given text, worded and ordered as it was', () => {
  const filled = withSectionText(empty, prose('概', FIVE));
  expect(shown(filled)).toEqual([
    '概',
    ...Object.entries(FIVE).map(([heading, text]) => `${heading}=${text}`),
  ]);
  expect(filled).toMatchObject({ parts: 5, lead: true, appended: 0, added: 0 });
  expect(filled.prose.headings).toBe('ownLine');
  expect(shown(withSectionText(empty, prose('', { 监督保障: '戊', 主动公开: '甲' }))).slice(1, 3)).toEqual([
    '监督保障=戊',
    '主动公开=甲',
  ]);
});

test('fewer parts leave the others open, more stand where they stood', () => {
  expect(shown(withSectionText(empty, prose('', { 主动公开: '甲', 监督保障: '戊' })))).toEqual([
    '',
    '主动公开=甲',
    '依申请公开=',
    '政府信息管理=',
    '政府信息公开平台建设=',
    '监督保障=戊',
  ]);
  const six = withSectionText(empty, prose('', { ...FIVE, 队伍培训: '己' }));
  expect(shown(six)).toHaveLength(7);
  expect(six.added).toBe(1);
});

test('what is written stays above what comes, under its own sub-heading and in its place', () => {
  const own = prose('先写的', { 主动公开: '自己的', 队伍: '两人' });
  const filled = withSectionText(own, prose('概', { 依申请公开: '乙', 主动公开情况: '甲', 其他: '丙' }));
  expect(shown(filled)).toEqual([
    '先写的\n概',
    '依申请公开=乙',
    '主动公开=自己的\n甲',
    '其他=丙',
    '队伍=两人',
  ]);
  expect(filled).toMatchObject({ parts: 3, appended: 2, added: 2 });
});

test('no paragraph is lost and none comes twice, whatever stands there', () => {
  const text = fc.stringMatching(/^[甲乙丙丁]{0,3}$/);
  const section = fc.record({
    headings: fc.constantFrom('runIn' as const, 'ownLine' as const),
    lead: text,
    parts: fc.array(
      fc.record({ heading: fc.constantFrom('主动公开', '依申请公开', '监督保障', '队伍', ''), text }),
      { maxLength: 6 },
    ),
  });
  const paragraphs = (...all: ProseDraft[]) =>
    all
      .flatMap(({ lead, parts }) => [lead, ...parts.map((part) => part.text)])
      .flatMap((one) => one.split('\n'))
      .filter((one) => one !== '')
      .sort();
  fc.assert(
    fc.property(section, section, (own, given) => {
      expect(paragraphs(withSectionText(own, given).prose)).toEqual(paragraphs(own, given));
    }),
  );
});
