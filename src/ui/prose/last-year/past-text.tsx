import { useState } from 'react';
import { valueAt, type DraftPath } from '../../../report/path';
import { textLength } from '../../../report/report';
import { Button } from '../../parts/button';
import { useEditor, useView } from '../../context/editor-context';
import { copied, withParagraphs, type PastPart } from '../../../edits/past-parts';
import { usePastYear } from '../../context/use-past-year';
import styles from './past-text.module.css';

/** Characters: longer texts are folded at first, because the margin is for what concerns this year's. */
const LONG = 80;

/** 去年这一部分: last year's paragraphs beside the field they would stand in now, copied when asked. */
export function PastText({ field, past }: { field: DraftPath; past: readonly PastPart[] }) {
  const length = past.reduce((sum, { paragraphs }) => sum + textLength(paragraphs.join('')), 0);
  const [open] = useState(() => length <= LONG && !window.matchMedia('(max-width: 720px)').matches);
  const year = usePastYear();
  if (past.length === 0) return null;
  // Not compared in section six, where the same is said every year.
  const isCompared = !field.startsWith('others');
  return (
    <details className={styles['past']} open={open}>
      <summary>
        {year.first}这一部分 <span className={styles['length']}>{length} 字</span>
      </summary>
      {past.map((part, index) => (
        // Parts have no names of their own and only come and go with last year's reports.
        // oxlint-disable-next-line react/no-array-index-key
        <PastPartText key={index} field={field} part={part} />
      ))}
      <p className={styles['hint']}>
        {isCompared && `照抄的句子下有虚线，标“与${year.within}相同”，改过就没有了。`}
        年份和数不会跟着变，请自己改。
      </p>
    </details>
  );
}

function PastPartText({ field, part: { of, heading, paragraphs } }: { field: DraftPath; part: PastPart }) {
  const editor = useEditor();
  const text = useView(({ draft }) => textAt(draft, field));
  const name = useView(({ report }) => report.agency);
  const lastName = useView(({ draft }) => {
    const { reports } = draft.lastYear;
    return (reports.find(({ agency }) => agency === of) ?? reports[0])?.agency ?? '';
  });
  const year = usePastYear();
  const own = paragraphs.map((paragraph) => copied(paragraph, lastName, name));
  const left = own.filter((paragraph) => !text.includes(paragraph));
  const copy = (label: string, chosen: readonly string[]) =>
    editor.change(label, [{ path: field, after: withParagraphs(textAt(editor.draft(), field), chosen) }]);
  return (
    <div className={styles['part']}>
      {(of !== '' || heading !== '') && (
        <p className={styles['of']}>{[of, heading].filter((word) => word !== '').join('，')}</p>
      )}
      {own.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may stand twice
        <div key={index} className={styles['paragraph']}>
          <p>{paragraph}</p>
          {left.includes(paragraph) ? (
            <Button
              edits
              size="small"
              look="link"
              aria-label={`照抄到本年：${paragraph.slice(0, 20)}`}
              onClick={() => copy(`照抄${year.within}一段`, [paragraph])}
            >
              照抄到本年
            </Button>
          ) : (
            <span className={styles['length']}>已在正文里</span>
          )}
        </div>
      ))}
      {left.length > 1 && (
        <Button edits size="small" onClick={() => copy(`照抄${year.within} ${left.length} 段`, left)}>
          {left.length} 段都照抄到本年
        </Button>
      )}
    </div>
  );
}

function textAt(draft: unknown, field: DraftPath): string {
  const value = valueAt(draft, field);
  return typeof value === 'string' ? value : '';
}
