import { expect, test } from 'vitest';
import { emptyDraft } from '../empty-draft';
import { reportOf } from '../report';
import { selfWordsFor } from './self-word';

const named = (name: string) => {
  const draft = emptyDraft(2026);
  return { ...draft, agency: { ...draft.agency, name } };
};

test.each([
  ['云溪县科学技术局', ['本机关', '我局', '云溪县科学技术局']],
  ['青石镇人民政府', ['本机关', '我镇', '青石镇人民政府']],
  ['云溪县人民政府办公室', ['本机关', '我办', '云溪县人民政府办公室']],
  ['云溪经济技术开发区管理委员会', ['本机关', '云溪经济技术开发区管理委员会']],
  ['', ['本机关']],
])('%s may call itself %j', (agency, words) => expect(selfWordsFor(named(agency))).toEqual(words));

test.each([
  ['云溪县人民政府', '云溪县', '全县'],
  ['青澜市人民政府', '', '全市'],
  ['云溪自治旗人民政府', '云溪旗', '全旗'],
  ['云溪县人民政府办公室', '云溪县', '全县'],
  ['', '云溪经济技术开发区', '全区'],
  ['', '云溪县政务公开办', '本级及所属单位'],
  ['', '', '本级及所属单位'],
])(
  'the report of “%s”, summed from the units of “%s”, tells of %s and never of 本机关',
  (name, place, word) => {
    const countySum = { collection: 'c', place, year: 2026, at: '', values: {}, indicators: [], scope: '' };
    const draft = { ...named(name), countySum };
    expect(selfWordsFor(draft)).toEqual([word]);
    expect(reportOf(draft).selfWord).toBe(word);
    expect(reportOf({ ...draft, selfWord: '我县' }).selfWord).toBe('我县');
  },
);
