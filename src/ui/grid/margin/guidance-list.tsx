import type { Guidance } from '../../../format/guidance';
import styles from './margin.module.css';

/** 规定 is what a provision says, 提示 is advice; the two never look the same. */
export function GuidanceList({ items, wide = false }: { items: readonly Guidance[]; wide?: boolean }) {
  return (
    <ul className={wide ? styles['provisions'] : styles['hints']}>
      {items.map(({ kind, text, source }) => (
        <li key={text}>
          <span className={styles[kind]}>{kind === 'rule' ? '规定' : '提示'}</span>
          <span>
            {text}
            {source !== undefined && <small>{source}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
