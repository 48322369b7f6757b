import { deadlineOf } from '../../format/agencies';
import { daysBetween, isoDate, isRealDay, type IsoDate } from './date';
import type { Draft } from '../draft';

/** A day by which something is due. */
export interface Deadline {
  /** 报送 and 公布 are local, 法定 is the regulation's; an empty text where the day is only our default. */
  what: '报送' | '公布' | '法定' | '';
  date: IsoDate;
  /** Days left from today; negative once it has passed. */
  days: number;
}

type Source = Pick<Draft, 'year' | 'dates'> & { agency: Pick<Draft['agency'], 'kind'> };

/**
 * The day the regulation names for this kind of agency (条例第四十九条), or our default where it names none; null
 * while the year is not known.
 */
export function legalDay({ agency, year }: Source): IsoDate | null {
  if (year === null) return null;
  const { month, day } = deadlineOf(agency.kind);
  return isoDate(year + 1, month, day);
}

/**
 * The deadline to watch: the nearest day still to come, else the last one that has passed.
 * null while neither a local day nor the kind of agency is known.
 */
export function nextDeadline(source: Source, today: IsoDate): Deadline | null {
  const { kind } = source.agency;
  const due = (what: Deadline['what'], date: IsoDate | null): Deadline[] =>
    date !== null && isRealDay(date) ? [{ what, date, days: daysBetween(today, date) }] : [];
  const all = [
    ...due('报送', source.dates.submitBy),
    ...due('公布', source.dates.publishBy),
    ...(kind === '' ? [] : due(deadlineOf(kind).statutory ? '法定' : '', legalDay(source))),
  ].sort((left, right) => left.days - right.days);
  return all.find(({ days }) => days >= 0) ?? all[all.length - 1] ?? null;
}
