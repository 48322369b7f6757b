import { expect, test } from 'vitest';
import { arrived } from './arrived';
import { newCollection, newUnit, type Arrival } from './collection';
import { fillByHand, sendBack, takeIn, takeOut, type Step } from './commands';
import { formerReport } from './former-report';

const water = newUnit('w', '云溪县水利局');
const first = arrived('a', water.name);
const scan = arrived('b', '', { refused: '读不了。', file: '水利局.pdf', checkCode: '' });
const last = { ...scan, id: 'c' };
const back = (about: Arrival) =>
  sendBack(water, { at: '', due: '', note: '', list: '', about: about.id, seen: [about.id] });
const former = (...steps: Step[]) =>
  formerReport(
    steps.reduce((collection, { apply }) => apply(collection), {
      ...newCollection(2026, ''),
      roster: [water],
    }),
    water,
    last,
  );

test('the report before a version that cannot be read is the last one sent back that could be', () => {
  const begun = [takeIn([first], ''), back(first), takeIn([scan], '')];
  expect(former(...begun, takeIn([last], ''))).toEqual({ file: first, round: 1 });
  expect(former(...begun, back(scan), takeIn([last], ''))).toEqual({ file: first, round: 1 });
  // What was typed off it can be looked at too.
  const typed = { cells: { x: '1' }, notes: {}, totals: {} };
  expect(former(...begun, fillByHand(scan, typed, '', ''), back(scan), takeIn([last], ''))).toEqual({
    file: { ...scan, byHand: typed },
    round: 2,
  });
  expect(former(...begun, takeOut(first), takeIn([last], ''))).toBeNull();
  expect(former(takeIn([scan], ''), back(scan), takeIn([last], ''))).toBeNull();
  expect(former(takeIn([last], ''))).toBeNull();
});
