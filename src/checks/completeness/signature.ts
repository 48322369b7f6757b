import { deadlineOf, inferredAgency } from '../../format/agencies';
import { chineseDate, isoDate, isRealDay } from '../../report/dates/date';
import type { Wording } from '../../report/text/wording';
import { sameAgency, selfNamesIn } from '../../report/names/agency-names';
import { titleParts } from '../../report/names/title-parts';
import type { Evidence, Finding, Stage, Target } from '../finding';
import { evidenceAt, printedLines, targetAt } from '../printed-line';
import { raise } from '../raise';

function missing(stage: Stage, place: string, title: string, field: string): Finding {
  const severity = stage === 'writing' ? 'pending' : 'warning';
  return raise({ code: 'D6', place, severity, section: 0, title, target: { field } });
}

function checkPresence({ agency, signature }: Wording, stage: Stage): Finding[] {
  const found: Finding[] = [];
  if (agency === '') found.push(missing(stage, 'name', '机关全称还没填', 'agency.name'));
  else if (signature.agency === '')
    found.push(missing(stage, 'agency', '落款没有机关名称', 'signature.agency'));
  if (signature.date === '') found.push(missing(stage, 'date', '落款日期还没填', 'signature.date'));
  return found;
}

interface Deadline {
  day: string;
  words: string;
}

/** The days the signature's date is held against, the legal one first. */
function deadlines(report: Wording): Deadline[] {
  const { submitBy, publishBy } = report.dates;
  const local = [
    { day: submitBy, words: '本地报送日期' },
    { day: publishBy, words: '本地公布日期' },
  ].filter(({ day }) => day !== '');
  const kind = report.kind || inferredAgency(report.agency).kind;
  const { month, day, statutory } = deadlineOf(kind);
  if (report.year === null) return local;
  const general = isoDate(report.year + 1, month, day);
  if (statutory) return [{ day: general, words: '法定期限' }, ...local];
  // For these kinds the regulation names no day; the usual one counts only where no local one is known.
  return local.length > 0 || kind === '' ? local : [{ day: general, words: '通常的期限' }];
}

function checkDate(report: Wording): Finding[] {
  const { date } = report.signature;
  if (date === '') return [];
  const target: Target = { field: 'signature.date' };
  const common = { code: 'D6', severity: 'warning', section: 0, target } as const;
  if (!isRealDay(date)) return [raise({ ...common, place: 'day', title: `落款日期 ${date} 不存在` })];
  const passed = deadlines(report).filter(({ day }) => date > day);
  const [first] = passed;
  if (!first) return [];
  return [
    raise({
      ...common,
      place: 'late',
      title: `落款日期晚于${first.words}`,
      detail: `落款是${chineseDate(date)}；${passed.map(({ day, words }) => `${words}是${chineseDate(day)}`).join('，')}。`,
      next: '请核对落款日期。',
    }),
  ];
}

interface Naming {
  where: string;
  name: string;
  target: Target;
  evidence: Evidence[];
}

/** What title, opening and signature call the agency; a place that names none is left out. */
function namings(report: Wording): Naming[] {
  const isGovernment = (report.kind || inferredAgency(report.agency).kind) === 'government';
  const opening = printedLines(report, 0).flatMap((line) =>
    selfNamesIn(line.text, isGovernment).map(({ name, at }): Naming => ({
      where: '开头一段',
      name,
      target: targetAt(line, at),
      evidence: [evidenceAt(line, at, name.length)],
    })),
  );
  const title = titleParts(report.title)?.agency ?? '';
  const { agency } = report.signature;
  return [
    { where: '标题', name: title, target: { field: 'title' }, evidence: [] },
    ...opening,
    { where: '落款', name: agency, target: { field: 'signature.agency' }, evidence: [] },
  ].filter(({ name }) => name !== '');
}

function checkNames(report: Wording): Finding[] {
  const [first, ...others] = namings(report);
  if (!first) return [];
  const unlike = others.filter(({ name }) => !sameAgency(first.name, name));
  const [worst] = unlike;
  if (!worst) return [];
  const places = [...new Set([first, ...unlike].map(({ where }) => where))];
  return [
    raise({
      code: 'D6',
      place: 'names',
      severity: 'warning',
      section: 0,
      title: `${places.join('、')}的机关名不一致`,
      detail: `${[first, ...unlike].map(({ where, name }) => `${where}是“${name}”`).join('，')}。`,
      next: '请改成同一个机关全称。',
      evidence: unlike.flatMap(({ evidence }) => evidence),
      target: worst.target,
    }),
  ];
}

/**
 * D6: the signature has an agency and a date, the date is not after the legal or a local deadline, and title,
 * opening and signature name the same agency.
 */
export function checkSignature(report: Wording, stage: Stage): Finding[] {
  return [...checkPresence(report, stage), ...checkDate(report), ...checkNames(report)];
}
