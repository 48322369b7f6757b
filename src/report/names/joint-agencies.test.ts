import { expect, test } from 'vitest';
import { actTogether, packedName } from './joint-agencies';

test.each([
  ['云 溪 县  教育局', '云溪县教育局'],
  ['云溪县教育局 云溪县体育局', '云溪县教育局 云溪县体育局'],
  ['云溪县教育局\n云溪县体育局', '云溪县教育局、云溪县体育局'],
  ['云溪县教育局\n体育局2024年', '云溪县教育局、体育局2024年'],
  ['云溪县住房和城乡建设局\n（云溪县人民防空办公室）', '云溪县住房和城乡建设局（云溪县人民防空办公室）'],
  ['云溪县公安局 交通警察大队', '云溪县公安局交通警察大队'],
  ['云溪县人民政府\n青石镇人民政府', '云溪县人民政府青石镇人民政府'],
])('%j', (written, name) => {
  expect(packedName(written)).toBe(name);
});

test('a name that goes on is one agency', () => {
  expect(actTogether('云溪县教育局', '云溪县教育局办公室')).toBe(false);
  expect(actTogether('云溪县', '云溪县教育局')).toBe(false);
});
