import { expect, test } from 'vitest';
import { selfWordsFor } from './self-word';

test.each([
  ['云溪县科学技术局', ['本机关', '我局', '云溪县科学技术局']],
  ['青石镇人民政府', ['本机关', '我镇', '青石镇人民政府']],
  ['云溪县人民政府办公室', ['本机关', '我办', '云溪县人民政府办公室']],
  ['云溪经济技术开发区管理委员会', ['本机关', '云溪经济技术开发区管理委员会']],
  ['', ['本机关']],
])('%s may call itself %j', (agency, words) => expect(selfWordsFor(agency)).toEqual(words));
