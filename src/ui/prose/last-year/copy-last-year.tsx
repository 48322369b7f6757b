import { useState } from 'react';
import { paragraphsIn, withoutParagraphsOf } from '../../../edits/last-year-section';
import { sectionProse } from '../../../edits/pasted-section';
import { withSectionText } from '../../../edits/section-text';
import type { Draft, ProseDraft } from '../../../report/draft';
import { paragraphsOf } from '../../../report/text/paragraphs';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { useEditor, useReportForm, useView } from '../../context/editor-context';
import { usePastYear } from '../../context/use-past-year';
import type { Done } from '../../context/tell-done';
import { copied } from '../../../edits/past-parts';

/** Last year's text of a section, divided at its sub-headings, as it would be copied: one for each report. */
function lastYearsText({ lastYear, agency }: Draft, section: 1 | 5): ProseDraft[] {
  return lastYear.reports
    .map((report) => {
      const lines = paragraphsOf(report.sections[section - 1] ?? '');
      return sectionProse(lines.map((line) => copied(line, report.agency, agency.name.trim())));
    })
    .filter((prose) => paragraphsIn(prose).length > 0);
}

/** 照抄去年整个部分: at once into a section that is not begun; otherwise asks first, saying what it will do. */
export function CopyLastYear({ id, onDone }: { id: 'overview' | 'problems'; onDone: (done: Done) => void }) {
  const editor = useEditor();
  const section = id === 'overview' ? 1 : 5;
  const name = useReportForm().sections[section - 1]?.name ?? '';
  const has = useView(({ draft }) =>
    draft.lastYear.reports.some(({ sections: texts }) => (texts[section - 1] ?? '').trim() !== ''),
  );
  const year = usePastYear();
  const [asking, setAsking] = useState<{ given: ProseDraft[]; missing: ProseDraft[] } | null>(null);
  if (!has) return null;

  const copy = (texts: readonly ProseDraft[]) => {
    setAsking(null);
    const count = texts.flatMap(paragraphsIn).length;
    const label = `照抄${year.within}的${name}（${count} 段）`;
    const after = texts.reduce((own, given) => withSectionText(own, given).prose, editor.draft()[id]);
    editor.change(label, [{ path: id, after }]);
    onDone({ label, words: `${year.first}的 ${count} 段已照抄进来，年份和数没有改。` });
  };
  const begin = () => {
    editor.commitTyping();
    const draft = editor.draft();
    const given = lastYearsText(draft, section);
    if (paragraphsIn(draft[id]).length === 0) copy(given);
    else setAsking({ given, missing: given.map((text) => withoutParagraphsOf(text, draft[id])) });
  };
  return (
    <>
      <Button edits size="small" onClick={begin}>
        照抄{year.within}整个部分
      </Button>
      {asking && <AskToAppend {...asking} onCopy={copy} onClose={() => setAsking(null)} />}
    </>
  );
}

function AskToAppend({
  given,
  missing,
  onCopy,
  onClose,
}: {
  given: readonly ProseDraft[];
  missing: readonly ProseDraft[];
  onCopy: (texts: readonly ProseDraft[]) => void;
  onClose: () => void;
}) {
  const all = given.flatMap(paragraphsIn).length;
  const left = missing.flatMap(paragraphsIn).length;
  const year = usePastYear();
  const isPartly = left > 0 && left < all;
  return (
    <Dialog
      title={left === 0 ? `${year.first}的都已经在正文里` : '这一部分已经有字'}
      onClose={onClose}
      actions={
        <>
          <Button look={left === 0 ? 'primary' : 'link'} onClick={onClose}>
            {left === 0 ? '不再照抄' : '取消'}
          </Button>
          <Button edits look={left === all ? 'primary' : 'plain'} onClick={() => onCopy(given)}>
            {left === 0 ? '仍然再接一遍' : `${all} 段都接在后面`}
          </Button>
          {isPartly && (
            <Button edits look="primary" onClick={() => onCopy(missing)}>
              只接没有的 {left} 段
            </Button>
          )}
        </>
      }
    >
      {left === 0 && (
        <p>
          {year.first}的 {all} 段都已经照抄过。再照抄会接在后面，同样的话出现两遍。
        </p>
      )}
      {isPartly && (
        <p>
          {year.first}有 {all} 段，其中 {all - left} 段已经在正文里。照抄的接在已写的后面，已写的不动。
        </p>
      )}
      {left === all && (
        <p>
          {year.first}的 {all} 段会接在各部分已写的后面，已写的不动。
        </p>
      )}
    </Dialog>
  );
}
