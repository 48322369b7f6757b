// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../editor/editor';
import { form2021 } from '../../../format/forms';
import { emptyDraft } from '../../../report/empty-draft';
import { ActiveFindingProvider } from '../../context/active-finding';
import { EditorProvider } from '../../context/editor-context';
import { pageRoot, painted } from '../../../examples/page-root';
import { OfficialTable } from './official-table';
import { ApplicationsTable } from './applications-table';

const { cells: allCells, tables, typedCells } = form2021;

const { host, draw } = pageRoot();

function show(editor: Editor, table: React.ReactNode): void {
  draw(
    <EditorProvider editor={editor}>
      <ActiveFindingProvider>{table}</ActiveFindingProvider>
    </EditorProvider>,
  );
}

test.each(['disclosure', 'applications', 'disputes'] as const)('%s is drawn as the form prints it', (id) => {
  show(createEditor(emptyDraft(2026)), <OfficialTable table={id} />);
  const spec = tables[id];
  const boxes = [...host.querySelectorAll<HTMLTableCellElement>('th, td')];
  const drawn = boxes.map((box) => [
    (box.parentElement as HTMLTableRowElement).rowIndex,
    box.rowSpan,
    box.colSpan,
    box.dataset['cell'] ?? box.textContent,
  ]);
  const printed = [...spec.grid]
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map((box) => [box.row, box.rows, box.cols, box.cell ?? box.text]);
  expect(drawn).toEqual(printed);
  const typed = typedCells.filter((cell) => cell.table === id).map((cell) => `cells.${cell.id}`);
  expect([...host.querySelectorAll('input')].map((input) => input.name)).toEqual(typed);
  const sums = allCells.filter((cell) => cell.table === id && cell.sumOf);
  expect(host.querySelectorAll('table output')).toHaveLength(sums.length);
});

test.each(['disclosure', 'applications', 'disputes'] as const)('%s: every cell names its labels', (id) => {
  show(createEditor(emptyDraft(2026)), <OfficialTable table={id} />);
  for (const box of host.querySelectorAll('td[data-cell]')) {
    const labels = (box.getAttribute('headers') ?? '').split(' ');
    for (const label of labels) expect(host.querySelector(`th[id="${label}"][scope]`)).not.toBeNull();
  }
  const names = [...host.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
  expect(new Set(names).size).toBe(names.length);
});

test('a key press draws no input again, and changes only the sums it changes', async () => {
  const editor = createEditor(emptyDraft(2026));
  let drawn = 0;
  const counting: Editor = {
    ...editor,
    // A cell registers whenever it is drawn.
    register: (path) => {
      drawn++;
      return editor.register(path);
    },
  };
  show(counting, <ApplicationsTable />);
  expect(drawn).toBe(144);
  const changed = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const box = element?.closest('td');
      changed.add(box?.dataset['cell'] ?? `balance ${box?.dataset['of']} ${box?.dataset['balance']}`);
    }
  });
  observer.observe(host, { subtree: true, childList: true, characterData: true });
  const input = host.querySelector<HTMLInputElement>('input[name$="granted.enterprise"]');
  await act(async () => {
    Reflect.set(HTMLInputElement.prototype, 'value', '7', input);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
  await painted();
  expect([...changed].sort()).toEqual([
    'applications.granted.total',
    'applications.handledTotal.enterprise',
    'applications.handledTotal.total',
    'balance right enterprise',
    'balance right total',
  ]);
  observer.disconnect();
  expect(drawn).toBe(144);
});

test('what cannot be taken in is marked where it stands, without drawing the cell again', async () => {
  const editor = createEditor(emptyDraft(2026));
  show(editor, <OfficialTable table="applications" />);
  const input = host.querySelector<HTMLInputElement>('input[name$="granted.enterprise"]');
  act(() => editor.change('测试', [{ path: 'cells.applications.granted.enterprise', after: '-3' }]));
  expect(input?.value).toBe('-3');
  await painted();
  expect(input?.getAttribute('aria-invalid')).toBe('true');
  const reason = host.querySelector(`[id="${input?.getAttribute('aria-describedby')}"]`);
  expect(reason?.textContent).toContain('不能是负数');
  act(() => editor.undo());
  await painted();
  expect(input?.hasAttribute('aria-invalid')).toBe(false);
  expect(host.querySelector('[id^="reason-"]')).toBeNull();
});
