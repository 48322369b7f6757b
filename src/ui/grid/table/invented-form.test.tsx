// @vitest-environment happy-dom
import { act } from 'react';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEditor } from '../../../editor/editor';
import { pageRoot, painted } from '../../../examples/page-root';
import { ADDED_ROW, RENAMED_COLUMN, secondForm } from '../../../examples/second-form';
import type { Form } from '../../../format/form';
import { forms } from '../../../format/forms';
import { emptyDraft } from '../../../report/empty-draft';
import { ActiveFindingProvider } from '../../context/active-finding';
import { EditorProvider } from '../../context/editor-context';
import { ApplicationsTable } from './applications-table';

// The line that a new form adds to the list of forms.
const known = forms as Form[];
beforeAll(() => known.push(secondForm));
afterAll(() => known.pop());

const { host, draw } = pageRoot();
const cellAt = (row: string, column: string) =>
  host.querySelector(`td[data-cell="applications.${row}.${column}"]`);

test('a report on the next form is written in its own table: its rows and columns, its sums, its balance', async () => {
  const editor = createEditor(emptyDraft(2030, secondForm));
  draw(
    <EditorProvider editor={editor}>
      <ActiveFindingProvider>
        <ApplicationsTable />
      </ActiveFindingProvider>
    </EditorProvider>,
  );
  const printed = [...secondForm.tables.applications.grid].sort((a, b) => a.row - b.row || a.col - b.col);
  const drawn = [...host.querySelectorAll<HTMLTableCellElement>('thead > tr > *, tbody > tr > *')];
  expect(drawn.map((box) => box.dataset['cell'] ?? box.textContent)).toEqual(
    printed.map((box) => box.cell ?? box.text),
  );
  const label = (box: Element | null) =>
    (box?.getAttribute('headers') ?? '')
      .split(' ')
      .map((id) => host.querySelector(`[id="${id}"]`)?.textContent);
  expect(label(cellAt(ADDED_ROW, RENAMED_COLUMN))).toEqual(
    expect.arrayContaining(['科研院所', '4.信息已经移交档案馆']),
  );

  act(() =>
    editor.change('测试', [
      { path: `cells.applications.newlyReceived.${RENAMED_COLUMN}`, after: '7' },
      { path: `cells.applications.${ADDED_ROW}.${RENAMED_COLUMN}`, after: '5' },
    ]),
  );
  await painted();
  expect([ADDED_ROW, 'handledTotal'].map((row) => cellAt(row, 'total')?.textContent)).toEqual(['5', '5']);
  const foot = (of: string) =>
    host.querySelector(`[data-balance="${RENAMED_COLUMN}"][data-of="${of}"]`)?.textContent;
  expect([foot('left'), foot('right')]).toEqual(['7', '5']);
});
