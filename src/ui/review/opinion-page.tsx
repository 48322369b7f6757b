import { useEffect, useMemo, useRef, useState } from 'react';
import { checkRead } from '../../checks/file/reading';
import { writeOpinion } from '../../letters/opinion';
import { opinionItems, type OpinionItem } from '../../letters/opinion-item';
import { closeUp } from '../../report/text/close-up';
import { changeWords } from '../../report/compare-reports';
import { preloadWriter } from '../preview/word-file';
import { Button, ButtonLink } from '../parts/button';
import { useView } from '../context/editor-context';
import { controlClass, Field } from '../parts/field';
import { useWorkspace } from '../context/workspace-context';
import { stepHref } from '../route';
import { StepPage } from '../shell/step-page';
import { keepNotes, notesOf } from '../../desk/opinion-notes';
import { LetterPreview } from './letter-preview';
import { OpinionTicks } from './opinion-ticks';
import { ReadingRemarks } from './reading-remarks';
import styles from './opinion.module.css';

/** 审核意见: what the reviewer of a report writes back, chosen from the findings, with own remarks. */
export function OpinionPage() {
  const session = useWorkspace().session();
  const draftId = session?.id ?? '';
  const source = session?.source ?? null;
  const report = useView((view) => view.report);
  const items = useMemo(
    () => opinionItems(report, checkRead(report, source?.receipt ?? null)),
    [report, source],
  );
  const [notes, setNotes] = useState(() => notesOf(draftId));
  useEffect(() => keepNotes(draftId, notes), [draftId, notes]);
  useEffect(preloadWriter, []);

  const isTicked = ({ id, usual }: OpinionItem) => notes.ticks[id] ?? usual;
  const tick = (which: (item: OpinionItem) => boolean) =>
    setNotes({ ...notes, ticks: Object.fromEntries(items.map((item) => [item.id, which(item)])) });
  const opinion = writeOpinion({
    title: report.title,
    items: items.filter(isTicked),
    remarks: notes.remarks,
    fileName: source?.fileName ?? null,
    checkCode: source?.checkCode ?? null,
  });

  const unsure = [
    ...(source?.receipt?.changed ?? []).map(
      (change) => `送审版在别处改过：${change.place}，${changeWords(closeUp(change))}。`,
    ),
    ...(source?.receipt?.exceptions ?? []),
  ];

  const remarks = useRef<HTMLTextAreaElement>(null);
  const remarkOn = (words: string) => {
    if (!remarks.current) return;
    const before = notes.remarks.trimEnd();
    remarks.current.value = before === '' ? words : `${before}\n${words}`;
    setNotes({ ...notes, remarks: remarks.current.value });
    remarks.current.focus();
  };
  const preview = useRef<HTMLElement>(null);

  return (
    <StepPage
      title="审核意见"
      wide
      tools={
        <div className={styles['tools']}>
          <Button
            size="small"
            className={styles['toPreview']}
            onClick={() => preview.current?.scrollIntoView({ block: 'start' })}
          >
            复制、存为 Word
          </Button>
          <ButtonLink size="small" href={stepHref(draftId, 'check')}>
            返回检查
          </ButtonLink>
        </div>
      }
    >
      <div className={styles['desk']}>
        <div>
          <OpinionTicks items={items} isTicked={isTicked} onTick={tick} />
          {unsure.length > 0 && <ReadingRemarks exceptions={unsure} onRemark={remarkOn} />}
          <div className={styles['remarks']}>
            <Field label="自己的意见" hint="一行一条，接着上面的编号">
              {(control) => (
                <textarea
                  {...control}
                  ref={remarks}
                  className={controlClass}
                  rows={3}
                  defaultValue={notes.remarks}
                  onChange={(event) => setNotes({ ...notes, remarks: event.target.value })}
                />
              )}
            </Field>
          </div>
        </div>
        <LetterPreview
          ref={preview}
          letter={opinion}
          name="审核意见"
          short="意见"
          title={report.title}
          fate="意见不随报告保存，关掉网页就没有了。"
        />
      </div>
    </StepPage>
  );
}
