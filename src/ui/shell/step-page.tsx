import { useEffect, useRef, useState, type ReactNode } from 'react';
import { IconButton } from '../parts/button';
import { PlaceBar } from '../findings/place-bar';
import { focusField } from '../places/go-to';
import { Icon } from '../parts/icon';
import { TellDone, type Done } from '../context/tell-done';
import { useRoute } from '../route';
import { FootBar } from './foot-bar';
import styles from './step-page.module.css';

interface StepPageProps {
  title: string;
  /** Stands at the right of the title. */
  tools?: ReactNode;
  /** What stands beside the sheet: findings, help, basis. Below 1200 px it goes under the sheet. */
  margin?: ReactNode;
  /** Folds the margin to 40 px where the sheet needs its width; the button to do so shows only with this. */
  folding?: { folded: boolean; onFold: (folded: boolean) => void };
  /** The sheet takes the margin's place too. */
  wide?: boolean;
  /** `airy` for forms and lists, `compact` for tables, `bare` where the sheet sets its own edges. */
  edges?: 'airy' | 'compact' | 'bare';
  /** Stands in the middle of the foot bar: keys or counts. Not shown on phones. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Whether a step has been shown since the program started: the first one leaves focus to the browser. */
let shownBefore = false;

/** Lays out one step: title, sheet, margin, foot bar. Focus goes to its title, or to the field in the address. */
export function StepPage({
  title,
  tools,
  margin,
  folding,
  wide = false,
  edges = 'airy',
  foot,
  children,
}: StepPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const route = useRoute();
  const at = route.page === 'report' ? route.at : null;

  const opened = useRef(false);
  const [done, setDone] = useState<Done | null>(null);

  useEffect(() => {
    const first = !shownBefore;
    shownBefore = true;
    if (at === null) {
      // The effect runs again after the field was removed from the address, below.
      if (opened.current) return;
      opened.current = true;
      window.scrollTo(0, 0);
      if (!first) heading.current?.focus({ preventScroll: true });
      return;
    }
    opened.current = true;
    // Removed from the address, so that Back and reload do not jump there again.
    window.history.replaceState(window.history.state, '', window.location.hash.split('?')[0]);
    // After this effect, because unhiding the field uses flushSync, which React forbids inside an effect.
    queueMicrotask(() => focusField(at));
  }, [at]);

  const sheet = [styles['body'], edges === 'airy' ? '' : styles[edges]].join(' ');
  return (
    <TellDone.Provider value={setDone}>
      <main className={[styles['work'], wide ? styles['wide'] : ''].join(' ')} id="main" tabIndex={-1}>
        <div className={sheet}>
          <div className={styles['head']}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
          </div>
          {children}
        </div>
        <PlaceBar />
        <FootBar done={done}>{foot}</FootBar>
      </main>
      {margin !== undefined && !wide && <Margin folding={folding}>{margin}</Margin>}
    </TellDone.Provider>
  );
}

/** The margin, a narrow strip when folded. Below 1200 px it stands under the sheet and is never folded. */
function Margin({ folding, children }: { folding: StepPageProps['folding']; children: ReactNode }) {
  const folded = folding?.folded === true;
  const className = [
    styles['margin'],
    folding ? styles['foldable'] : '',
    folded ? styles['folded'] : '',
  ].join(' ');
  return (
    // In older browsers the keyboard scrolls only a box that can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={className} aria-label="旁注" tabIndex={0}>
      {folded && (
        <button type="button" className={styles['fold']} onClick={() => folding.onFold(false)}>
          <Icon name="back" />
          <span>展开旁注</span>
        </button>
      )}
      {folding && !folded && (
        <IconButton
          className={styles['unfolded']}
          icon="next"
          label="收起旁注"
          onClick={() => folding.onFold(true)}
        />
      )}
      {folded ? <div className={styles['away']}>{children}</div> : children}
    </aside>
  );
}
