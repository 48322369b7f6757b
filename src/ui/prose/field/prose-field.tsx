import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { valueAt, type DraftPath } from '../../../report/path';
import type { View } from '../../../editor/editor';
import { textLength } from '../../../report/report';
import type { SectionNumber } from '../../../format/sections';
import { useEditor, useFollowingView, useView } from '../../context/editor-context';
import { mayBeUnseen, notBrought } from '../../words/not-brought';
import { usePastYear } from '../../context/use-past-year';
import { useShownText } from '../../parts/shown-text';
import { StateMark } from '../../parts/state-mark';
import { useReadOnly } from '../../context/read-only';
import { useBoxSize } from './box-size';
import { asInserted, insertText } from './insert-text';
import { marksOf, pieces, type Mark } from './marks';
import { cleanPastedText, type PastedText } from '../paste/paste';
import styles from './prose-field.module.css';
import { unchangedIn } from './unchanged';
import type { TakeWhole } from '../paste/use-section-paste';

/** Characters, more than any report has: a longer text scrolls in its box and is not drawn again for marks. */
const MOST_GROWN = 20_000;

interface Props {
  /** Path of the text in the draft. */
  name: DraftPath;
  label: string;
  section: SectionNumber;
  placeholder?: string;
  /** Whether the report may do without it: then it is not marked as missing while empty. */
  optional?: boolean;
  /** What stands in the field while the draft has no text of its own there (null). */
  shown?: ((view: View) => string) | undefined;
  /** Stands at the left below the text. */
  foot?: ReactNode;
  /** Stands below all. */
  below?: ReactNode;
  /** Takes a paste that is a whole section or more, rather than paragraphs for this field. */
  onWhole?: TakeWhole;
}

type Place = Pick<Props, 'name' | 'shown'>;

function textOf(view: View, { name, shown }: Place): string {
  const value = valueAt(view.draft, name);
  return typeof value === 'string' ? value : (shown?.(view) ?? '');
}

function sameMarks(left: readonly Mark[], right: readonly Mark[]): boolean {
  return (
    left.length === right.length &&
    left.every((mark, index) => mark.start === right[index]?.start && mark.end === right[index]?.end)
  );
}

/** A sentence on a paste: what was not taken, and what was taken although it may be invisible in the source. */
function pasteWords({ pictures, table, text, marks = [], unseen = [] }: PastedText): string | null {
  const words = [
    ...notBrought(marks),
    ...mayBeUnseen(unseen),
    pictures > 0 ? `${pictures} 张图片没有带进来，正文只收文字` : '',
    table ? '表格只收了文字，每行一段' : '',
    text === '' && pictures === 0 ? '剪贴板里没有文字' : '',
  ].filter((word) => word !== '');
  return words.length > 0 ? `${words.join('；')}。` : null;
}

/** An invisible copy of the field's text: it gives the field its height and carries the marks of findings. */
function UnseenCopy({ section, ...place }: Place & Pick<Props, 'section'>) {
  const text = useView((view) => textOf(view, place));
  const asked = useView((view) => {
    // Text repeated from last year (B3) is marked in its own way, whether or not there is a finding.
    const evidence = view.findings.flatMap((finding) => (finding.code === 'B3' ? [] : finding.evidence));
    return marksOf(view.report, section, evidence, place.name, textOf(view, place));
  }, sameMarks);
  const same = useView((view) => {
    if (section !== 1 && section !== 5) return [];
    const { evidence } = unchangedIn(view, section);
    return marksOf(view.report, section, evidence, place.name, textOf(view, place));
  }, sameMarks);
  return (
    <div className={styles['copy']} aria-hidden="true">
      {pieces(text, asked, same).map((piece, index) => {
        const Tag = piece.asked ? 'mark' : 'span';
        return (
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no names, each is drawn anew
          <Tag key={index} className={piece.same ? styles['same'] : undefined}>
            {piece.text}
          </Tag>
        );
      })}
      {/* Without it, an empty last line would have no height. */}
      {'\u200b'}
    </div>
  );
}

/** 与去年相同: what the dotted lines mean, in words. */
function SameAsLastYear({ name, section }: { name: DraftPath; section: 1 | 5 }) {
  const same = useFollowingView((view) => {
    const { evidence } = unchangedIn(view, section);
    return marksOf(view.report, section, evidence, name, textOf(view, { name })).length > 0;
  });
  const year = usePastYear();
  return same ? <p className={styles['unchanged']}>有虚线的与{year.within}相同</p> : null;
}

function Length({ optional, ...place }: Place & { optional: boolean }) {
  const length = useFollowingView((view) => textLength(textOf(view, place)));
  if (length > 0 || optional) return <p className={styles['count']}>{length > 0 ? `${length} 字` : ''}</p>;
  return (
    <p className={styles['count']}>
      <StateMark state="pending" />
      未填写
    </p>
  );
}

/**
 * A text of several paragraphs. Grows with what is written, takes what is pasted as clean paragraphs and
 * underlines the words findings speak of. Uncontrolled: typing draws the copy and the count, never the field.
 */
export function ProseField(props: Props) {
  const { name, label, section, placeholder, optional = false, shown, foot, below, onWhole } = props;
  const editor = useEditor();
  const { ref, onChange, onBlur } = editor.register(name);
  const readOnly = useReadOnly();
  const [note, setNote] = useState<string | null>(null);
  const long = useView((view) => textOf(view, { name, shown }).length > MOST_GROWN);
  const showText = useShownText(
    name,
    useView((view) => shown?.(view)),
  );
  const { least, watch } = useBoxSize(name, !long);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (readOnly) return;
    const area = event.currentTarget;
    const copied = event.clipboardData.getData('text/plain');
    const html = event.clipboardData.getData('text/html');
    const pasted = cleanPastedText(copied, html);
    setNote(pasteWords(pictureOnly(event, pasted)));
    if (onWhole?.({ text: pasted.text, copied: { html, text: copied }, area })) {
      event.preventDefault();
      return;
    }
    if (pasted.text === copied) return;
    event.preventDefault();
    if (pasted.text === '') return;
    // Ends the typing step, so that 撤销 takes back the paste alone.
    editor.commitTyping();
    insertText(area, asInserted(area, pasted.text, copied));
  };
  return (
    <div className={styles['field']}>
      <div
        className={long ? styles['long'] : styles['writing']}
        style={long || least === null ? undefined : { minHeight: least }}
      >
        {!long && <UnseenCopy name={name} shown={shown} section={section} />}
        <textarea
          key="text"
          name={name}
          ref={(element) => {
            ref(element);
            showText(element);
            watch(element);
          }}
          aria-label={label}
          placeholder={placeholder}
          readOnly={readOnly}
          spellCheck={false}
          onChange={(event) => void onChange(event)}
          onBlur={(event) => {
            setNote(null);
            void onBlur(event);
          }}
          onPaste={onPaste}
        />
      </div>
      <div className={styles['foot']}>
        <output>{note ?? foot}</output>
        {(section === 1 || section === 5) && <SameAsLastYear name={name} section={section} />}
        <Length name={name} shown={shown} optional={optional} />
      </div>
      {below}
    </div>
  );
}

/** A single picture comes as a file, without HTML in which it would be counted. */
function pictureOnly(event: ClipboardEvent, pasted: PastedText): PastedText {
  if (pasted.text !== '' || pasted.pictures > 0) return pasted;
  const pictures = Array.from(event.clipboardData.items).filter(({ type }) => type.startsWith('image/'));
  return { ...pasted, pictures: pictures.length };
}
