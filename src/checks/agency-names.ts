/** Names of places an agency's name may begin with: 宿迁市、云溪县、和田地区、城关镇. */
const PLACE = /^[^省市区县旗州盟镇乡]{0,8}?(?:自治区|自治州|自治县|地区|省|市|区|县|旗|州|盟|镇|乡)/;

/** The name without each of the places it begins with: 云溪县科学技术局 → 云溪县科学技术局, 科学技术局. */
export function withoutPlaces(name: string): string[] {
  const names = [name];
  let rest = name;
  for (let match = PLACE.exec(rest); match; match = PLACE.exec(rest)) {
    rest = rest.slice(match[0].length);
    names.push(rest);
  }
  return names;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** Whether one name shortens the other: 科技局 and 科学技术局, 县政府办 and 县人民政府办公室. */
function shortens(short: string, long: string): boolean {
  return short.length >= 2 && short[0] === long[0] && isSubsequence(short, long);
}

/** Spaces gone, 人民政府 as 政府; a place by itself is its government. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/人民政府/g, '政府');
  return withoutPlaces(plain).includes('') ? `${plain}政府` : plain;
}

/**
 * Whether two names may mean the same agency: equal once the places before them are gone, or one an abbreviation
 * of the other whose characters stand in the same order. Rather lenient: a wrong alarm costs more than a missed one.
 */
export function sameAgency(one: string, other: string): boolean {
  const left = withoutPlaces(plainName(one));
  const right = withoutPlaces(plainName(other));
  return left.some((short) =>
    right.some((long) => short === long || shortens(short, long) || shortens(long, short)),
  );
}

const SUFFIX =
  '人民政府|街道办事处|办事处|管理委员会|管委会|委员会|办公室|办公厅|科协|总队|支队|大队|中心|协会|学院|医院|公司|局|厅|委|院';
const NAME = `([一-龥]{1,24}?(?:${SUFFIX})(?:、[一-龥]{0,24}?(?:${SUFFIX}))*)`;
const SELF_NAMES = [
  new RegExp(`(?:公布|发布|公开|编制了?|现将|《)${NAME}(?:的)?\\s*\\d{4}\\s*年`, 'g'),
  new RegExp(`(?:^|[。；])${NAME}(?:根据|按照|依据|依照|现将|现公布|现发布)`, 'g'),
  new RegExp(`报告由${NAME}(?:负责)?(?:编制|编写|起草|发布)`, 'g'),
];
const CONTACT = new RegExp(`(?:请与|请联系|请致电|请向)${NAME}`, 'g');

/** A name a text calls its author by, with its place in the text. */
export interface SelfName {
  name: string;
  at: number;
}

/**
 * The agencies an opening paragraph speaks for. The one to turn to is taken for the author too, except in a
 * government's report, where it is an office of it.
 */
export function selfNamesIn(text: string, isGovernment: boolean): SelfName[] {
  const patterns = isGovernment ? SELF_NAMES : [...SELF_NAMES, CONTACT];
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const names = match[1] ?? '';
        const from = match.index + match[0].indexOf(names);
        return names.split('、').map((name) => ({ name, at: from + names.indexOf(name) }));
      }),
    )
    .filter(({ name }) => !/^(?:本|我|各)/.test(name));
}

/** The agency a title names, before or after the year; empty where it names none. */
export function agencyOfTitle(title: string): string {
  const text = title.normalize('NFKC').replace(/\s/g, '');
  const match = /^(.*?)\d{4}年(?:度)?(.*?)政府信息公开/.exec(text);
  return match ? match[1] || match[2] || '' : '';
}
