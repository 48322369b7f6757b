/** Names of places an agency's name may begin with: 宿迁市、云溪县、和田地区、城关镇; also 市 and 县 by themselves. */
const PLACE = /^[^省市区县旗州盟镇乡]{0,8}?(?:自治区|自治州|自治县|地区|省|市|区|县|旗|州|盟|镇|乡)/;
/** 市场监督管理局, 乡村振兴局, 城市管理局, 住房和城乡建设局: the character belongs to a word and ends no place (聊城市 is one). */
const WORD_BEGINS = /^(?:市(?:场|容|政[管工设公])|乡[村土]|镇[域村]|区[域划]|县[域志])/;
const WORD_ENDS = /^(?:城市|城镇|都市|社区)$|[和与及]城[市镇]$|城乡$/;

/** How much of the beginning of a name is that of a place; 0 for nothing. */
function placeLength(name: string): number {
  const place = PLACE.exec(name)?.[0] ?? '';
  const isWord = WORD_ENDS.test(place) || (place.length === 1 && WORD_BEGINS.test(name));
  return isWord ? 0 : place.length;
}

/** The name without each of the places it begins with: 云溪县科学技术局 → 云溪县科学技术局, 科学技术局. */
export function withoutPlaces(name: string): string[] {
  const names = [name];
  let rest = name;
  for (let length = placeLength(rest); length > 0; length = placeLength(rest)) {
    rest = rest.slice(length);
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

/** Whether two names are equal, or one an abbreviation of the other whose characters stand in the same order. */
function alike(one: string, other: string): boolean {
  return one === other || shortens(one, other) || shortens(other, one);
}

/** A name as it is compared with others, without spaces, with and without each of the places it begins with. */
export function comparedNames(name: string): string[] {
  return withoutPlaces(plainName(name));
}

/** Whether two names are the `same` once places are left out at the beginning of one of them, never of both. */
function sameThere(one: string, other: string, same: (one: string, other: string) => boolean): boolean {
  const left = comparedNames(one);
  const right = comparedNames(other);
  return left.some((name, at) => right.some((long, place) => (at === 0 || place === 0) && same(name, long)));
}

/**
 * Whether two names may mean the same agency: alike once the places before them are gone. Rather lenient: a wrong
 * alarm costs more than a missed one.
 */
export function sameAgency(one: string, other: string): boolean {
  const right = comparedNames(other);
  return comparedNames(one).some((name) => right.some((long) => alike(name, long)));
}

/**
 * Whether two names are the same but for spaces, 人民政府 for 政府, and the place one of them leaves out: 水利局 and
 * 青岚县水利局, but neither 科技局 and 科学技术局 nor the bureaus of two counties. In 县水利局 the 县 counts as a place too,
 * so that it is not the same as 青岚县水利局.
 */
export function sameName(one: string, other: string): boolean {
  return sameThere(one, other, (name, long) => name === long);
}

/**
 * Whether two names that may be of two places mean the same agency: 云溪县科技局 is 科技局 and 湖宁市云溪县科学技术局,
 * but never 卫东区科学技术局.
 */
export function sameAgencyThere(one: string, other: string): boolean {
  return sameThere(one, other, alike);
}

/**
 * No suffix may be the end of another: the pattern of a list of names could then match in exponentially many ways.
 */
const SUFFIX = '人民政府|办事处|管委会|委员会|办公室|科协|总队|支队|大队|中心|协会|公司|局|厅|委|院';
const NAME = `([一-龥]{1,24}?(?:${SUFFIX})(?:、[一-龥]{0,24}?(?:${SUFFIX})){0,9})`;
const SELF_NAMES = [
  new RegExp(`(?:公布|发布|公开|编制了?|现将|《)${NAME}(?:的)?\\s*\\d{4}\\s*年`, 'g'),
  new RegExp(`(?:^|[。；])${NAME}(?:根据|按照|依据|依照|现将|现公布|现发布)`, 'g'),
  new RegExp(
    `报告由${NAME}(?:负责|结合|根据|按照|依据|依照|汇总|组织|牵头|综合|会同|编制|编写|撰写|起草|发布|公布)`,
    'g',
  ),
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
      [...text.matchAll(pattern)].map((match) => {
        // 叶城县科技局、科协 speak together: 科协 alone is nobody's name.
        const name = match[1] ?? '';
        return { name, at: match.index + match[0].indexOf(name) };
      }),
    )
    .filter(({ name }) => !/^(?:本|我|各)/.test(name));
}
