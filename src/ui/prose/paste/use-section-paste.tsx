import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { readPastedSection } from '../../../edits/pasted-section';
import { withSectionText, type FilledSection } from '../../../edits/section-text';
import { valueAt, withValueAt } from '../../../report/path';
import type { ProseDraft } from '../../../report/draft';
import { paragraphsOf } from '../../../report/text/paragraphs';
import { useEditor, useReportForm } from '../../context/editor-context';
import { fetched } from '../../parts/fetched';
import type { SectionDone } from './done-bar';
import { insertText } from '../field/insert-text';

// Fetched when needed, because few people paste more than one section at once.
const PastedSections = fetched(async () => (await import('./pasted-sections')).PastedSections);

/** What the clipboard held, and where it was pasted. */
export interface WholePaste {
  /** Clean paragraphs, one a line. */
  text: string;
  copied: { html: string; text: string };
  area: HTMLTextAreaElement;
}

/** Takes a paste that is more than paragraphs; false where it is none and belongs where the caret is. */
export type TakeWhole = (paste: WholePaste) => boolean;

/**
 * A whole section pasted into any of its fields is parted at its sub-headings; a paste that holds other sections is
 * asked about. `element` must stand somewhere on the page.
 */
export function useSectionPaste(
  id: 'overview' | 'problems',
  onDone: (done: SectionDone) => void,
): { take: TakeWhole; element: ReactNode } {
  const editor = useEditor();
  const form = useReportForm();
  const [asked, setAsked] = useState<(WholePaste & { start: number; end: number }) | null>(null);

  /** Pastes at the caret after all, as plain paragraphs. */
  const plainly = ({ area, text }: WholePaste, start: number, end: number) => {
    const here = document.querySelector<HTMLTextAreaElement>(`[name="${CSS.escape(area.name)}"]`);
    if (!here) return;
    here.focus();
    here.setSelectionRange(start, end);
    insertText(here, text);
  };
  const part = (paste: WholePaste, prose: ProseDraft, leftOut: readonly string[]) => {
    const { area } = paste;
    const { selectionStart: start, selectionEnd: end, name } = area;
    editor.commitTyping();
    const draft = editor.draft();
    const value = valueAt(draft, name);
    const text = typeof value === 'string' ? value : '';
    // What was selected is replaced, as by any paste.
    const without = withValueAt(draft, name, text.slice(0, start) + text.slice(end))[id];
    const filled = withSectionText(without, prose);
    const label = filled.parts > 0 ? `贴入整个部分（${filled.parts} 个小标题）` : '贴入整个部分';
    flushSync(() => editor.change(label, [{ path: id, after: filled.prose }]));
    // The program has filled the field, so it counts as just entered: Ctrl+Z is then the program's.
    document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    onDone({
      label,
      words: partedWords(filled) + leftOutWords(leftOut),
      otherwise: { name: '不分开，贴在光标处', act: () => plainly(paste, start, end) },
    });
  };
  const take: TakeWhole = (paste) => {
    const pasted = readPastedSection(paragraphsOf(paste.text), id === 'overview' ? 1 : 5, form);
    if (pasted.kind === 'paragraphs') {
      if (pasted.leftOut.length === 0) return false;
      const { selectionStart: start, selectionEnd: end } = paste.area;
      editor.commitTyping();
      plainly({ ...paste, text: pasted.lines.join('\n') }, start, end);
      onDone({
        label: editor.view().undoLabel ?? '',
        words: leftOutWords(pasted.leftOut),
        otherwise: { name: '照原样贴在光标处', act: () => plainly(paste, start, end) },
      });
      return true;
    }
    if (pasted.kind === 'parts') part(paste, pasted.prose, pasted.leftOut);
    else setAsked({ ...paste, start: paste.area.selectionStart, end: paste.area.selectionEnd });
    return true;
  };
  return {
    take,
    element: asked && (
      <PastedSections
        copied={asked.copied}
        onClose={() => setAsked(null)}
        onPlain={() => {
          flushSync(() => setAsked(null));
          plainly(asked, asked.start, asked.end);
        }}
        onDone={(done) => {
          setAsked(null);
          onDone(done);
        }}
      />
    ),
  };
}

/** 贴进来的文字已按小标题分到 5 个部分 …: what became of a section that was pasted whole. */
function partedWords({ lead, parts, appended, added }: FilledSection): string {
  if (parts === 0) return '标题由程序印，没有再贴；正文放在小标题前面。';
  const words = [
    `贴进来的文字已按小标题分成 ${parts} 个部分`,
    lead ? '（一）前面的放在最前面一栏' : '',
    added > 0 ? `其中 ${added} 个是新增的` : '',
    appended > 0 ? `${appended} 处原来有字，接在后面` : '',
  ];
  return `${words.filter((word) => word !== '').join('，')}。`;
}

/** 标题没有收：“二、主动公开政府信息情况”: headings that came along and belong elsewhere. */
function leftOutWords(leftOut: readonly string[]): string {
  return leftOut.length === 0 ? '' : `标题没有收：${leftOut.map((line) => `“${line}”`).join('')}。`;
}
