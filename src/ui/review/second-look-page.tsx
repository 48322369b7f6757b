import { useEffect, useMemo, useState } from 'react';
import { checkRead } from '../../checks/file/reading';
import { writeOpinion } from '../../letters/opinion';
import { opinionItems } from '../../letters/opinion-item';
import { repliesIn } from '../../letters/replies';
import { secondLook } from '../../letters/second-look';
import { writeSecondOpinion } from '../../letters/second-opinion';
import { doubtsOfVersions, judgedAlike } from '../../letters/two-versions';
import { reportOf } from '../../report/report';
import { useFileInput } from '../opening/file-input';
import { readChosenFile } from '../../desk/read-chosen-file';
import { Button, ButtonLink } from '../parts/button';
import { Choice } from '../parts/choice';
import { useEditor, useView } from '../context/editor-context';
import { controlClass, Field } from '../parts/field';
import { StateMark } from '../parts/state-mark';
import { Trouble } from '../parts/trouble';
import { useWorkspace } from '../context/workspace-context';
import { preloadWriter } from '../preview/word-file';
import { stepHref } from '../route';
import { StepPage } from '../shell/step-page';
import { LetterPreview } from './letter-preview';
import { notesOf, wasReviewed } from '../../desk/opinion-notes';
import styles from './opinion.module.css';
import lookStyles from './second-look.module.css';
import { SecondLookResult } from './second-look-result';
import { keepSecondLook, secondLookOf, type SecondLookNotes } from '../../desk/second-look-notes';

const places = [
  { value: 'second', name: '第二稿' },
  { value: 'first', name: '第一稿' },
] as const;

/** 复核第二稿: compares a corrected report with its first version and the remarks on that. */
export function SecondLookPage() {
  const session = useWorkspace().session();
  const editor = useEditor();
  const draftId = session?.id ?? '';
  const draft = useView((view) => view.draft);
  const [notes, setNotes] = useState<SecondLookNotes>(() => secondLookOf(draftId) ?? begin());
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => keepSecondLook(draftId, notes), [draftId, notes]);
  useEffect(preloadWriter, []);

  /** If the open report has just been reviewed here, it is the first version, and its 审核意见 is filled in. */
  function begin(): SecondLookNotes {
    const empty = { other: null, amendment: '' };
    if (!wasReviewed(draftId)) return { ...empty, open: 'second', opinion: '' };
    const report = reportOf(editor.draft());
    const findings = checkRead(report, session?.source?.receipt ?? null);
    const { ticks, remarks } = notesOf(draftId);
    const { text } = writeOpinion({
      title: report.title,
      items: opinionItems(report, findings).filter(({ id, usual }) => ticks[id] ?? usual),
      remarks,
      fileName: null,
    });
    return { ...empty, open: 'first', opinion: text };
  }

  const { choose, element } = useFileInput({
    label: '选择另一稿的文件',
    onChoose: ([file]) => {
      if (!file) return;
      void readChosenFile(file).then((read) => {
        if (read === null) return;
        setTrouble(read.ok ? null : `没有打开 ${file.name}：${read.message}`);
        if (read.ok)
          setNotes((now) => ({
            ...now,
            other: { name: file.name, draft: read.draft, receipt: read.receipt },
          }));
      });
    },
  });

  const { open, other, opinion, amendment } = notes;
  const result = useMemo(() => {
    if (!other) return null;
    const { here, there } = judgedAlike({ draft, receipt: session?.source?.receipt ?? null }, other);
    const [first, second] = open === 'first' ? [here, there] : [there, here];
    // A file of this program holds its writer's answers.
    const { returns } = open === 'first' ? other.draft : draft;
    const own = returns[returns.length - 1]?.remarks ?? [];
    const look = secondLook(first, second, opinion, [...own, ...repliesIn(amendment)]);
    const nameHere = session?.source?.fileName ?? '已打开的报告';
    const [one, two] = open === 'first' ? [nameHere, other.name] : [other.name, nameHere];
    const { title } = second.report;
    const doubts = doubtsOfVersions(here, there, opinion);
    return {
      look,
      title,
      doubts,
      letter: writeSecondOpinion(look, { title, files: { first: one, second: two } }),
    };
  }, [draft, session, open, other, opinion, amendment]);

  const otherWord = open === 'first' ? '第二稿' : '第一稿';
  return (
    <StepPage
      title="复核第二稿"
      wide
      tools={
        <ButtonLink size="small" href={stepHref(draftId, 'check')}>
          返回检查
        </ButtonLink>
      }
    >
      <div className={result ? styles['desk'] : styles['setup']}>
        <div>
          {result?.doubts.map((words) => (
            <p key={words} className={lookStyles['doubt']}>
              <StateMark state="warning" />
              {words}
            </p>
          ))}
          {result && <SecondLookResult look={result.look} />}
          <section className={styles['sources']} aria-label="比的是哪两稿">
            <Choice
              legend="现在打开的这份是"
              small
              options={places}
              value={open}
              onChoose={(after) => setNotes({ ...notes, open: after })}
            />
            <p className={styles['acts']}>
              <Button size="small" look={other ? 'plain' : 'primary'} onClick={choose}>
                {other ? `换一份${otherWord}` : `选择${otherWord}的文件`}
              </Button>
              <span>{other?.name}</span>
            </p>
            {element}
            <Trouble words={trouble} />
            <Field label="上次的审核意见" hint="整段粘贴，一条一条对；不贴就只列两稿的不同">
              {(control) => (
                <textarea
                  {...control}
                  className={controlClass}
                  rows={5}
                  defaultValue={opinion}
                  onChange={(event) => setNotes({ ...notes, opinion: event.target.value })}
                />
              )}
            </Field>
            <Field label="对方的修改说明（可以不贴）" hint="本程序写的修改说明，里面的答复会对到每一条">
              {(control) => (
                <textarea
                  {...control}
                  className={controlClass}
                  rows={3}
                  defaultValue={amendment}
                  onChange={(event) => setNotes({ ...notes, amendment: event.target.value })}
                />
              )}
            </Field>
          </section>
        </div>
        {result && (
          <LetterPreview
            letter={result.letter}
            name="复核意见"
            short="复核意见"
            title={result.title}
            fate="复核意见不随报告保存，关掉网页就没有了。"
          />
        )}
      </div>
    </StepPage>
  );
}
