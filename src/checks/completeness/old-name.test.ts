import { expect, test } from 'vitest';
import type { Draft } from '../../report/draft';
import { renaming } from '../../report/names/renaming';
import { filledDraft, filledReport } from '../../examples/filled-draft';
import { checkOldName } from './old-name';

const past = (agency: string) => ({ agency, year: 2025, title: '', cells: {}, sections: [] });

const renamed =
  (text: string, before = ['云溪县科技和信息化局']) =>
  (draft: Draft) => {
    draft.lastYear.reports = before.map(past);
    draft.overview.parts[0]!.text = text;
  };

const found = (...said: Parameters<typeof renamed>) =>
  checkOldName(filledReport({ draft: renamed(...said) }));

test('last year’s name in this year’s text, in full and without its place', () => {
  const text = '云溪县科技和信息化局按时公开。科技和信息化局还培训了三次。';
  expect(found(text)).toMatchObject([
    {
      id: 'D6:oldName',
      severity: 'warning',
      title: '有 2 处还是去年的机关名“云溪县科技和信息化局”',
      evidence: [{ text: '云溪县科技和信息化局' }, { text: '科技和信息化局' }],
      target: { field: 'overview.parts.0.text' },
    },
  ]);
});

test('a name said as a former one, the same name, several predecessors and none', () => {
  expect(found('原云溪县科技和信息化局的职责划入本局。')).toEqual([]);
  expect(found('云溪县科学技术局按时公开。', ['云溪县科学技术局'])).toEqual([]);
  expect(found('云溪县科技局按时公开。', ['云溪县科技局', '云溪县外专局'])).toEqual([]);
  expect(found('云溪县科技和信息化局按时公开。', [])).toEqual([]);
  // The new name holds the old one.
  expect(found('云溪县科学技术局按时公开。', ['云溪县科学技术'])).toEqual([]);
});

test('the full name is replaced wherever it stands, the rest is left to be looked at', () => {
  const draft = filledDraft({
    draft: renamed('原云溪县科技和信息化局改组。云溪县科技和信息化局、科技和信息化局都在用。'),
  });
  draft.signature.agency = '云溪县科技和信息化局';
  draft.opening.text = '云溪县科技和信息化局编制本报告。';
  expect(renaming(draft)).toEqual([
    { path: 'opening.text', after: '云溪县科学技术局编制本报告。' },
    {
      path: 'overview.parts.0.text',
      after: '原云溪县科技和信息化局改组。云溪县科学技术局、科技和信息化局都在用。',
    },
    { path: 'signature.agency', after: '云溪县科学技术局' },
  ]);
});
