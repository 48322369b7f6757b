/** The kinds of agency that report (单位类型), as a clerk would name their own. */
export const agencyKinds = [
  { id: 'government', name: '县级以上人民政府' },
  { id: 'township', name: '乡镇人民政府' },
  { id: 'subdistrict', name: '街道办事处' },
  { id: 'department', name: '政府部门' },
  { id: 'stateCouncilDepartment', name: '国务院部门' },
  { id: 'governmentOffice', name: '政府办公室' },
  { id: 'outpost', name: '派出机构、开发区管委会' },
  { id: 'verticalAgency', name: '垂直管理单位' },
  { id: 'authorisedOrganisation', name: '法律法规授权组织' },
] as const;

export type AgencyKind = (typeof agencyKinds)[number]['id'];

/** The levels of a people's government from the county up. */
export const governmentLevels = [
  { id: 'provincial', name: '省级' },
  { id: 'prefecture', name: '设区的市、自治州' },
  { id: 'county', name: '县级' },
] as const;

export type GovernmentLevel = (typeof governmentLevels)[number]['id'];

/** When reports are due, as the regulation has it (条例第四十九条). */
export const deadlineRule =
  '县级以上人民政府部门，每年1月31日前提交并公布上一年度报告；县级以上地方人民政府的主管部门，3月31日前公布本级政府的报告。';

/** Advice, not law: local notices may ask for reports sooner. */
export const localDeadlineAdvice = '本地要求更早的，以本地通知为准。';

/**
 * The day by which the report is due, in the year after the one reported on (条例第四十九条).
 * `statutory` is false where the regulation names no day for this kind: then it is only our default.
 */
export function deadlineOf(kind: AgencyKind | ''): { month: number; day: number; statutory: boolean } {
  if (kind === 'government') return { month: 3, day: 31, statutory: true };
  const statutory = kind === 'department' || kind === 'stateCouncilDepartment';
  return { month: 1, day: 31, statutory };
}

/** Who makes 规章 (立法法), as it is told to those who may not. */
export const regulationMakers = '规章只由国务院部门和省级、设区的市、自治州人民政府制定';

/** Whether the kind may make 规章 (立法法); null while kind or level is not known. */
export function mayMakeRegulations(kind: AgencyKind | '', level: GovernmentLevel | ''): boolean | null {
  if (kind === '') return null;
  if (kind === 'stateCouncilDepartment') return true;
  if (kind !== 'government') return false;
  return level === '' ? null : level !== 'county';
}

/**
 * How far 工作考核、社会评议、责任追究 must be reported (条例第五十条, 各级人民政府):
 * `required` by governments from the county up, `expected` of township governments, `none` of all others,
 * `unknown` while the kind is not known.
 */
export function accountabilityDuty(kind: AgencyKind | ''): 'required' | 'expected' | 'none' | 'unknown' {
  if (kind === '') return 'unknown';
  if (kind === 'government') return 'required';
  return kind === 'township' ? 'expected' : 'none';
}

/** The three matters only governments report, each with what counts as a mention of it. */
export const accountabilityParts = [
  { name: '工作考核', mention: /考核/ },
  { name: '社会评议', mention: /评议/ },
  { name: '责任追究结果', mention: /责任追究|追责|问责|追究[^。；，]{0,8}责任/ },
] as const;

/** Whether a name says by itself that a government reports: it ends in 人民政府 or is only a place (云溪县). */
function looksLikeGovernment(name: string): boolean {
  if (/(?:人民|[省市县区旗州盟镇乡])政府$/.test(name)) return true;
  // 经济开发区、高新区、工业园区 are zones run by a 管委会, not places with a government of their own.
  return (
    /^[一-龥]{1,12}(?:省|自治区|自治州|盟|市|县|旗|区|镇|乡)$/.test(name) &&
    !/(?:开发|高新|新|园|管理|示范|试验)区$/.test(name)
  );
}

/**
 * What a name says of kind and level where nobody has chosen them: only a government can be told by its name.
 * A city may be of any level; 县、区、旗 are counties.
 */
export function inferredAgency(name: string): { kind: AgencyKind | ''; level: GovernmentLevel | '' } {
  if (!looksLikeGovernment(name)) return { kind: '', level: '' };
  const place = name.replace(/(?:人民)?政府$/, '');
  if (/(?:镇|乡|苏木)$/.test(place)) return { kind: 'township', level: '' };
  if (/(?:省|自治区)$/.test(place)) return { kind: 'government', level: 'provincial' };
  if (/(?:自治州|盟)$/.test(place)) return { kind: 'government', level: 'prefecture' };
  return { kind: 'government', level: /[县区旗]$/.test(place) ? 'county' : '' };
}

/**
 * Whether the name alone shows that an agency is not a government of a county or above: 县局, 街道办事处, 镇政府. False
 * for national agencies, which a name shows less surely, and for a name without a place, which may be national.
 */
export function isLesserByName(name: string): boolean {
  const { kind } = inferredAgency(name);
  if (kind !== '') return kind === 'township';
  if (/^(?:国家|中国|中华)|总局$|部$/.test(name)) return false;
  return (
    /[省市县区旗州盟镇乡道]/.test(name) &&
    /(?:局|厅|委|委员会|办|办公室|办事处|中心|大队|支队|公司|学校|医院)$/.test(name)
  );
}
