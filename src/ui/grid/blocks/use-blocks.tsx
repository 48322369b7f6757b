import type { Form } from '../../../format/form';
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { CellId, TableId } from '../../../format/table';
import { useEditor, useReportForm } from '../../context/editor-context';
import { Hidden } from '../../parts/hidden';
import { notBrought, type NotBrought } from '../../words/not-brought';
import { useTellDone } from '../../context/tell-done';
import { blockHtml, blockText, cellsOf, clearing, textAt, type Block } from './block';
import type { CellMode } from '../keys/cell-mode';
import { fit, replacedCells, type Fit } from '../../../edits/paste/paste';
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
  const form = useReportForm();
  const tell = useTellDone();
  const [asked, setAsked] = useState<{ fit: Fit; left: readonly NotBrought[] } | null>(null);
  const said = useRef<HTMLOutputElement>(null);

  const say = useCallback((words: string): void => {
    if (said.current) said.current.textContent = words;
  }, []);

  const apply = useCallback(
    (found: Fit, left: readonly NotBrought[], by: 'paste' | 'fill' = 'paste'): void => {
      const { length } = found.placements;
      const blank = found.placements.filter(
        ({ value: { kind } }) => kind === 'blank' || kind === 'dash',
      ).length;
      const label = `${by === 'paste' ? '粘贴' : '填入'} ${length} 格`;
      const replaced = replacedCells(found.placements, editor.draft());
      const done = `${by === 'paste' ? '已贴入' : '已填入'} ${length} 格`;
      const over = length > 1 && replaced > 0 ? `，换掉了原来填的 ${replaced} 格` : '';
      const empty = blank > 0 ? `，其中 ${blank} 格空着` : '';
      const words = [`${done}${empty}${over}`, ...notBrought(left)].join('；');
      editor.change(label, pasteChanges(found, editor.view()));
      // A single pasted number is seen in its cell; a block may reach beyond the window and overwrite cells, so it is told.
      if (length > 1 || left.length > 0) tell({ label, words });
      else say(words);
    },
    [editor, say, tell],
  );

  useLayoutEffect(() => {
    if (!element.current || !mode.current) return undefined;
    const textOf = (id: CellId) => textAt(editor.view(), id);
    return attachBlocks(element.current, mode.current, form, {
      copied: (block) => ({ text: blockText(form, textOf, block), html: blockHtml(form, textOf, block) }),
      clear: (block) => {
        const changes = clearing(form, textOf, block);
        if (changes.length === 0) return;
        const label = `清空 ${changes.length} 格`;
        editor.change(label, changes);
        if (changes.length > 1) tell({ label, words: `已${label}` });
      },
      paste: (anchor, { cells, leftOut }) => {
        // If all of it was struck out or hidden, no cell is emptied.
        const isNothing = leftOut.length > 0 && cells.every((row) => row.every((text) => text === ''));
        const found = isNothing
          ? NOTHING
          : (oneText(form, anchor, cells) ?? fit(table, anchor, cells, editor.view()));
        if (found.doubts.length === 0) apply(found, leftOut);
        else setAsked({ fit: found, left: leftOut });
      },
      fill: (block, text) => {
        const ids = cellsOf(form, block)
          .flat()
          .filter((id) => form.cell(id).sumOf === null);
        const placements = ids.map((cell) => ({ cell, value: placedValue(form, cell, text) }));
        apply({ placements, totals: [], leftOver: [], doubts: [] }, [], 'fill');
      },
      chosen: (block) => say(block ? chosenWords(form, block) : ''),
    });
  }, [editor, element, mode, table, form, apply, say, tell]);

  return (
    <>
      <Hidden>
        <output ref={said} />
      </Hidden>
      {asked && (
        <PasteDialog
          table={table}
          fit={asked.fit}
          left={asked.left}
          onClose={() => setAsked(null)}
          onPaste={() => {
            setAsked(null);
            apply(asked.fit, asked.left);
          }}
        />
      )}
    </>
  );
}

/**
 * The paste of a single text: it replaces the cell's text without a question, and is seen there if it is no number.
 * null where more than one text was copied.
 */
function oneText(form: Form, anchor: CellId, cells: string[][]): Fit | null {
  if (!isOneText(cells)) return null;
  const value = placedValue(form, anchor, cells[0]?.[0] ?? '');
  return { placements: [{ cell: anchor, value }], totals: [], leftOver: [], doubts: [] };
}

/** A text as a cell takes it without a question; a sign for nothing (/, —) is kept as it is and marked there. */
function placedValue(form: Form, id: CellId, text: string): PastedValue {
  const value = pastedValue(form, id, text);
  return value.kind === 'dash' ? { ...value, kind: 'unread' } : value;
}

const NOTHING: Fit = {
  placements: [],
  totals: [],
  leftOver: [],
  doubts: ['复制的内容都是划掉或隐藏的文字，没有可以粘贴的数，表格没有改动'],
};

function chosenWords(form: Form, block: Block): string {
  const rows = cellsOf(form, block);
  return `已选 ${rows.length} 行，共 ${rows.flat().length} 格`;
}
