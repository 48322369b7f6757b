import { useEffect, type ReactNode } from 'react';
import { ButtonLink } from './parts/button';
import styles from './plain-page.module.css';
import { homeHref } from './route';
import { Band } from './shell/band';

/** A page that only says something, with the way Home. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 年报助手`;
  }, [title]);
  return (
    <>
      <Band>{null}</Band>
      <main className={styles['page']}>
        <h1>{title}</h1>
        {children}
        <p>
          <ButtonLink look="primary" href={homeHref}>
            回到首页
          </ButtonLink>
        </p>
      </main>
    </>
  );
}
