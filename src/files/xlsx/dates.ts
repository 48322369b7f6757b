/** Milliseconds of a day. */
const DAY = 86_400_000;
/** 31 December 1899 and 1 January 1904, where the two ways of counting days begin. */
const ORIGINS = { 1900: Date.UTC(1899, 11, 31), 1904: Date.UTC(1904, 0, 1) } as const;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * The date of a day number, as 2025-12-09, with the time unless it is midnight; null where there is no such day. Like
 * Lotus 1-2-3, Excel takes 1900 for a leap year: day 60 is 29 February 1900, which does not exist.
 */
export function isoDate(serial: number, from: keyof typeof ORIGINS): string | null {
  if (!(serial >= 0 && serial <= LAST_DAY) || (from === 1900 && Math.floor(serial) === 60)) return null;
  const days = from === 1900 && serial > 60 ? serial - 1 : serial;
  const seconds = Math.round(days * 86_400) * 1_000;
  const text = new Date(ORIGINS[from] + seconds).toISOString();
  return seconds % DAY === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
