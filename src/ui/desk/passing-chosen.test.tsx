// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { newArrival } from '../../collection/arriving';
import { newCollection, newUnit, reviewOf, type Unit } from '../../collection/collection';
import { addUnits, sendBack, takeIn } from '../../collection/commands';
import { unitRows } from '../../collection/unit-row';
import type { CollectionSession } from '../../desk/collection-session';
import { collectionsOver } from '../../desk/collections-over';
import { filledDraft } from '../../examples/filled-draft';
import { pageRoot } from '../../examples/page-root';
import { createMemoryStore } from '../../storage/memory-store';
import { PassingChosen } from './passing-chosen';

const { host, draw } = pageRoot();
const AT = '2027-01-20T01:00:00.000Z';
const [water, archive, education, forestry] = [
  '云溪县水利局',
  '云溪县档案馆',
  '云溪县教育局',
  '云溪县林业局',
].map((name) => newUnit(name, name)) as [Unit, Unit, Unit, Unit];

/** A version of a unit's report with so many licences; null for one of which the record is gone. */
async function come(
  session: CollectionSession,
  unit: Unit,
  round: number,
  licences: number | null,
): Promise<void> {
  const id = `${unit.id}${round}`;
  const draft = filledDraft({
    cells: { 'disclosure.licences.decisions': licences ?? '' },
    draft: (own) => (own.agency.name = unit.name),
  });
  if (licences !== null) await session.records.keep(id, { draft, receipt: null, checkCode: id });
  const facts = {
    refused: '',
    isNoReport: false,
    agency: unit.name,
    year: 2026,
    checkCode: id,
    contentCode: id,
  };
  session.perform(
    takeIn([newArrival({ id, file: `${id}.docx`, at: AT, intake: '', asLastYear: false }, facts)], id),
  );
}

test('before several are passed at once those are named that changed what nobody asked for, and none else', async () => {
  const session = await collectionsOver(createMemoryStore()).create(newCollection(2026, '云溪县'));
  session.perform(addUnits([water, archive, education, forestry]));
  for (const unit of [water, archive, education, forestry]) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await come(session, unit, 1, 5);
    if (unit !== education)
      session.perform(
        sendBack(unit, {
          at: AT,
          due: '',
          note: '请补章。',
          list: '请补章。',
          about: `${unit.id}1`,
          seen: [`${unit.id}1`],
        }),
      );
  }
  await come(session, water, 2, 7);
  await come(session, archive, 2, 5);
  await come(session, forestry, 2, null);
  const { collection } = session.view();
  expect(reviewOf(collection, water.id).sendings).toHaveLength(1);
  let passed = 0;
  draw(
    <PassingChosen
      session={session}
      rows={unitRows(collection, new Map())}
      onClose={() => {}}
      onPassed={() => passed++}
    />,
  );
  const status = () => host.ownerDocument.querySelector('output')?.textContent ?? '';
  const confirm = () =>
    Array.from(host.ownerDocument.querySelectorAll('button')).find(
      ({ textContent }) => textContent === '记为通过',
    )!;
  expect(status()).toBe('正在与上一稿对照，已对照 0 个，共 3 个。');
  expect(confirm().disabled).toBe(true);
  // What is drawn waits until the end of each turn.
  const isHeld = async () => {
    await act(() => Promise.resolve());
    return confirm().disabled;
  };
  await expect.poll(isHeld, { timeout: 20_000 }).toBe(false);
  expect(status()).toBe(
    '其中 1 个有意见之外的改动，请先看过：云溪县水利局（1 处）。其中 1 个没能与上一稿对照，请看原件：云溪县林业局。',
  );
  act(() => confirm().click());
  expect(passed).toBe(1);
  await session.close();
});
