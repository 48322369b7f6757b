import type { Collection } from '../collection/collection';
import { countedElsewhere } from '../collection/counted-elsewhere';
import type { Standing } from '../collection/standing';
import { chineseDate, type IsoDate } from '../report/dates/date';

/** Who has sent nothing of this year, and who has not answered a note. */
export interface MissingUnits {
  /** Nothing came, or only a report of another year, or what is no report. */
  missing: readonly Standing[];
  /** Sent back, and nothing came since. */
  returned: readonly Standing[];
}

/** Who is still to send something, in the order of the roster. */
export function missingUnits(standings: readonly Standing[]): MissingUnits {
  return {
    missing: standings.filter(
      ({ state, doubt, unit }) =>
        state === 'missing' || (doubt?.kind === 'otherYear' && countedElsewhere(unit) === ''),
    ),
    returned: standings.filter(({ state }) => state === 'returned'),
  };
}

const past = (due: IsoDate, today: IsoDate): string => (due < today ? '，已过' : '');

function missingLine({ unit, doubt, noReport }: Standing): string {
  if (noReport) return `${unit.name}（交来的“${noReport.file}”不是报告）`;
  return doubt?.kind === 'otherYear' ? `${unit.name}（交来的是 ${doubt.file.year} 年的报告）` : unit.name;
}

function returnedLine({ unit, lastSending }: Standing, today: IsoDate): string {
  const due = lastSending?.due ?? '';
  return due === '' ? unit.name : `${unit.name}（期限${chineseDate(due)}${past(due, today)}）`;
}

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`);

/** 未报名单 as a message to send: who is still to send a report or a corrected one, and by when, as far as that is set. */
export function missingNote(
  { year, settings: { submitBy } }: Pick<Collection, 'year' | 'settings'>,
  { missing, returned }: MissingUnits,
  today: IsoDate,
): string {
  const due = submitBy === '' ? '' : `，报送期限${chineseDate(submitBy)}${past(submitBy, today)}`;
  const groups = [
    { words: `未报 ${missing.length} 个${due}：`, lines: missing.map(missingLine) },
    {
      words: `退回后未重报 ${returned.length} 个：`,
      lines: returned.map((standing) => returnedLine(standing, today)),
    },
  ].filter(({ lines }) => lines.length > 0);
  return [
    `${year} 年政府信息公开工作年度报告，截至${chineseDate(today)}：`,
    ...groups.flatMap(({ words, lines }) => [words, ...numbered(lines)]),
    '请尽快报送。',
  ].join('\n');
}
