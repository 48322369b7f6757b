import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../format/forms';
import { moveFor, moveFrom, type Caret, type Move } from './moves';

const { cell: cellSpec, typedCells } = form2021;

const press = (key: string, more: Partial<{ shift: boolean; ctrl: boolean; alt: boolean }> = {}) => ({
  key,
  shift: false,
  ctrl: false,
  alt: false,
  ...more,
});
const selected: Caret = { length: 3, start: 0, end: 3 };
const inside: Caret = { length: 3, start: 1, end: 1 };
const before: Caret = { length: 3, start: 0, end: 0 };
const behind: Caret = { length: 3, start: 3, end: 3 };
const empty: Caret = { length: 0, start: 0, end: 0 };

describe('what a key means', () => {
  test('arrows leave a cell only at the edge of its text', () => {
    expect(
      [selected, inside, before, behind, empty].map((caret) => moveFor(press('ArrowLeft'), caret)),
    ).toEqual(['left', null, 'left', null, 'left']);
    expect(
      [selected, inside, before, behind, empty].map((caret) => moveFor(press('ArrowRight'), caret)),
    ).toEqual(['right', null, null, 'right', 'right']);
  });

  test('up, down and Enter leave it from anywhere', () => {
    for (const caret of [selected, inside, before]) {
      expect(moveFor(press('ArrowUp'), caret)).toBe('up');
      expect(moveFor(press('ArrowDown'), caret)).toBe('down');
      expect(moveFor(press('Enter'), caret)).toBe('enter');
      expect(moveFor(press('Enter', { shift: true }), caret)).toBe('enterBack');
    }
  });

  test('with Ctrl to the edge of the table', () => {
    expect(moveFor(press('ArrowDown', { ctrl: true }), inside)).toBe('bottom');
    expect(moveFor(press('ArrowRight', { ctrl: true }), selected)).toBe('last');
    expect(moveFor(press('Home', { ctrl: true }), inside)).toBe('start');
    expect(moveFor(press('End', { ctrl: true }), inside)).toBe('finish');
  });

  test('Home and End go to the edge of the text first', () => {
    expect(moveFor(press('Home'), behind)).toBeNull();
    expect(moveFor(press('Home'), before)).toBe('first');
    expect(moveFor(press('End'), selected)).toBe('last');
  });

  test('letters, Tab, Alt and Shift+arrow belong to the text or the browser', () => {
    expect(moveFor(press('a'), selected)).toBeNull();
    expect(moveFor(press('Tab'), selected)).toBeNull();
    expect(moveFor(press('ArrowLeft', { alt: true }), before)).toBeNull();
    expect(moveFor(press('ArrowRight', { shift: true }), behind)).toBeNull();
  });
});

describe('where a move leads', () => {
  test.each<[string, Move, string]>([
    ['applications.newlyReceived.naturalPerson', 'down', 'applications.carriedIn.naturalPerson'],
    // 办结总计 is a sum: passed over.
    ['applications.otherHandling.enterprise', 'enter', 'applications.carriedOver.enterprise'],
    ['applications.carriedOver.enterprise', 'enterBack', 'applications.otherHandling.enterprise'],
    ['applications.carriedOver.enterprise', 'enter', 'applications.carriedOver.enterprise'],
    ['applications.granted.otherOrganisation', 'right', 'applications.granted.otherOrganisation'],
    ['applications.granted.legalService', 'last', 'applications.granted.otherOrganisation'],
    ['applications.granted.legalService', 'top', 'applications.newlyReceived.legalService'],
    ['applications.granted.legalService', 'bottom', 'applications.carriedOver.legalService'],
    ['applications.granted.legalService', 'start', 'applications.newlyReceived.naturalPerson'],
    ['applications.granted.legalService', 'finish', 'applications.carriedOver.otherOrganisation'],
    ['disputes.review.undecided', 'right', 'disputes.directSuit.upheld'],
    ['disputes.directSuit.upheld', 'left', 'disputes.review.undecided'],
    ['disputes.review.undecided', 'enter', 'disputes.directSuit.upheld'],
    ['disputes.review.upheld', 'down', 'disputes.review.upheld'],
    // One wide box lies under three narrow ones.
    ['disclosure.normativeDocuments.inForce', 'down', 'disclosure.licences.decisions'],
    ['disclosure.licences.decisions', 'up', 'disclosure.normativeDocuments.made'],
    ['disclosure.coerciveMeasures.decisions', 'down', 'disclosure.charges.amount'],
  ])('%s, %s', (from, move, to) => {
    expect(moveFrom(form2021, from as never, move)).toBe(to);
  });

  test('never to a total, never out of the table, and a step that moved can be taken back', () => {
    const ways: [Move, Move][] = [
      ['down', 'up'],
      ['right', 'left'],
      ['enter', 'enterBack'],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...typedCells),
        fc.constantFrom(...ways),
        ({ id, table }, [there, again]) => {
          const to = moveFrom(form2021, id, there);
          expect(cellSpec(to)).toMatchObject({ table, sumOf: null });
          // In the disclosure table three narrow boxes lie over a wide one: the way up goes to the first.
          const back = to === id || table === 'disclosure' ? id : moveFrom(form2021, to, again);
          expect(back).toBe(id);
        },
      ),
    );
  });
});
