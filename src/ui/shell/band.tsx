import type { ReactNode } from 'react';
import { homeHref } from '../route';
import styles from './band.module.css';

/** The blue band on top: the program's mark, which leads Home, and what the page puts beside it. */
export function Band({ inReport = false, children }: { inReport?: boolean; children: ReactNode }) {
  return (
    <header className={[styles['band'], inReport ? styles['inReport'] : ''].join(' ')}>
      <a className={styles['brand']} href={homeHref} title={inReport ? '回到首页' : undefined}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <rect width="20" height="20" rx="3" fill="#fff" />
          <path d="M4.5 6.4h11v2.4h-11zM4.5 11.2h11v2.4h-11z" fill="#1f497d" />
        </svg>
        <span>年报助手</span>
      </a>
      {children}
    </header>
  );
}
