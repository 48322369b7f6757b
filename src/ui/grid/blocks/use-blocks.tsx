import { useCallback, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { CellId, TableId } from '../../../format/table';
import { useEditor } from '../../context/editor-context';
import { Hidden } from '../../parts/hidden';
import { useTellDone } from '../../context/tell-done';
import { blockHtml, blockText, cellsOf, clearing, textAt, type Block } from './block';
import type { CellMode } from '../keys/cell-mode';
import { fit, type Fit } from '../../../edits/paste/paste';
import { PasteDialog } from './paste-dialog';
import { pasteChanges } from '../../../edits/paste/paste-edit';
import { pastedValue, type PastedValue } from '../../../edits/paste/paste-value';
import { attachBlocks, isOneText } from './table-blocks';

/**
 * Choosing, emptying, copying and pasting blocks in a table on the page. What it returns is drawn beside the
 * table: the question before a paste that is not certain, and what is said to a screen reader.
 */
export function useBlocks(
  element: RefObject<HTMLTableElement | null>,
  mode: RefObject<CellMode | null>,
  table: TableId,
): ReactNode {
  const editor = useEditor();
  const tell = useTellDone();
  const [asked, setAsked] = useState<Fit | null>(null);
  const said = useRef<HTMLOutputElement>(null);

  const say = useCallback((words: string): void => {
    if (said.current) said.current.textContent = words;
  }, []);

  const apply = useCallback(
    (found: Fit): void => {
      const { length } = found.placements;
      const label = `粘贴 ${length} 格`;
      editor.change(label, pasteChanges(found, editor.view()));
      // One number is seen where it was pasted; a block reaches beyond the window.
      if (length > 1) tell({ label, words: `已贴入 ${length} 格` });
      else say(`已贴入 ${length} 格`);
    },
    [editor, say, tell],
  );

  useLayoutEffect(() => {
    if (!element.current || !mode.current) return undefined;
    const textOf = (id: CellId) => textAt(editor.view(), id);
    return attachBlocks(element.current, mode.current, {
      copied: (block) => ({ text: blockText(textOf, block), html: blockHtml(textOf, block) }),
      clear: (block) => {
        const changes = clearing(textOf, block);
        if (changes.length > 0) editor.change(`清空 ${changes.length} 格`, changes);
      },
      paste: (anchor, cells) => {
        const found = oneText(anchor, cells) ?? fit(table, anchor, cells, editor.view());
        if (found.doubts.length === 0) apply(found);
        else setAsked(found);
      },
      chosen: (block) => say(block ? chosenWords(block) : ''),
    });
  }, [editor, element, mode, table, apply, say]);

  return (
    <>
      <Hidden>
        <output ref={said} />
      </Hidden>
      {asked && (
        <PasteDialog
          table={table}
          fit={asked}
          onClose={() => setAsked(null)}
          onPaste={() => {
            setAsked(null);
            apply(asked);
          }}
        />
      )}
    </>
  );
}

/**
 * One text takes the place of what stands in its cell, without a question; what is no number is seen there as it is.
 * null where more than one text was copied.
 */
function oneText(anchor: CellId, cells: string[][]): Fit | null {
  if (!isOneText(cells)) return null;
  const text = cells[0]?.[0] ?? '';
  const value = pastedValue(anchor, text);
  const placed: PastedValue = value.kind === 'dash' ? { ...value, kind: 'unread' } : value;
  return { placements: [{ cell: anchor, value: placed }], totals: [], leftOver: [], doubts: [] };
}

function chosenWords(block: Block): string {
  const rows = cellsOf(block);
  return `已选 ${rows.length} 行，共 ${rows.flat().length} 格`;
}
