import { useState, type Ref } from 'react';
import type { Opinion } from '../../letters/opinion';
import { writeHtml } from '../../files/html/write';
import { download, fileName } from '../../storage/disk';
import { copyWebPage } from '../preview/copy-web-page';
import { wordFile } from '../preview/word-file';
import { Button } from '../parts/button';
import styles from './opinion.module.css';

/** Longer than this, a message may not go through a chat as one. */
const MESSAGE_LENGTH = 2000;

/** The letter is set as the report is, without anything that belongs to the form. */
const LOOK = { layout: 'gbt9704', shading: false } as const;

/** The 审核意见 as it stands, and the ways to send it. */
export function OpinionPreview({
  ref,
  opinion: { text, blocks },
  title,
}: {
  ref: Ref<HTMLElement>;
  opinion: Opinion;
  /** The report's. */
  title: string;
}) {
  const [outcome, setOutcome] = useState<{ of: string; words: string } | null>(null);
  const say = (words: string) => setOutcome({ of: text, words });
  const copy = () =>
    say(
      copyWebPage({ html: writeHtml(blocks, LOOK), text })
        ? '已复制，可以粘贴到微信、邮件里。'
        : '浏览器不让复制。请选中下面的文字，按 Ctrl+C。',
    );
  const save = async () => {
    const letter = `${title || '报告'}审核意见`;
    const name = fileName(letter, 'docx');
    say('正在写 Word 文件……');
    try {
      // Whoever reviews is not known here, and the reviewed agency is not the author.
      download(name, await wordFile(blocks, LOOK, { title: letter, agency: '' }, new Date()));
      say(`已交给浏览器下载：${name}`);
    } catch {
      say('Word 文件没有写成。请用“复制意见”。');
    }
  };
  const length = Array.from(text).length;
  return (
    // Older browsers let the keyboard scroll only what can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={ref} className={styles['preview']} aria-label="意见预览" tabIndex={0}>
      <div className={styles['acts']}>
        <Button look="primary" onClick={copy}>
          复制意见
        </Button>
        <Button icon="download" onClick={() => void save()}>
          存为 Word
        </Button>
      </div>
      {/* What was said of one wording does not hold for the next. */}
      <output className={styles['outcome']}>{outcome?.of === text ? outcome.words : ''}</output>
      <p className={styles['length']}>
        共 {length} 字{length > MESSAGE_LENGTH && '，微信一条可能放不下，请少选几条，或存为 Word'}
        。意见不随报告保存，关掉网页就没有了。
      </p>
      <p className={styles['text']}>{text}</p>
    </section>
  );
}
