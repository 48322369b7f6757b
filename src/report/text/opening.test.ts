import { describe, expect, test } from 'vitest';
import type { Draft } from '../draft';
import { emptyDraft } from '../empty-draft';
import { draftedOpening, openingText } from './opening';

function filled(change?: (draft: Draft) => void): Draft {
  const draft = emptyDraft(2026);
  draft.agency.name = '云溪县科学技术局';
  draft.contact = {
    website: '云溪县人民政府网站（www.yunxi.example）',
    office: '办公室',
    address: '云溪县文昌路18号',
    postcode: '000100',
    phone: '0000-5218806',
    email: '',
  };
  draft.opening.sixParts = true;
  change?.(draft);
  return draft;
}

test('an e-mail address stands with the rest of the contact', () => {
  const email = 'gongkai@yunxi.example';
  const draft = filled((source) => (source.contact.email = email));
  expect(draftedOpening(draft)).toMatch(/电话：0000-5218806；电子邮箱：gongkai@yunxi\.example）。$/);
});

test('a post code, telephone and e-mail address typed in full-width characters are printed as such are', () => {
  const draft = filled((source) => {
    source.contact.postcode = '０００１００';
    source.contact.phone = '（００００）５２１８８０６－８';
    source.contact.email = 'ｇｋ＠yunxi．example';
  });
  expect(draftedOpening(draft)).toMatch(
    /邮编：000100；电话：（0000）5218806-8；电子邮箱：gk@yunxi\.example）。$/,
  );
});

describe('the opening made from ticked sentences', () => {
  test('has all five in their order', () => {
    expect(draftedOpening(filled())).toBe(
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》' +
        '（国办公开办函〔2021〕30号）要求，编制本报告。' +
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、' +
        '政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。' +
        '本报告所列数据的统计期限为2026年1月1日至2026年12月31日。' +
        '本报告电子版可在云溪县人民政府网站（www.yunxi.example）下载。' +
        '如对本报告有疑问，请与云溪县科学技术局办公室联系（地址：云溪县文昌路18号；邮编：000100；电话：0000-5218806）。',
    );
  });

  const words = {
    basis: '编制本报告',
    sixParts: '六个部分组成',
    period: '统计期限',
    download: '电子版',
    contact: '请与',
  } as const;
  const ids = Object.keys(words) as (keyof typeof words)[];

  test.each(ids)('leaves out %s, and nothing else, when it is not ticked', (id) => {
    const text = draftedOpening(filled((draft) => (draft.opening[id] = false)));
    expect(ids.filter((other) => !text.includes(words[other]))).toEqual([id]);
  });

  test('drops a sentence whose field is empty', () => {
    expect(draftedOpening(filled((draft) => (draft.contact.website = ' ')))).not.toContain('下载');
    const nobody = filled((draft) =>
      Object.assign(draft.contact, { address: '', postcode: '\u3000', phone: '' }),
    );
    expect(draftedOpening(nobody)).not.toContain('联系');
  });

  test('names only the contacts there are', () => {
    const phone = filled((draft) => Object.assign(draft.contact, { address: '', postcode: '', office: '' }));
    expect(draftedOpening(phone)).toContain('请与云溪县科学技术局联系（电话：0000-5218806）。');
  });

  test('speaks of 本机关 while the agency has no name', () => {
    expect(draftedOpening(filled((draft) => (draft.agency.name = '')))).toContain('请与本机关办公室联系');
  });

  test('is nothing when nothing is ticked', () => {
    const none = {
      basis: false,
      sixParts: false,
      period: false,
      download: false,
      contact: false,
      text: null,
    };
    expect(draftedOpening(filled((draft) => (draft.opening = none)))).toBe('');
  });
});

test('an opening edited by hand stands as it is, even empty', () => {
  expect(openingText(filled((draft) => (draft.opening.text = '手写。')))).toBe('手写。');
  expect(openingText(filled((draft) => (draft.opening.text = '')))).toBe('');
  expect(openingText(filled())).toBe(draftedOpening(filled()));
});
