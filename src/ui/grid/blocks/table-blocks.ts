import type { Form } from '../../../format/form';
import type { CellId } from '../../../format/table';
import { cellsOf, extended, wholeTable, type Block } from './block';
import { cellInput, cellUnder, idOf, inputOf, retype } from '../cells/cell-elements';
import { isWhole, type CellMode } from '../keys/cell-mode';
import { readClipboard, type CopiedCells } from './clipboard';
import { listen } from '../../browser/listen';

/** What a table does with the blocks chosen in it. */
export interface BlockActions {
  copied(block: Block): { text: string; html: string };
  clear(block: Block): void;
  paste(anchor: CellId, copied: CopiedCells): void;
  /** Puts one text into every cell of a block. */
  fill(block: Block, text: string): void;
  /** Says which block is chosen; null when none is any more. */
  chosen(block: Block | null): void;
}

const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * Lets blocks of a table be chosen with Shift+arrows and the mouse, emptied, copied, cut and pasted over. The
 * focus stays in the cell where choosing began. A cell chosen as a whole is a block of one. Returns the way to stop.
 */
export function attachBlocks(
  table: HTMLTableElement,
  mode: CellMode,
  form: Form,
  actions: BlockActions,
): () => void {
  let block: Block | null = null;
  /** The block in whose first cell typing has begun: Ctrl+Enter puts the text into all of it, as in Excel. */
  let filling: Block | null = null;
  let dragFrom: CellId | null = null;

  /** The block that Delete, copy and cut act on; null while a cell's text is being edited. */
  function taken(id: CellId): Block | null {
    return block ?? (mode.isWriting() ? null : { anchor: id, end: id });
  }

  function choose(next: Block | null): void {
    const before = block ?? filling;
    block = next && next.anchor !== next.end ? next : null;
    filling = null;
    if (before === null && block === null) return;
    paint(block);
    actions.chosen(block);
  }

  function paint(shown: Block | null): void {
    const ids = new Set<string>(shown ? cellsOf(form, shown).flat() : []);
    for (const box of table.querySelectorAll<HTMLElement>('td[data-cell]'))
      box.toggleAttribute('data-chosen', ids.has(box.dataset['cell'] ?? ''));
  }

  function isAnchor(target: EventTarget | null, of: Block | null): of is Block {
    return of !== null && cellInput(target)?.name === `cells.${of.anchor}`;
  }

  function fill(input: HTMLInputElement, all: Block): void {
    const text = input.value;
    // The typed text becomes part of the fill, so that one undo takes both back.
    if (mode.held(input) !== text) retype(input, mode.held(input));
    mode.choose(input);
    actions.fill(all, text);
    choose(all);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const input = cellInput(event.target);
    const id = input && idOf(input);
    if (!input || !id) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[event.key];
    const done = (): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const one = taken(id);
    const filled = filling ?? block;
    if (ctrl && event.key === 'Enter' && filled && mode.isWriting()) {
      done();
      fill(input, filled);
    } else if (event.shiftKey && arrow) {
      if (!block && (mode.isEditing() || !leavesText(input, arrow))) return;
      done();
      mode.choose(input);
      choose(grown(form, block ?? { anchor: id, end: id }, arrow, ctrl));
    } else if (ctrl && event.key.toLowerCase() === 'a') {
      // In a text being edited, the first Ctrl+A selects the text, as in every field.
      if (!block && !isWhole(input)) return;
      mode.choose(input);
      done();
      choose(wholeTable(form, id));
    } else if (one && (event.key === 'Delete' || (block && event.key === 'Backspace')) && !event.shiftKey) {
      done();
      actions.clear(one);
    } else if (block && event.key === 'Escape') {
      done();
      choose(null);
    }
  }

  function onMouseDown(event: MouseEvent): void {
    const id = cellUnder(event.target);
    if (!id) return;
    if (event.button !== 0) {
      // Opening the context menu on a block does not change the block.
      if (!block || !cellsOf(form, block).some((row) => row.includes(id))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const current = cellInput(document.activeElement);
    const anchor = current && table.contains(current) ? idOf(current) : null;
    if (event.shiftKey && anchor && current) {
      event.preventDefault();
      event.stopImmediatePropagation();
      mode.choose(current);
      choose({ anchor, end: id });
      return;
    }
    choose(null);
    dragFrom = cellInput(event.target) ? id : null;
  }

  function onMouseMove(event: MouseEvent): void {
    // The button was released outside the window, where no mouseup is reported.
    if (event.buttons !== 1) dragFrom = null;
    if (!dragFrom) return;
    const end = cellUnder(event.target);
    if (end && (block ? end !== block.end : end !== dragFrom)) choose({ anchor: dragFrom, end });
  }

  function onMouseUp(): void {
    const from = dragFrom && block && inputOf(table, dragFrom);
    dragFrom = null;
    // If the drag began in a text being edited, part of that text is still selected.
    if (from) mode.choose(from);
  }

  function onCopy(event: ClipboardEvent): void {
    const input = cellInput(event.target);
    const id = input && idOf(input);
    const one = id && taken(id);
    if (!one || !event.clipboardData) return;
    event.preventDefault();
    const { text, html } = actions.copied(one);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    if (event.type === 'cut') actions.clear(one);
  }

  function onPaste(event: ClipboardEvent): void {
    const input = cellInput(event.target);
    const id = input && idOf(input);
    if (!input || !id || !event.clipboardData) return;
    const text = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    // A pasted picture has no text; it must not empty the cell.
    if (text === '' && html === '') return;
    const copied = readClipboard(text, html);
    // While editing a text, the browser inserts a pasted text at the caret.
    if (mode.isWriting() && isOneText(copied.cells) && copied.leftOut.length === 0) return;
    event.preventDefault();
    mode.choose(input);
    actions.paste(block ? (cellsOf(form, block)[0]?.[0] ?? id) : id, copied);
    choose(null);
  }

  const drop = (event: Event): void => {
    const begun = filling ?? block;
    if (event.type !== 'input' && block && isAnchor(event.target, block)) return;
    if (event.type === 'input' && isAnchor(event.target, begun)) {
      // During typing, Delete and copy no longer act on the block.
      filling = begun;
      block = null;
    } else choose(null);
  };
  /** Prevents dragging text out of or into cells, where dropped digits would mix with others. Files may be dropped. */
  const refuseDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };

  const stops = [
    listen(document, { mouseup: onMouseUp }),
    listen(table, {
      keydown: onKeyDown,
      mousedown: onMouseDown,
      mousemove: onMouseMove,
      dragstart: refuseDrag,
      dragover: refuseDrag,
      drop: refuseDrag,
      copy: onCopy,
      cut: onCopy,
      paste: onPaste,
      focusin: drop,
      input: drop,
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Whether what was copied is a single text and not a block. */
export function isOneText(cells: readonly (readonly string[])[]): boolean {
  return cells.length <= 1 && (cells[0]?.length ?? 0) <= 1;
}

/** Whether Shift+arrow leaves the text of a cell: ←/→ only at its edge, ↑/↓ always. */
function leavesText(input: HTMLInputElement, arrow: 'up' | 'down' | 'left' | 'right'): boolean {
  if (arrow === 'up' || arrow === 'down' || isWhole(input)) return true;
  return arrow === 'left' ? input.selectionStart === 0 : input.selectionEnd === input.value.length;
}

/** With Ctrl a block grows to the table's edge. */
function grown(form: Form, block: Block, arrow: 'up' | 'down' | 'left' | 'right', far: boolean): Block {
  const next = extended(form, block, arrow);
  return far && next.end !== block.end ? grown(form, next, arrow, far) : next;
}
