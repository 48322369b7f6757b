import { describe, expect, test } from 'vitest';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { draftedOpening } from './opening';
import { emptySentences, leftOut } from './opening-gaps';

function draft(): Draft {
  const empty = emptyDraft(2026);
  return {
    ...empty,
    agency: { ...empty.agency, name: '云溪县科学技术局' },
    contact: { ...empty.contact, website: '云溪县人民政府网站', phone: '0000-5218806' },
  };
}

describe('sentences without content', () => {
  test('are named until a field they need is filled', () => {
    expect(emptySentences(emptyDraft(2026))).toEqual(['电子版下载', '联系方式']);
    expect(emptySentences(draft())).toEqual([]);
  });

  test('are not missed where they are not ticked', () => {
    const empty = emptyDraft(2026);
    expect(emptySentences({ ...empty, opening: { ...empty.opening, download: false } })).toEqual([
      '联系方式',
    ]);
  });
});

describe('an opening edited by hand', () => {
  const edited = (source: Draft): Draft => ({
    ...source,
    opening: { ...source.opening, text: draftedOpening(source).replace('本报告', '本年报') },
  });

  test('leaves nothing out when it was just written', () => {
    expect(leftOut(edited(draft()))).toEqual([]);
  });

  test('leaves out what was changed above since then', () => {
    const later = edited(draft());
    later.year = 2027;
    later.contact.phone = '0000-1234567';
    expect(leftOut(later)).toEqual([
      { name: '年度', value: '2027' },
      { name: '电话', value: '0000-1234567' },
    ]);
  });

  test('has a telephone that stands there with another dash, wide digits or spaces', () => {
    for (const phone of ['0000—5218806', '0000－5218806', '００００-5218806', '0000 - 5218806']) {
      const later = edited(draft());
      later.opening.text = `电话：${phone}。2026年，云溪县科学技术局，云溪县人民政府网站。`;
      expect(leftOut(later)).toEqual([]);
    }
  });

  test('is not asked about while it is made from the fields, or was emptied on purpose', () => {
    expect(leftOut(draft())).toEqual([]);
    const emptied = draft();
    emptied.opening.text = ' ';
    expect(leftOut(emptied)).toEqual([]);
  });
});
