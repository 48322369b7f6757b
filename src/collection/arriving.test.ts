import { expect, test } from 'vitest';
import { newArrival, notRead, withLaterFiles } from './arriving';
import { newCollection, newUnit, type Collection } from './collection';

const file = (id: string) =>
  newArrival({ id, file: `${id}.docx`, at: '', intake: '', asLastYear: false }, notRead(''));

test('going back to a collection as it was keeps every file that came since', () => {
  const then: Collection = { ...newCollection(2026, '云溪县'), arrivals: [file('1')] };
  const now: Collection = {
    ...then,
    roster: [newUnit('u', '云溪县水利局')],
    arrivals: [{ ...file('1'), removed: true }, file('2')],
  };
  expect(withLaterFiles(then, now)).toEqual({ ...then, arrivals: [file('1'), file('2')] });
});
