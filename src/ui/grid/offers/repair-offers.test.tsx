// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { filledDraft } from '../../../examples/filled-draft';
import { at, citySample, withCells } from '../../../examples/sample-tables';
import { createEditor, type Editor } from '../../../editor/editor';
import { form2021 } from '../../../format/forms';
import { ActiveFindingProvider } from '../../context/active-finding';
import { EditorProvider, useView } from '../../context/editor-context';
import { pageRoot } from '../../../examples/page-root';
import { RepairOffers } from './repair-offers';

const { applications } = form2021.tables;

// This document has no idle time of its own: it is idle as soon as nothing else runs, or when a test says so.
let waiting: IdleRequestCallback[] | null = null;
const run = (act: IdleRequestCallback) => act({ didTimeout: false, timeRemaining: () => 50 });
window.requestIdleCallback = (act) => {
  if (waiting) waiting.push(act);
  else queueMicrotask(() => run(act));
  return 0;
};
async function beIdle(): Promise<void> {
  const acts = waiting ?? [];
  waiting = null;
  await act(async () => acts.forEach(run));
}

const { host, draw } = pageRoot();

const WRONG = 'cells.applications.partlyGranted.naturalPerson';

/** The sample with 426 in place of 462; its totals as printed, or left to be computed. */
function unbalanced(totals: 'printed' | 'computed'): Editor {
  const table = withCells(citySample, [{ row: 3, column: 0, value: 426 }]);
  const of = (isSum: boolean) =>
    Object.fromEntries(
      applications.cells
        .filter(({ sumOf }) => (sumOf !== null) === isSum)
        .map(({ id, place }) => [id, String(at(table, place.row, place.column))]),
    );
  return createEditor(
    filledDraft({
      cells: of(false),
      draft: (draft) => {
        if (totals === 'printed') draft.printedTotals = of(true);
      },
    }),
  );
}

function Offers() {
  const findings = useView((view) => view.findings);
  return (
    <>
      {findings
        .filter(({ code }) => code.startsWith('A'))
        .map((finding) => (
          <section key={finding.id} data-of={finding.id}>
            <RepairOffers finding={finding} />
          </section>
        ))}
    </>
  );
}

/** Shows what is offered, once it was searched for. */
async function show(editor: Editor): Promise<void> {
  await act(async () =>
    draw(
      <EditorProvider editor={editor}>
        <ActiveFindingProvider>
          <Offers />
        </ActiveFindingProvider>
      </EditorProvider>,
    ),
  );
}

const buttons = (words: RegExp) =>
  [...host.querySelectorAll('button')].filter((button) => words.test(button.textContent));
const press = (words: RegExp) => act(async () => buttons(words)[0]?.click());

test('totals that were printed prove the cell: it is named at the first finding, and nothing changes unasked', async () => {
  const editor = unbalanced('printed');
  const before = editor.draft();
  await show(editor);
  expect(host.querySelectorAll('section').length).toBeGreaterThan(2);
  expect(host.querySelectorAll('section:first-child li')).toHaveLength(1);
  expect(host.querySelectorAll('li')).toHaveLength(1);
  expect(host.textContent).toContain('自然人列“部分公开”疑为 462（现为 426，数字颠倒），请核对台账。');
  expect(editor.draft()).toBe(before);

  await press(/^改为 462$/);
  expect(editor.draft().cells.applications['partlyGranted']?.['naturalPerson']).toBe('462');
  expect(host.querySelectorAll('section')).toHaveLength(0);
  await act(async () => editor.undo());
  expect(editor.draft()).toEqual(before);
});

test('computed totals prove nothing: cells are listed on demand, five at first', async () => {
  const editor = unbalanced('computed');
  await show(editor);
  expect(host.querySelectorAll('li')).toHaveLength(0);
  await press(/^找可能填错的格$/);
  expect(host.textContent).toContain('从表里看不出错在哪里');
  expect(host.querySelectorAll('li')).toHaveLength(5);
  const [more] = buttons(/^再看 \d+ 处$/);
  const rest = Number(/\d+/.exec(more?.textContent ?? '')?.[0]);
  await press(/^再看/);
  expect(host.querySelectorAll('li')).toHaveLength(5 + rest);
});

test('what stands below an offer does not move when the search is done: one may be about to press it', async () => {
  const shapes = () => [...host.querySelectorAll('li, button')].map(({ textContent }) => textContent);
  waiting = [];
  await show(unbalanced('computed'));
  const early = shapes();
  expect(early).toEqual(['找可能填错的格']);
  await beIdle();
  expect(shapes()).toEqual(early);

  waiting = [];
  await show(unbalanced('printed'));
  const found = shapes();
  expect(found).toContain('改为 462');
  await beIdle();
  expect(shapes()).toEqual(found);
});

test('what is asked for before the search is done comes with it', async () => {
  waiting = [];
  await show(unbalanced('computed'));
  await press(/^找可能填错的格$/);
  expect(buttons(/^找可能填错的格$/)).toHaveLength(1);
  await beIdle();
  expect(host.querySelectorAll('li')).toHaveLength(5);
});

test('what was typed since it was found makes a repair no longer fit, and it is not made', async () => {
  const editor = unbalanced('computed');
  await show(editor);
  await press(/^找可能填错的格$/);
  const [button] = buttons(/^改为/);
  await act(async () => {
    editor.change('', [{ path: WRONG, after: '427' }]);
    // Before anything could be searched for again.
    button?.click();
  });
  const typed = editor.draft();
  expect(typed.cells.applications['partlyGranted']?.['naturalPerson']).toBe('427');
  expect(typed.inferred).toEqual([]);
});
