// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { newCollection, newUnit } from '../../../collection/collection';
import { addUnits } from '../../../collection/commands';
import { typedReport } from '../../../collection/hand-filled';
import { standingsOf } from '../../../collection/standing';
import type { CollectionSession } from '../../../desk/collection-session';
import { collectionsOver } from '../../../desk/collections-over';
import type { CellId } from '../../../format/table';
import { cellPath, cellText } from '../../../report/draft';
import { createMemoryStore } from '../../../storage/memory-store';
import { createTableEditor, type TableEditor } from './table-editor';

const NEW: CellId = 'applications.newlyReceived.naturalPerson';
const GRANTED: CellId = 'applications.granted.naturalPerson';

let store: ReturnType<typeof createMemoryStore>;
let session: CollectionSession;
let tables: TableEditor;
let followed: readonly CellId[] = [];
afterEach(async () => {
  tables.stop();
  await session.close();
});

const standing = () => standingsOf(session.view().collection).standings[0]!;
const cells = () => session.view().collection.arrivals[0]!.byHand?.cells ?? null;
const shown = (id: CellId) => cellText(tables.editor.draft(), id);

/** A unit whose file cannot be read, its tables open for typing. */
async function begun(): Promise<void> {
  store = createMemoryStore();
  session = await collectionsOver(store).create(newCollection(2026, '云溪县'));
  session.perform(addUnits([newUnit('w', '云溪县水利局')]));
  await session.intake.take([new File(['PK\u0003\u0004'], '云溪县水利局.docx')], false);
  const file = standing().unread!;
  const { draft } = typedReport(session.view().collection, file);
  tables = createTableEditor(session, file, draft, (ids) => (followed = ids));
}

/** Types into a cell, key by key, and leaves it. */
async function type(id: CellId, text: string): Promise<void> {
  const element = document.createElement('input');
  const { ref, onChange, onBlur } = tables.editor.register(cellPath(id));
  element.name = cellPath(id);
  ref(element);
  for (let end = 1; end <= text.length; end++) {
    element.value = text.slice(0, end);
    // oxlint-disable-next-line no-await-in-loop -- one key after another
    await onChange({ target: element, type: 'change' });
  }
  await onBlur({ target: element, type: 'blur' });
}

test('each cell that is typed is one step of the collection, taken back and made again with the cells on the page', async () => {
  await begun();
  await type(NEW, '1,203');
  await type(GRANTED, '12');
  expect(cells()).toEqual({ [NEW]: '1203', [GRANTED]: '12' });
  expect(standing()).toMatchObject({ state: 'received', current: { file: '云溪县水利局.docx' } });
  expect(session.view().undoLabel).toMatch(/（手工填）$/);
  tables.editor.undo();
  expect(cells()).toEqual({ [NEW]: '1203' });
  expect([shown(GRANTED), followed]).toEqual(['', [GRANTED]]);
  // The desk's own 撤销 is the same one.
  session.undo();
  expect(cells()).toBeNull();
  expect([shown(NEW), standing().state]).toEqual(['', 'unread']);
  tables.editor.redo();
  tables.editor.redo();
  expect(cells()).toEqual({ [NEW]: '1203', [GRANTED]: '12' });
  expect(shown(GRANTED)).toBe('12');
});

test('many cells at once are one step, and a cell emptied again is blank and no 0', async () => {
  await begun();
  tables.editor.change('填 0', [
    { path: cellPath(NEW), after: '0' },
    { path: cellPath(GRANTED), after: '0' },
  ]);
  expect(cells()).toEqual({ [NEW]: '0', [GRANTED]: '0' });
  tables.editor.change('清空 1 格', [{ path: cellPath(GRANTED), after: '' }]);
  expect(cells()).toEqual({ [NEW]: '0' });
  session.undo();
  session.undo();
  expect(cells()).toBeNull();
});

test('what is being typed is kept when the page is left, and shown again when it comes back', async () => {
  await begun();
  const { onChange, ref } = tables.editor.register(cellPath(NEW));
  const element = document.createElement('input');
  element.name = cellPath(NEW);
  ref(element);
  element.value = '7';
  await onChange({ target: element, type: 'change' });
  tables.stop();
  const { id } = session;
  await session.close();
  const opening = await collectionsOver(store).open(id);
  if (!opening.ok) throw new Error('Not opened');
  ({ session } = opening);
  expect(cells()).toEqual({ [NEW]: '7' });
  const file = standing().current!;
  const { draft } = typedReport(session.view().collection, file);
  tables = createTableEditor(session, file, draft, () => undefined);
  expect(shown(NEW)).toBe('7');
  expect(await session.records.read(file.id)).toMatchObject({ tablesAlone: true });
});
