import { expect, test } from 'vitest';
import { collected, unitNamed } from '../collection/sum/collected';
import { countySum } from '../collection/sum/county-sum';
import { filledDraft } from '../examples/filled-draft';
import { leftNote } from './left-note';

const water = unitNamed('云溪县水利局');
const health = unitNamed('云溪县卫生健康局');
const town = unitNamed('云溪县石桥镇人民政府');

const NEW = 'applications.newlyReceived.naturalPerson';
const REPEATED = 'applications.repeated.naturalPerson';

test('what the sum still needs is said unit by unit, and nothing where nothing is left', () => {
  const { collection, lines } = collected(
    [water, health, town],
    [
      { unit: water, draft: filledDraft({ cells: { [NEW]: 1 } }) },
      { unit: health, draft: filledDraft({ cells: { [REPEATED]: '' } }) },
    ],
  );
  const note = leftNote(collection, countySum(collection, lines)).split('\n');
  expect(note[0]).toBe('云溪县 2026 年汇总，还要请 3 个单位核对：');
  expect(note[1]).toMatch(/^1\. 云溪县水利局：自然人一列两边差 1：/);
  expect(note[2]).toContain('2. 云溪县卫生健康局：空着 1 格：“不予处理：重复申请，自然人”。');
  expect(note[3]).toBe('3. 云溪县石桥镇人民政府：未收。');
  const alone = collected([health], [{ unit: health, draft: filledDraft({}) }]);
  expect(leftNote(alone.collection, countySum(alone.collection, alone.lines))).toBe('');
});
