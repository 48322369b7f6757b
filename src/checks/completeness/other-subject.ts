import { inferredAgency } from '../../format/agencies';
import { sameAgency, withoutPlaces } from '../../report/names/agency-names';
import { remembered } from '../../report/text/remembered';
import type { Wording } from '../../report/text/wording';
import type { Finding } from '../finding';
import { evidenceAt, printedLines, targetAt, type PrintedLine } from '../printed-line';
import { raise } from '../raise';

/**
 * The name that begins a sentence about an agency's own work: 「青岚县水利局认真贯彻……」. Only with verbs by which
 * reports speak of themselves: 县司法局审核 and 县委高度重视 may stand in any agency's report.
 */
const SUBJECT =
  /(?:^|[。；]|\d{4}年(?:度)?[，,])([一-龥]{2,40}?)(?:认真(?:贯彻|落实)|深入(?:贯彻|学习)|高度重视(?:政府信息公开|信息公开|政务公开)|坚持(?:以|先审查)|将(?:进一步|继续|持续)|及时公开|紧紧围绕|全面(?:贯彻|落实)|严格(?:按照|落实|执行)|切实(?:加强|履行)|积极(?:贯彻|落实)|始终坚持|按照《?中华人民共和国政府信息公开条例|主动公开政府信息|(?:共|全年)?(?:收到|受理|新收)政府信息公开申请)/g;

interface Subject {
  name: string;
  at: number;
}

const subjectsIn = remembered((plain: string): readonly Subject[] =>
  [...plain.matchAll(SUBJECT)].map((match) => {
    const name = match[1] ?? '';
    return { name, at: match.index + match[0].indexOf(name) };
  }),
);

const OF_A_PLACE =
  /^[一-龥]{2,20}?[省市县区旗州盟镇乡][一-龥]{1,20}?(?:局|委员会|委|办公室|办事处|中心|政府)$/;

/** Whether a name is of a place and of an agency there: 青岚县水利局, not 水利局 or 青岚县政府. */
const isBureau = (name: string): boolean =>
  OF_A_PLACE.test(name) &&
  !/^(?:按照|根据|依据|在|由|对|经|与|向|配合|协助|组织|指导|会同|我|本)/.test(name) &&
  withoutPlaces(name).length > 1 &&
  inferredAgency(name).kind === '' &&
  !/(?:党委|[县市区]委)$/.test(name);

const PLACE_AND_REST = /^([一-龥]{1,8}?[省市县区旗州盟镇乡])([一-龥]{2,20})$/;

/** Whether two names differ in nothing but the place: 青岚县林业局 and 望江县林业局. */
function isElsewhere(agency: string, name: string): boolean {
  const [, own, ownRest] = PLACE_AND_REST.exec(agency) ?? [];
  const [, place, rest] = PLACE_AND_REST.exec(name) ?? [];
  return own !== undefined && place !== undefined && ownRest === rest && own !== place;
}

/** Whether a name is another township's in full: a township tells of its own work only. */
const isTownship = (name: string): boolean => /^[一-龥]{2,12}[镇乡]人民政府$/.test(name);

/** What the agencies of a county are called in texts, with and without the places before their names (县水利局, 河东街道). */
export interface CountyNames {
  all: ReadonlySet<string>;
  /** What the report's own agency is called: no other is meant by it, whoever else has the name. */
  own: ReadonlySet<string>;
}

const nobody: CountyNames = { all: new Set(), own: new Set() };

/** Whether a name is another agency's of the county. Any words before a name may belong to it: 我局与县水利局. */
function isOther(name: string, { all, own }: CountyNames): boolean {
  const isOthers = (one: string) => all.has(one) && !own.has(one);
  // 县水利局 is 水利局 as it is called at home.
  return isOthers(name) || (/^[省市县区旗]/.test(name) && isOthers(name.slice(1)));
}

interface ToldOf extends Subject {
  line: PrintedLine;
}

/** All agencies whose work a report tells of, its own among them; none where it may tell of any agency's. */
function toldOf(report: Wording): readonly ToldOf[] {
  const own = ownKind(report);
  if (report.agency === '' || own === 'government' || own === 'governmentOffice') return [];
  return ([1, 5] as const).flatMap((section) =>
    printedLines(report, section).flatMap((line) =>
      subjectsIn(line.plain.slice(line.headingLength)).map(({ name, at }) => ({
        line,
        name,
        at: line.headingLength + at,
      })),
    ),
  );
}

const ownKind = ({ agency, kind }: Wording) => kind || inferredAgency(agency).kind;

/** What a report calls the agencies whose work it tells of: of a county's names D6 depends on whether these are among them. */
export function subjectsOf(report: Wording): readonly string[] {
  return [...new Set(toldOf(report).map(({ name }) => name))];
}

/** Whether D6 finds the same in a report with these subjects, whichever of two counties' names it is held against. */
export function hasSameOthers(subjects: readonly string[], one: CountyNames, other: CountyNames): boolean {
  return subjects.every((name) => isOther(name, one) === isOther(name, other));
}

/** D6 of a report of which nothing is known beside it. */
export function checkOtherSubject(report: Wording): Finding[] {
  return checkSubjects(report, nobody);
}

/**
 * D6: the work a report tells of is its own agency's. Governments are not checked, because they may tell of their
 * departments; a township is, for other agencies of its `county`. These are known as well where a text names no place.
 */
export function checkSubjects(report: Wording, county: CountyNames): Finding[] {
  const { agency } = report;
  const own = ownKind(report);
  const isForeign = (name: string) =>
    isOther(name, county) || (own === 'township' ? isTownship(name) : isBureau(name));
  const found = toldOf(report).filter(
    ({ name }) => isForeign(name) && (isElsewhere(agency, name) || !sameAgency(agency, name)),
  );
  const [first] = found;
  if (!first) return [];
  return [
    raise({
      code: 'D6',
      place: 'subject',
      severity: 'warning',
      section: first.line.section,
      title: `正文写的是“${first.name}”的工作，本机关是“${agency}”`,
      detail: found.length > 1 ? `有 ${found.length} 处。` : '',
      next: '是别处抄来没有改的，请改成本机关；说的就是该机关的，可以说明。',
      evidence: found.map(({ line, name, at }) => evidenceAt(line, at, name.length)),
      target: targetAt(first.line, first.at),
    }),
  ];
}
