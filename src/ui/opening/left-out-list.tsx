import { useState, type ReactNode } from 'react';
import type { LeftOut } from '../../report/receipt';
import styles from './read-result.module.css';

/** Characters: longer entries are folded to their beginning, so that one long entry does not hide the others. */
const FOLDED_FROM = 60;
const BEGINNING = 40;

/** What a file holds that is not part of the report, grouped by reason; all of it can be unfolded and copied. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const groups = new Map<string, LeftOut[]>();
  for (const item of leftOut) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item]);
  return (
    <section className={styles['leftOut']}>
      <h4>没有收进报告的 {leftOut.length} 处，按原因分，点开可以看全、选中复制</h4>
      {[...groups].map(([reason, items]) => (
        <Unfolding key={reason} summary={`${reason}（${items.length} 处）`}>
          <ul>
            {items.map((item, at) => (
              // The same words may stand at the same place twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <Entry {...item} />
              </li>
            ))}
          </ul>
        </Unfolding>
      ))}
    </section>
  );
}

function Entry({ place, text }: LeftOut) {
  const characters = Array.from(text);
  if (text === '') return place;
  if (characters.length <= FOLDED_FROM && !text.includes('\n')) return `${place}：“${text}”`;
  const beginning = characters.slice(0, BEGINNING).join('').replace(/\n/g, ' ');
  return (
    <Unfolding summary={`${place}：“${beginning}…”（共 ${characters.length} 字）`}>
      <p className={styles['whole']}>{text}</p>
    </Unfolding>
  );
}

/** Draws its content only once unfolded: for a damaged file there may be thousands of entries. */
function Unfolding({ summary, children }: { summary: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
