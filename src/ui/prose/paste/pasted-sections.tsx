import { useEffect, useState } from 'react';
import { sectionProse } from '../../../edits/pasted-section';
import { withBelow, withSectionText } from '../../../edits/section-text';
import type { ReadReport } from '../../../files/read';
import type { Draft, ProseDraft } from '../../../report/draft';
import { paragraphsOf } from '../../../report/text/paragraphs';
import { textLength } from '../../../report/report';
import { openedDraft } from '../../../checks/file/opened-draft';
import { PASTED, readPasted } from '../../../desk/read-chosen-file';
import { Button } from '../../parts/button';
import { Checkbox } from '../../parts/choice';
import { Dialog } from '../../parts/dialog';
import { useEditor, useReportForm } from '../../context/editor-context';
import { useWorkspace } from '../../context/workspace-context';
import { goToHref, stepHref } from '../../route';
import type { Done } from '../../context/tell-done';
import styles from './pasted-sections.module.css';
import type { DraftChange } from '../../../report/path';

const TEXT_SECTIONS = ['overview', 'problems', 'others'] as const;
type TextSection = (typeof TEXT_SECTIONS)[number];

/** All that is written in a section, as one text. */
function writtenIn(draft: Draft, id: TextSection): string {
  if (id === 'others') return draft.others.text;
  const { lead, parts } = draft[id];
  return [lead, ...parts.map(({ text }) => text)].join('\n').trim();
}

/** A pasted section, divided again as for a single one: the reader of files is stricter about dividing. */
function pastedProse(pasted: Draft, id: 'overview' | 'problems'): ProseDraft {
  const prose = pasted[id];
  return prose.parts.length > 0 ? prose : sectionProse(paragraphsOf(prose.lead));
}

/** The draft's section with what was pasted below what is written there. */
function withPasted(draft: Draft, pasted: Draft, id: TextSection): DraftChange {
  if (id === 'others')
    return { path: 'others.text', after: withBelow(draft.others.text, pasted.others.text) };
  return { path: id, after: withSectionText(draft[id], pastedProse(pasted, id)).prose };
}

interface Props {
  copied: { html: string; text: string };
  onClose: () => void;
  /** All of it at the caret. */
  onPlain: () => void;
  onDone: (done: Done) => void;
}

/** Asks where a paste goes that holds other sections, several, or a whole report. */
export function PastedSections({ copied, onClose, onPlain, onDone }: Props) {
  const editor = useEditor();
  const { sections } = useReportForm();
  const headingOf = (id: TextSection) => sections.find((section) => section.id === id)?.heading ?? '';
  const workspace = useWorkspace();
  const [read, setRead] = useState<ReadReport | null>(null);
  const [left, setLeft] = useState<readonly TextSection[]>([]);
  useEffect(() => {
    // Stopped, it can still be pasted at the caret as it is.
    void readPasted(copied).then((done) => setRead(done ?? { ok: false, message: '' }));
  }, [copied]);
  if (read === null) return null;

  const draft = editor.draft();
  const found = read.ok ? TEXT_SECTIONS.filter((id) => writtenIn(read.draft, id) !== '') : [];
  const chosen = found.filter((id) => !left.includes(id));
  const cells = (read.ok && read.receipt?.cellsRead) || 0;

  const place = () => {
    if (!read.ok) return;
    const names = chosen.map((id) => headingOf(id).charAt(0)).join('、');
    const label = `贴入第${names}部分`;
    editor.change(
      label,
      chosen.map((id) => withPasted(editor.draft(), read.draft, id)),
    );
    onDone({ label, words: `贴进来的文字已放进第${names}部分。` });
  };
  const openAsReport = async () => {
    if (!read.ok) return;
    const { receipt, checkCode } = read;
    const id = await workspace.createFrom(openedDraft(read), { fileName: PASTED, receipt, checkCode });
    onClose();
    goToHref(stepHref(id, 'check'));
  };

  return (
    <Dialog
      title="贴进来的不止这一部分"
      onClose={onClose}
      actions={
        <>
          <Button look="link" onClick={onClose}>
            取消
          </Button>
          {cells > 0 && <Button onClick={() => void openAsReport()}>作为另一份报告打开</Button>}
          <Button onClick={onPlain}>全部贴在光标处</Button>
          <Button edits look="primary" disabled={chosen.length === 0} onClick={place}>
            放进勾选的部分
          </Button>
        </>
      }
    >
      {found.length === 0 ? (
        <p>没有认出哪些文字属于哪一部分。</p>
      ) : (
        <>
          <p>这些文字分别属于：</p>
          <ul className={styles['list']}>
            {found.map((id) => (
              <li key={id}>
                <Checkbox
                  ofPage
                  checked={chosen.includes(id)}
                  onTick={(ticked) =>
                    setLeft((before) => (ticked ? before.filter((other) => other !== id) : [...before, id]))
                  }
                >
                  {headingOf(id)}
                </Checkbox>
                <span>
                  {textLength(read.ok ? writtenIn(read.draft, id) : '')} 字
                  {writtenIn(draft, id) !== '' && '；那里已经有字，接在后面'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['rest']}>
        {cells > 0
          ? `里面还有表格（${cells} 个数），不从这里填：在各表里整块粘贴，或者作为另一份报告打开。标题、开头一段、落款也不从这里收。`
          : '标题、开头一段、落款和表格不从这里收。'}
      </p>
    </Dialog>
  );
}
