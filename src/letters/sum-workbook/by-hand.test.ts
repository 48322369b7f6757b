import { expect, test } from 'vitest';
import { arrived } from '../../collection/arrived';
import { newCollection, newUnit, type Collection } from '../../collection/collection';
import { fillByHand, takeIn } from '../../collection/commands';
import { handFilledOf, typedReport } from '../../collection/hand-filled';
import { judge } from '../../collection/judged';
import { lineOf } from '../../collection/line';
import { standingsOf } from '../../collection/standing';
import { countySum } from '../../collection/sum/county-sum';
import { lineKey } from '../../collection/unit-row';
import { filledDraft } from '../../examples/filled-draft';
import { sumSheets } from './sum-workbook';

test('汇总表 names the numbers that were typed by hand, beside the unit and the file, and leaves a blank one lacking', () => {
  const water = newUnit('w', '云溪县水利局');
  const scan = arrived('scan', '', { file: '水利局.pdf', refused: '读不了。', year: null, checkCode: '' });
  const typed = handFilledOf(filledDraft({ cells: { 'disclosure.licences.decisions': '' } }));
  const steps = [takeIn([scan], ''), fillByHand(scan, typed, '', '')];
  const start: Collection = { ...newCollection(2026, '云溪县'), roster: [water] };
  const collection = steps.reduce((before, { apply }) => apply(before), start);
  const [standing] = standingsOf(collection).standings;
  const received = typedReport(collection, standing!.current!);
  const line = lineOf(judge(received, { unit: water, year: 2026, pasts: [], splits: [] }), received);
  const sum = countySum(collection, new Map([[lineKey(collection, standing!, standing!.current!), line]]));
  const texts = sumSheets(collection, sum, []).flatMap(({ boxes }) => boxes.map(({ value }) => value));
  expect(texts).toContain('手工填，空 1 格');
  expect(texts).toContain('水利局.pdf（手工填）');
  expect(texts).toContain('—（缺1）');
});
