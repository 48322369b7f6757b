import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReason, reasonChoices } from './answer-reasons';
import type { RuleCode } from '../rules';

const code = fc.constantFrom<RuleCode>('B1', 'B2', 'B4', 'C1', 'D9');

test('上年结转 has the reasons a reviewing office knows', () => {
  expect(reasonChoices('B1').map(({ name }) => name)).toEqual([
    '机构改革',
    '上年数据更正',
    '申请人类别更正',
    '口径不同',
    '其他',
  ]);
  expect(reasonChoices('B1')[0]?.told('云溪县粮食局')).toBe('机构改革（承继云溪县粮食局）');
});

test('where no list is known there is one’s own reason only', () => {
  expect(reasonChoices('D9').map(({ name }) => name)).toEqual(['其他']);
});

test('a reason comes back as it was chosen and written', () => {
  const reason = code.chain((of) =>
    fc.tuple(fc.constant(of), fc.constantFrom(...reasonChoices(of)), fc.constantFrom('县粮食局', '见附件')),
  );
  fc.assert(
    fc.property(reason, fc.boolean(), ([of, choice, words], says) => {
      const own = says || choice.needsWords ? words : '';
      const read = readReason(of, choice.told(own));
      expect([read.choice.name, read.words]).toEqual([choice.name, own]);
    }),
  );
});

test('whatever a reason is, nothing of it is lost', () => {
  fc.assert(
    fc.property(code, fc.string(), (of, reason) => {
      const { choice, words } = readReason(of, reason);
      expect(choice.told(words) || words).toBe(reason === '' ? choice.told('') : reason);
    }),
  );
});
