import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../examples/any-text';
import { fileName } from './disk';

test.each([
  ['云溪县科学技术局2026年政府信息公开工作年度报告', '云溪县科学技术局2026年政府信息公开工作年度报告.json'],
  ['../../etc/passwd', '.._.._etc_passwd.json'],
  ['a:b*c?d"e<f>g|h\\i\u0007', 'a_b_c_d_e_f_g_h_i_.json'],
  ['报告\u202Egnp.exe', '报告gnp.exe.json'],
  [' . . ', '未命名.json'],
  ['', '未命名.json'],
])('%j is kept as %j', (base, name) => {
  expect(fileName(base, 'json')).toBe(name);
});

test('no name has separators, control characters or more than a system takes', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 400 }), (base) => {
      const name = fileName(base, 'json');
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/);
      expect(Array.from(name).length).toBeLessThanOrEqual(105);
      expect(name).toMatch(/^.*[^.\s].*\.json$/su);
    }),
    { numRuns: 200 },
  );
});
