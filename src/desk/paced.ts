/** Something done no more often than every so many ms. */
export interface Paced {
  /** Asks for it: at once where it rested long enough, else with whatever else is asked for till then. */
  ask: () => void;
  /** Does what was asked for and not done yet, or nothing. */
  finish: () => void;
}

/** How long in ms what was read or worked out waits at most before the table shows it: drawing it takes some 30. */
export const SHOW_MS = 1000;

/** Paces what the page is drawn anew for: forty files a second, each drawn by itself, would leave it no time for the reader. */
export function paced(act: () => void, ms: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  function finish(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!isAsked) return;
    isAsked = false;
    act();
  }
  function ask(): void {
    isAsked = true;
    if (timer !== undefined) return;
    finish();
    timer = setTimeout(() => {
      timer = undefined;
      if (isAsked) ask();
    }, ms);
  }
  return { ask, finish };
}
