import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, kept up to the minute and on coming back to the page: days left must not be yesterday's. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const update = () => setNow(new Date());
    const timer = setInterval(update, MINUTE_MS);
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  }, []);
  return now;
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * When something was saved, as short as it can be said: 14:32, 昨天 17:48, 1月20日 16:05, 2026年1月20日.
 * `today` stands before a time of today.
 */
export function timeWords(iso: string, now: Date, today = ''): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  const clock = `${then.getHours()}:${two(then.getMinutes())}`;
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (then.getTime() >= midnight) return today + clock;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1).getTime();
  if (then.getTime() >= yesterday) return `昨天 ${clock}`;
  const day = `${then.getMonth() + 1}月${then.getDate()}日`;
  return then.getFullYear() === now.getFullYear() ? `${day} ${clock}` : `${then.getFullYear()}年${day}`;
}
