import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikeUnits } from '../../collection/alike';
import { arrived } from '../../collection/arrived';
import { newCollection, newUnit } from '../../collection/collection';
import { alikeFiles, sentenceCode } from './alike-files';

/** Units among six that have as many sentences in common, in some order with others': often as many as a third unit has. */
const block = fc.record({
  owners: fc.uniqueArray(fc.nat(5), { maxLength: 6 }),
  many: fc.integer({ min: 4, max: 6 }),
  isFirst: fc.boolean(),
});

test('by codes the same units are alike as by the sentences themselves', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const texts = Array.from({ length: 6 }, (): string[] => []);
      blocks.forEach(({ owners, many, isFirst }, at) => {
        const added = Array.from({ length: many }, (_, nth) => `我们在第${at}村办理第${nth}件`);
        for (const owner of owners) texts[owner]?.[isFirst ? 'unshift' : 'push'](...added);
      });
      const named = texts.map((own, at) => ({ id: `u${at}`, name: `云溪县第${at}中心`, sentences: own }));
      const collection = {
        ...newCollection(2026, ''),
        roster: named.map(({ id, name }) => newUnit(id, name)),
        arrivals: named.map(({ id, name }) => arrived(`file ${id}`, name)),
      };
      const codes = named.map((one) => [`file ${one.id}`, one.sentences.map(sentenceCode).join('')] as const);
      const names = new Map(named.map(({ id, name }) => [id, name]));
      const expected = Array.from(
        alikeUnits(named),
        ([id, { other, sentences: many }]) =>
          [`file ${id}`, { unit: names.get(other), sentences: many }] as const,
      );
      expect(alikeFiles(collection, new Map(codes))).toEqual(new Map(expected));
    }),
  );
});
