import { useCallback, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { CellId, TableId } from '../../format/table';
import { useEditor } from '../parts/editor-context';
import { Hidden } from '../parts/hidden';
import { blockHtml, blockText, cellsOf, clearing, textAt, type Block } from './block';
import { fit, type Fit } from './paste';
import { PasteDialog } from './paste-dialog';
import { pasteChanges } from './paste-edit';
import { pastedValue } from './paste-value';
import { attachBlocks } from './table-blocks';

/**
 * Choosing, emptying, copying and pasting blocks in a table on the page. What it returns is drawn beside the
 * table: the question before a paste that is not certain, and what is said to a screen reader.
 */
export function useBlocks(element: RefObject<HTMLTableElement | null>, table: TableId): ReactNode {
  const editor = useEditor();
  const [asked, setAsked] = useState<Fit | null>(null);
  const said = useRef<HTMLOutputElement>(null);

  const say = useCallback((words: string): void => {
    if (said.current) said.current.textContent = words;
  }, []);

  const apply = useCallback(
    (found: Fit): void => {
      editor.change(`粘贴 ${found.placements.length} 格`, pasteChanges(found, editor.view()));
      say(`已粘贴 ${found.placements.length} 格`);
    },
    [editor, say],
  );

  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const textOf = (id: CellId) => textAt(editor.view(), id);
    return attachBlocks(element.current, {
      copied: (block) => ({ text: blockText(textOf, block), html: blockHtml(textOf, block) }),
      clear: (block) => {
        const changes = clearing(textOf, block);
        if (changes.length > 0) editor.change(`清空 ${changes.length} 格`, changes);
      },
      paste: (anchor, cells) => {
        if (isPlainText(anchor, cells)) return false;
        const found = fit(table, anchor, cells, editor.view());
        if (found.doubts.length === 0) apply(found);
        else setAsked(found);
        return true;
      },
      chosen: (block) => say(block ? chosenWords(block) : ''),
    });
  }, [editor, element, table, apply, say]);

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

/** One text goes into the cell as if typed; only a number with its note is more than a text. */
function isPlainText(anchor: CellId, cells: string[][]): boolean {
  const [[text = ''] = []] = cells;
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return false;
  const value = pastedValue(anchor, text);
  return value.kind !== 'number' || value.note === '';
}

function chosenWords(block: Block): string {
  const rows = cellsOf(block);
  return `已选 ${rows.length} 行，共 ${rows.flat().length} 格`;
}
