import { useState, type Ref } from 'react';
import type { Block } from '../../blocks/block';
import { writeHtml } from '../../files/html/write';
import { download, fileName } from '../../storage/disk';
import { copyWebPage } from '../preview/copy-web-page';
import { wordFile } from '../preview/word-file';
import { Button } from '../parts/button';
import styles from './opinion.module.css';

/** Characters: a longer message may not fit into one chat message. */
const MESSAGE_LENGTH = 2000;

/** The letter is laid out like the report, without what belongs to the form. */
const LOOK = { layout: 'gbt9704', shading: false } as const;

interface Props {
  ref?: Ref<HTMLElement>;
  /** The same words as a page and as one message. */
  letter: { blocks: readonly Block[]; text: string };
  /** What it is: 审核意见, 修改说明. */
  name: string;
  /** What its buttons call it for short. */
  short: string;
  /** The report's. */
  title: string;
  /** A sentence on whether and where it is kept. */
  fate: string;
}

/** A letter as it stands, and the ways to send it. */
export function LetterPreview({ ref, letter: { text, blocks }, name, short, title, fate }: Props) {
  const [outcome, setOutcome] = useState<{ of: string; words: string } | null>(null);
  const say = (words: string) => setOutcome({ of: text, words });
  const copy = () =>
    say(
      copyWebPage({ html: writeHtml(blocks, LOOK), text })
        ? '已复制，可以粘贴到微信、邮件里。'
        : '浏览器不让复制。请选中下面的文字，按 Ctrl+C。',
    );
  const save = async () => {
    const letter = `${title || '报告'}${name}`;
    const file = fileName(letter, 'docx');
    say('正在写 Word 文件……');
    try {
      // No author in the file's properties: the reviewer is unknown, and the reviewed agency is not the author.
      download(file, await wordFile(blocks, LOOK, { title: letter, agency: '' }, new Date()));
      say(`已交给浏览器下载：${file}`);
    } catch {
      say(`Word 文件没有写成。请用“复制${short}”。`);
    }
  };
  const length = Array.from(text).length;
  return (
    // In older browsers the keyboard scrolls only a box that can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={ref} className={styles['preview']} aria-label={`${short}预览`} tabIndex={0}>
      <div className={styles['acts']}>
        <Button look="primary" onClick={copy}>
          复制{short}
        </Button>
        <Button icon="download" onClick={() => void save()}>
          存为 Word
        </Button>
      </div>
      {/* The outcome is only shown for the wording it was about. */}
      <output className={styles['outcome']}>{outcome?.of === text ? outcome.words : ''}</output>
      <p className={styles['length']}>
        共 {length} 字{length > MESSAGE_LENGTH && '，微信一条可能放不下，请存为 Word'}。{fate}
      </p>
      <p className={styles['text']}>{text}</p>
    </section>
  );
}
