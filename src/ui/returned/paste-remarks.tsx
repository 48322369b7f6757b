import { useRef, useState } from 'react';
import { checkRead } from '../../checks/file/reading';
import { splitRemarks } from '../../letters/remarks';
import { sentBack } from '../../letters/send-back';
import { reportOf } from '../../report/report';
import type { Receipt } from '../../report/receipt';
import type { Draft } from '../../report/draft';
import { useFileInput } from '../opening/file-input';
import { readChosenFile } from '../../desk/read-chosen-file';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { useEditor } from '../context/editor-context';
import { controlClass, Field } from '../parts/field';
import { Trouble } from '../parts/trouble';
import styles from './returned.module.css';

/** The file that was handed in, where the report has changed since. */
interface HandedIn {
  name: string;
  draft: Draft;
  receipt: Receipt | null;
}

const bases = [
  { value: 'now', name: '退回后还没有改过' },
  { value: 'file', name: '已经动手改了，选当时送审的文件' },
] as const;

type Base = (typeof bases)[number]['value'];

interface Props {
  onDone: () => void;
  /** null where there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** Takes in the remarks a report came back with, and what it was like then. */
export function PasteRemarks({ onDone, onCancel }: Props) {
  const editor = useEditor();
  const [pasted, setPasted] = useState('');
  const [base, setBase] = useState<Base>('now');
  const [handedIn, setHandedIn] = useState<HandedIn | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const remarks = splitRemarks(pasted);

  const { choose, element } = useFileInput({
    label: '选择当时送审的文件',
    onChoose: ([file]) => {
      if (!file) return;
      void readChosenFile(file).then((read) => {
        if (read === null) return;
        setTrouble(read.ok ? null : `没有打开 ${file.name}：${read.message}`);
        if (read.ok) setHandedIn({ name: file.name, draft: read.draft, receipt: read.receipt });
      });
    },
  });

  const begin = () => {
    if (remarks.length === 0) {
      setTrouble('还没有贴意见。');
      area.current?.focus();
      return;
    }
    if (base === 'file' && !handedIn) {
      setTrouble('还没有选当时送审的文件。');
      return;
    }
    const report = base === 'file' && handedIn ? reportOf(handedIn.draft) : editor.view().report;
    const receipt = base === 'file' ? (handedIn?.receipt ?? null) : null;
    const round = sentBack(
      pasted,
      { report, receipt, findings: checkRead(report, receipt) },
      new Date().toISOString(),
    );
    editor.change('记下退回的意见', [{ path: 'returns', after: [...editor.draft().returns, round] }]);
    onDone();
  };

  return (
    <div className={styles['pasting']}>
      <p className={styles['lead']}>
        把退回的意见整段贴进来，一条一条答复；改完自动列出改了哪些数、哪些段，得一份“修改说明”。
      </p>
      <Field
        label="退回的意见"
        hint="从微信、Word、邮件里复制的都行；编号 1.、1、（1）、①，或者一行一条，都分得开"
      >
        {(control) => (
          <textarea
            {...control}
            ref={area}
            className={controlClass}
            rows={6}
            onChange={(event) => {
              setTrouble(null);
              setPasted(event.target.value);
            }}
          />
        )}
      </Field>
      <Choice legend="修改说明和哪一份比" options={bases} value={base} onChoose={setBase} />
      {base === 'file' && (
        <p className={styles['base']}>
          <Button size="small" onClick={choose}>
            选择文件
          </Button>
          <span>{handedIn?.name}</span>
        </p>
      )}
      {element}
      <Trouble words={trouble} />
      <div className={styles['acts']}>
        <Button edits look="primary" onClick={begin}>
          开始答复
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </div>
      <output className={styles['found']}>{remarks.length > 0 && `分成 ${remarks.length} 条：`}</output>
      {remarks.length > 0 && (
        <ol className={styles['split']}>
          {remarks.map((text, index) => (
            // The list is made anew at every key.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{text}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
