import type { Wording } from '../../report/text/wording';
import { withoutPlaces } from '../../report/names/agency-names';
import type { Finding, Stage } from '../finding';
import { evidenceAt, printedLines, targetAt } from '../printed-line';
import { raise } from '../raise';

/** Words of a text about agencies in general: 各级政府部门, 部分地区. */
const EVERYBODY =
  /各级(?:政府部门|政府|行政机关|部门)|(?:部分|有的|一些|个别)(?:地区|地方|单位|部门)|各地区?[、，]?各(?:部门|单位)/;
/** How a report speaks of its own agency. */
const OURSELVES =
  /[我本](?:省|市|州|县|区|旗|镇|乡|街道|局|委|办|厅|院|所|中心|单位|机关|部门)|全[省市州县区旗镇乡局]/;
/** A number that counts something. A single digit (5G) does not suffice, and 一 is rarely a number. */
const NUMBER =
  /\d\s?(?:余|多|万)?\s?(?:[%％件条次个人场期项篇份家处种名宗元户起批]|万)|[二两三四五六七八九十百千万]\s*(?:余|多)?(?:件|条|次|个|人|场|期|项|篇|份|家|处|种)/;
const YEARS = /\d{4}\s*年(?:度)?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?/g;

/**
 * D11: section one speaks of the agency itself. Asked where it names neither the agency nor any number and speaks
 * of 各级政府部门、部分地区 throughout.
 */
export function checkGeneralities(report: Wording, stage: Stage): Finding[] {
  const isWriting = report.overview.parts.some(({ paragraphs }) => paragraphs.length === 0);
  if (stage === 'writing' && isWriting) return [];
  const lines = printedLines(report, 1);
  // Sub-headings carry numbers of their own.
  const text = lines
    .filter(({ role }) => role === 'body')
    .map(({ plain, headingLength }) => plain.slice(headingLength))
    .join('\n')
    .replace(YEARS, '');
  const names = withoutPlaces(report.agency).filter((name) => name.length >= 2);
  if (OURSELVES.test(text) || NUMBER.test(text) || names.some((name) => text.includes(name))) return [];
  const found = lines.flatMap((line) => {
    const match = EVERYBODY.exec(line.plain);
    return match ? [{ line, at: match.index, length: match[0].length }] : [];
  });
  const [first] = found;
  if (!first) return [];
  return [
    raise({
      code: 'D11',
      place: 'overview',
      severity: 'warning',
      section: 1,
      title: '第一部分没有写本机关自己的情况',
      detail: `没有机关名，没有数字，说的是“${first.line.text.substr(first.at, first.length)}”。`,
      next: '请写本机关做了什么、多少件。',
      evidence: found.map(({ line, at, length }) => evidenceAt(line, at, length)),
      target: targetAt(first.line, first.at),
    }),
  ];
}
