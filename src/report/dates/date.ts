/** A calendar day as ISO text (2027-01-22), or empty where none is set. */
export type IsoDate = string;

/** Writes a day as official documents do (2027年1月22日, no leading zeros); empty stays empty. */
export function chineseDate(date: IsoDate): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : '';
}

/** The ISO text of a day by its parts; months count from 1. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The local day of a clock. */
export function isoDay(now: Date): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Whole days from one day to another: negative where the second is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day so many days after one that exists. */
export function dayAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists: 2027-02-30 is not. */
export function isRealDay(date: IsoDate): boolean {
  // Date.parse would take 2027-01 for the first of January, and roll 02-30 over into March.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
