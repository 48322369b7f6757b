import { matchHeading } from '../../blocks/recognise/outline/headings';
import type { SourceCell, SourceTable } from '../../blocks/source';
import { isBlank, type TextLine } from './text-lines';

/** Whether a text has one cell a line, each after a tab. Blank lines end rows; a line without a tab continues a cell. */
export function isListed(lines: readonly TextLine[]): boolean {
  const tabbed = lines.filter(({ text }) => text.includes('\t'));
  return tabbed.length > 3 && tabbed.every(({ text }) => /^\t[^\t]*$/.test(text));
}

/** Whether a line of a list is continued by the next one: 商业⏎企业. */
export function goesOnCell(line: TextLine, next: TextLine | undefined): boolean {
  const listGoesOn = next !== undefined && (next.text.startsWith('\t') || next.text === '');
  return listGoesOn && !isBlank(line.text) && !matchHeading(line.text);
}

/** Such lines as a table: one cell after another, until a blank line ends the row. */
export function listedTable(lines: readonly TextLine[]): SourceTable {
  const cells: SourceCell[] = [];
  let row = 0;
  let col = 0;
  for (const line of lines) {
    const last = cells[cells.length - 1];
    if (line.text.startsWith('\t'))
      cells.push({ text: line.text.slice(1), row, col: col++, rows: 1, cols: 1, place: line.place });
    else if (line.text === '') {
      if (col > 0) row++;
      col = 0;
    } else if (last) last.text += `\n${line.text}`;
  }
  return { kind: 'table', layout: 'list', cells, place: lines[0]?.place ?? '' };
}
