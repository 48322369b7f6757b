import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { valueAt, type DraftPath } from '../../../report/path';
import type { View } from '../../../editor/editor';
import type { CellId } from '../../../format/table';
import { dataSentences, type DataSentence, type TextPlace } from '../../../prose/data-sentences';
import { changedSentences, type ChangedSentence } from '../../../prose/inserted-sentences';
import { selfWordsFor, usualSelfWord } from '../../../report/names/self-word';
import { Button } from '../../parts/button';
import { useEditor, useFollowingView, useView } from '../../context/editor-context';
import { useGoTo } from '../../places/go-to';
import { KeptField } from '../../parts/kept-field';
import { StateMark } from '../../parts/state-mark';
import { useReadOnly } from '../../context/read-only';
import styles from './data-sentences.module.css';
import { insertion, renewal } from '../../../edits/sentence-edits';

interface Props {
  /** Path of the text in the draft; its text area is named so. */
  field: DraftPath;
  place: TextPlace;
}

function textOf(view: Pick<View, 'draft'>, field: DraftPath): string {
  const value = valueAt(view.draft, field);
  return typeof value === 'string' ? value : '';
}

const sameList = (left: readonly object[], right: readonly object[]) =>
  JSON.stringify(left) === JSON.stringify(right);

/** 插入数据句, below a text: the usual sentences of its section, and those whose numbers have changed since. */
export function DataSentences(props: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const listId = useId();
  const close = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.querySelector('button')?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes what its button opened
    <div className={styles['sentences']} onKeyDown={close}>
      <ChangedSentences field={props.field} />
      <div ref={button}>
        <Button size="small" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
          插入数据句
        </Button>
      </div>
      <div id={listId}>{open && <SentenceList {...props} onInsert={() => setOpen(false)} />}</div>
    </div>
  );
}

function SentenceList({ field, place, onInsert }: Props & { onInsert: () => void }) {
  const editor = useEditor();
  // A sentence that follows others need not repeat year and agency.
  const short = useView((view) => textOf(view, field).trim() !== '');
  const sentences = useView((view) => dataSentences(view.report, place, short), sameList);
  const insert = ({ id, text }: DataSentence) => {
    if (text === null) return;
    editor.commitTyping();
    const written = textOf(editor.view(), field);
    const area = document.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`);
    // A field that was never focused counts as having its caret at the end.
    const at = Math.min(area?.selectionEnd ?? written.length, written.length);
    editor.change('插入数据句', insertion(editor.draft(), field, written, at, { id, short, text }));
    area?.focus();
    area?.setSelectionRange(at + text.length, at + text.length);
    onInsert();
  };
  const readOnly = useReadOnly();
  return (
    <div className={styles['list']}>
      <ul aria-label="数据句">
        {sentences.map((sentence) => (
          <li key={sentence.id}>
            <span className={styles['name']}>{sentence.name}</span>
            {sentence.text === null ? (
              <Lack lack={sentence.lack} blank={sentence.blank} />
            ) : (
              <button type="button" disabled={readOnly} onClick={() => insert(sentence)}>
                {sentence.text}
              </button>
            )}
          </li>
        ))}
      </ul>
      <SelfWord />
    </div>
  );
}

function Lack({ lack, blank }: { lack: string; blank: CellId | null }) {
  const goTo = useGoTo();
  return (
    <span className={styles['lack']}>
      {lack}
      {blank && (
        <Button look="link" onClick={() => goTo({ cell: blank })}>
          去填
        </Button>
      )}
    </span>
  );
}

/** 自称: kept when the field is left. */
function SelfWord() {
  const editor = useEditor();
  const draft = useView((view) => view.draft);
  const usual = usualSelfWord(draft);
  return (
    <div className={styles['selfWord']}>
      <KeptField
        label="正文里怎样称呼本单位"
        hint={
          draft.countySum === null
            ? `例如：本机关、我局、区科技局；空着写“${usual}”`
            : `数是汇总的，不是本机关一家的；空着写“${usual}”`
        }
        value={draft.selfWord}
        placeholder={usual}
        choices={selfWordsFor(draft)}
        onKeep={(after) => editor.change('修改本单位的自称', [{ path: 'selfWord', after }])}
      />
    </div>
  );
}

const digitsOf = (text: string) => text.replace(/\D+/g, ' ');

function ChangedSentences({ field }: { field: DraftPath }) {
  const editor = useEditor();
  const changed = useFollowingView(
    (view) => changedSentences(view.report, view.draft.insertedSentences, textOf(view, field)),
    sameList,
  );
  const renew = (sentence: ChangedSentence) => {
    editor.commitTyping();
    editor.change('更新数据句', renewal(editor.draft(), field, textOf(editor.view(), field), sentence));
  };
  return (
    <>
      {changed.map((sentence) => (
        <div key={sentence.index} className={styles['changed']}>
          <p>
            <StateMark state="warning" label="请核对" />
            {digitsOf(sentence.was) === digitsOf(sentence.now) ? '这句的写法变了' : '这句里的数变了'}：
            <del>{sentence.was}</del>→<ins>{sentence.now}</ins>
          </p>
          <Button edits size="small" aria-label={`更新“${sentence.was}”`} onClick={() => renew(sentence)}>
            更新
          </Button>
        </div>
      ))}
    </>
  );
}
