import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { reasonChoices, readReason } from '../../checks/answers/answer-reasons';
import { canBeAnswered, withAnswer, withoutAnswer, type AnsweredFinding } from '../../checks/answers/answers';
import type { Finding } from '../../checks/finding';
import { rules } from '../../checks/rules';
import type { Editor } from '../../editor/editor';
import { Button } from '../parts/button';
import { useEditor, useFollowingView } from '../context/editor-context';
import { controlClass, Field } from '../parts/field';
import styles from './answers.module.css';

/** The finding whose reason was just taken back: the focus goes to its button, as the one pressed disappears. */
let askingAgain: string | null = null;

/** Takes a reason back, so that its finding is open again. */
export function takeBack(editor: Editor, { finding, answer }: AnsweredFinding): void {
  askingAgain = finding.id;
  editor.change(`撤回说明：${rules[finding.code].name}`, [
    { path: 'answers', after: withoutAnswer(editor.draft().answers, answer) },
  ]);
}

/**
 * The form to give a reason for a finding that may stand. Already open, with the old reason in it, where one was given
 * for earlier numbers or words. Draws nothing where the report must be changed.
 */
export function AnswerOffer({ finding }: { finding: Finding }) {
  const { id } = finding;
  const lapsed = useFollowingView((view) => view.lapsed.get(id)?.reason ?? null);
  const [isOpen, setOpen] = useState(false);
  const offer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (askingAgain !== id) return;
    askingAgain = null;
    offer.current?.querySelector('button')?.focus();
  }, [id]);
  if (!canBeAnswered(finding)) return null;
  return (
    <div ref={offer} className={styles['offer']}>
      {lapsed !== null && <p className={styles['lapsed']}>原来说明过：{lapsed}，现在变了，请重新确认。</p>}
      {lapsed !== null || isOpen ? (
        <AnswerForm
          // Another initial reason needs a new form.
          key={lapsed}
          finding={finding}
          before={lapsed ?? ''}
          takesFocus={isOpen}
          onCancel={lapsed === null ? () => setOpen(false) : null}
        />
      ) : (
        <Button
          edits
          size="small"
          look="quiet"
          aria-label={`说明原因：${finding.title}`}
          onClick={() => setOpen(true)}
        >
          说明原因…
        </Button>
      )}
    </div>
  );
}

interface Props {
  finding: Finding;
  /** The reason offered; empty for none. */
  before: string;
  takesFocus: boolean;
  onCancel: (() => void) | null;
}

function AnswerForm({ finding, before, takesFocus, onCancel }: Props) {
  const editor = useEditor();
  const group = useId();
  const choices = reasonChoices(finding.code);
  const offered = before === '' ? null : readReason(finding.code, before);
  const [chosen, choose] = useState(offered?.choice ?? (choices.length === 1 ? choices[0] : undefined));
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const words = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);

  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const said = words.current?.value.trim() ?? '';
    if (!chosen) {
      setProblem('请选一个原因');
      form.current?.querySelector('input')?.focus();
      return;
    }
    if (chosen.needsWords && said === '') {
      setProblem(`请写明${chosen.wordsLabel}`);
      words.current?.focus();
      return;
    }
    const { report, lapsed } = editor.view();
    const reason = { reason: chosen.told(said), at: new Date().toISOString() };
    editor.change(`说明原因：${rules[finding.code].name}`, [
      { path: 'answers', after: withAnswer(report, finding, lapsed.get(finding.id), reason) },
    ]);
  };

  return (
    <form ref={form} className={styles['form']} aria-label={`说明原因：${finding.title}`} onSubmit={keep}>
      {choices.length > 1 && (
        <fieldset>
          <legend>原因</legend>
          {choices.map((item) => (
            <label key={item.name}>
              <input
                type="radio"
                name={group}
                checked={item.name === chosen?.name}
                onChange={() => {
                  setProblem(null);
                  choose(item);
                }}
              />
              <span>{item.name}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Field label={chosen?.wordsLabel ?? '补充说明（可以不写）'} error={problem}>
        {(control) => (
          <input
            {...control}
            ref={words}
            type="text"
            autoComplete="off"
            className={controlClass}
            defaultValue={offered?.words ?? ''}
            onKeyDown={(event) => {
              const { key, nativeEvent } = event;
              // Some browsers send the form with the Enter that ends a Chinese word.
              if (key === 'Enter' && (nativeEvent.isComposing || nativeEvent.keyCode === 229))
                event.preventDefault();
            }}
          />
        )}
      </Field>
      <div className={styles['acts']}>
        <Button edits size="small" type="submit">
          记下
        </Button>
        {onCancel && (
          <Button size="small" look="quiet" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    </form>
  );
}
