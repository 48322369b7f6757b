import type { CellId } from '../../format/table';
import { cellsOf, extended, wholeTable, type Block } from './block';
import { cellInput, cellUnder, idOf } from './cell-elements';
import { readClipboard } from './clipboard';

/** What a table does with the blocks chosen in it. */
export interface BlockActions {
  copied(block: Block): { text: string; html: string };
  clear(block: Block): void;
  /** Takes a pasted block; false leaves the text to the cell one is in. */
  paste(anchor: CellId, cells: string[][]): boolean;
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
 * focus stays in the cell where choosing began. Returns the way to stop.
 */
export function attachBlocks(table: HTMLTableElement, actions: BlockActions): () => void {
  let block: Block | null = null;
  let dragFrom: CellId | null = null;

  function choose(next: Block | null): void {
    const before = block;
    block = next && next.anchor !== next.end ? next : null;
    if (before === null && block === null) return;
    const ids = new Set<string>(block ? cellsOf(block).flat() : []);
    for (const box of table.querySelectorAll<HTMLElement>('td[data-cell]'))
      box.toggleAttribute('data-chosen', ids.has(box.dataset['cell'] ?? ''));
    actions.chosen(block);
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
    if (event.shiftKey && arrow) {
      if (!block && !leavesText(input, arrow)) return;
      done();
      choose(grown(block ?? { anchor: id, end: id }, arrow, ctrl));
    } else if (ctrl && event.key.toLowerCase() === 'a') {
      // The first time it is the text that is chosen, as in every field.
      if (!block && !isWhole(input)) return;
      done();
      choose(wholeTable(id));
    } else if (block && (event.key === 'Delete' || event.key === 'Backspace')) {
      done();
      actions.clear(block);
    } else if (block && event.key === 'Escape') {
      done();
      choose(null);
    }
  }

  function onMouseDown(event: MouseEvent): void {
    const id = cellUnder(event.target);
    if (event.button !== 0 || !id) return;
    const current = cellInput(document.activeElement);
    const anchor = current && table.contains(current) ? idOf(current) : null;
    if (event.shiftKey && anchor) {
      event.preventDefault();
      event.stopImmediatePropagation();
      choose({ anchor, end: id });
      return;
    }
    choose(null);
    dragFrom = cellInput(event.target) ? id : null;
  }

  function onMouseMove(event: MouseEvent): void {
    if (!dragFrom || event.buttons !== 1) return;
    const end = cellUnder(event.target);
    if (end && (block ? end !== block.end : end !== dragFrom)) choose({ anchor: dragFrom, end });
  }

  function onCopy(event: ClipboardEvent): void {
    if (!block || !event.clipboardData) return;
    event.preventDefault();
    const { text, html } = actions.copied(block);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    if (event.type === 'cut') actions.clear(block);
  }

  function onPaste(event: ClipboardEvent): void {
    const input = cellInput(event.target);
    const id = input && idOf(input);
    if (!id || !event.clipboardData) return;
    const cells = readClipboard(
      event.clipboardData.getData('text/plain'),
      event.clipboardData.getData('text/html'),
    );
    const from = block ? (cellsOf(block)[0]?.[0] ?? id) : id;
    if (!actions.paste(from, cells)) return;
    event.preventDefault();
    choose(null);
  }

  const drop = (event: Event): void => {
    if (event.type === 'input' || !block || cellInput(event.target)?.name !== `cells.${block.anchor}`)
      choose(null);
  };
  const endDrag = (): void => {
    dragFrom = null;
  };

  table.addEventListener('keydown', onKeyDown);
  table.addEventListener('mousedown', onMouseDown);
  table.addEventListener('mousemove', onMouseMove);
  document.addEventListener('mouseup', endDrag);
  table.addEventListener('copy', onCopy);
  table.addEventListener('cut', onCopy);
  table.addEventListener('paste', onPaste);
  table.addEventListener('focusin', drop);
  table.addEventListener('input', drop);
  return () => {
    table.removeEventListener('keydown', onKeyDown);
    table.removeEventListener('mousedown', onMouseDown);
    table.removeEventListener('mousemove', onMouseMove);
    document.removeEventListener('mouseup', endDrag);
    table.removeEventListener('copy', onCopy);
    table.removeEventListener('cut', onCopy);
    table.removeEventListener('paste', onPaste);
    table.removeEventListener('focusin', drop);
    table.removeEventListener('input', drop);
  };
}

function isWhole(input: HTMLInputElement): boolean {
  return input.selectionStart === 0 && input.selectionEnd === input.value.length;
}

/** Shift+←/→ chooses text until it stands at the text's edge; up and down there is no text. */
function leavesText(input: HTMLInputElement, arrow: 'up' | 'down' | 'left' | 'right'): boolean {
  if (arrow === 'up' || arrow === 'down' || isWhole(input)) return true;
  return arrow === 'left' ? input.selectionStart === 0 : input.selectionEnd === input.value.length;
}

/** With Ctrl a block grows to the table's edge. */
function grown(block: Block, arrow: 'up' | 'down' | 'left' | 'right', far: boolean): Block {
  const next = extended(block, arrow);
  return far && next.end !== block.end ? grown(next, arrow, far) : next;
}
