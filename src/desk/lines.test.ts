import { expect, test } from 'vitest';
import { factsOf, newArrival } from '../collection/arriving';
import { newCollection, newUnit, type Arrival } from '../collection/collection';
import { addUnits, changeUnit, fillByHand, takeIn } from '../collection/commands';
import type { Line } from '../collection/line';
import { filledDraft } from '../examples/filled-draft';
import { createMemoryStore } from '../storage/memory-store';
import { createCollectionEditor } from './collection-editor';
import { lineOfTask, type LineTask } from './line-task';
import { createLines } from './lines';
import { createRecords, withTyped } from './records';

const names = ['云溪县水利局', '云溪县档案馆', '云溪县林业局', '云溪县财政局', '云溪县商务局'];
const units = names.map((name, at) => newUnit(String(at), name));

/** Lines that are worked out when the test says so. */
function byHand(atOnce: number) {
  const asked: { unit: string; answer: () => void }[] = [];
  let begun = 0;
  let ended = 0;
  return {
    asked,
    begun: () => begun,
    ended: () => ended,
    atOnce,
    begin: () => void begun++,
    lineOf: (task: LineTask) =>
      new Promise<Line | null>((resolve) => {
        asked.push({ unit: task.unit?.name ?? '', answer: () => resolve(lineOfTask(task)) });
      }),
    end: () => void ended++,
  };
}

/** Lets all be done that can be without an answer: nothing in it waits for more than promises. */
const rest = () => new Promise((resolve) => setTimeout(resolve));

/** A collection of these units, of each of which a report is to come. */
async function begun(atOnce: number) {
  const editor = createCollectionEditor(newCollection(2026, '云溪县'));
  const records = withTyped(createRecords(createMemoryStore(), 'c'), () => editor.view().collection);
  const beside = byHand(atOnce);
  const keeper = createLines(editor, records, beside);
  editor.perform(addUnits(units));
  const arrivals: Arrival[] = [];
  for (const { id, name } of units) {
    const draft = filledDraft({
      draft(own) {
        own.agency.name = name;
        if (name === names[0]) own.overview.lead = '经合局及时公开各类信息。';
      },
    });
    const received = { draft, receipt: null, checkCode: id };
    await records.keep(`f${id}`, received);
    const known = {
      id: `f${id}`,
      file: `${name}.docx`,
      at: '2027-01-18T09:00:00Z',
      intake: '',
      asLastYear: false,
    };
    arrivals.push(newArrival(known, factsOf({ ok: true, ...received })));
  }
  return { editor, keeper, beside, arrivals };
}

test('as many lines as the threads take are asked for at once, in the order of the roster, each once', async () => {
  const { editor, keeper, beside, arrivals } = await begun(2);
  expect(beside.begun()).toBe(0);
  editor.perform(takeIn(arrivals.slice(0, 4), 'i'));
  expect(beside.begun()).toBe(1);
  await rest();
  const asked = () => beside.asked.map(({ unit }) => unit);
  expect(asked()).toEqual(names.slice(0, 2));
  // The second is ready first.
  beside.asked[1]?.answer();
  await rest();
  expect(asked()).toEqual(names.slice(0, 3));
  // It is shown before the others are there.
  expect(keeper.lines().size).toBe(1);
  editor.perform(takeIn(arrivals.slice(4), 'i'));
  for (let at = 0; at < names.length; at++) {
    beside.asked[at]?.answer();
    await rest();
  }
  expect(asked()).toEqual(names);
  expect(keeper.lines().size).toBe(names.length);
  keeper.stop();
});

/** The last unit, called so as well. */
const alsoCalled = (alias: string) => changeUnit({ ...newUnit('4', '云溪县商务局'), aliases: [alias] });

test('a line that is being worked out while a name it tells of comes into the roster is worked out anew', async () => {
  const { editor, keeper, beside, arrivals } = await begun(2);
  editor.perform(takeIn(arrivals.slice(0, 1), 'i'));
  await rest();
  editor.perform(alsoCalled('经合局'));
  await rest();
  expect(beside.asked).toHaveLength(1);
  beside.asked[0]?.answer();
  await rest();
  expect(beside.asked.map(({ unit }) => unit)).toEqual([names[0], names[0]]);
  beside.asked[1]?.answer();
  await rest();
  const [line] = keeper.lines().values();
  expect(line?.findings.map(({ title }) => title)).toContain(
    '正文写的是“经合局”的工作，本机关是“云溪县水利局”',
  );
  keeper.stop();
});

test('a name no report tells of has no line worked out anew; of one that is told of, that line comes after the new files', async () => {
  const { editor, keeper, beside, arrivals } = await begun(1);
  editor.perform(takeIn(arrivals.slice(0, 2), 'i'));
  for (let at = 0; at < 2; at++) {
    await rest();
    beside.asked[at]?.answer();
  }
  await rest();
  editor.perform(alsoCalled('方志办'));
  await rest();
  expect(beside.asked).toHaveLength(2);
  editor.perform(takeIn(arrivals.slice(2, 3), 'i'));
  editor.perform(alsoCalled('经合局'));
  editor.perform(takeIn(arrivals.slice(3, 4), 'i'));
  for (let at = 2; at < 5; at++) {
    await rest();
    beside.asked[at]?.answer();
  }
  await rest();
  expect(beside.asked.map(({ unit }) => unit)).toEqual([...names.slice(0, 4), names[0]]);
  keeper.stop();
});

test('numbers typed by hand that are put back to what they were have their line again; no line of others is kept', async () => {
  const { editor, keeper, beside, arrivals } = await begun(2);
  const [scan] = arrivals.map((one) => ({ ...one, refused: '没有文字。', agency: '', unit: '0' }));
  if (!scan) throw new Error('no unit');
  editor.perform(takeIn([scan], 'i'));
  for (const count of ['3', '4', '3', '5']) {
    const byHand = { cells: { 'applications.newlyReceived.naturalPerson': count }, notes: {}, totals: {} };
    editor.perform(fillByHand(scan, byHand, '填', count));
    await rest();
    beside.asked[beside.asked.length - 1]?.answer();
    await rest();
    const keys = Array.from(keeper.lines().keys());
    expect(keys).toHaveLength(1);
    expect(keys[0]).toContain(`"${count}"`);
  }
  keeper.stop();
});

test('after the stop nothing is asked for, and what is answered then changes nothing', async () => {
  const { editor, keeper, beside, arrivals } = await begun(1);
  editor.perform(takeIn(arrivals, 'i'));
  await rest();
  keeper.stop();
  expect(beside.ended()).toBe(1);
  beside.asked[0]?.answer();
  editor.perform(addUnits([newUnit('x', '云溪县气象局')]));
  await rest();
  expect(beside.asked).toHaveLength(1);
  expect(keeper.lines().size).toBe(0);
});
