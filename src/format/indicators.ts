/** A number that stands in no table of the form but in nearly every text (附加统计项). Advice of ours. */
export interface UsualIndicator {
  id: string;
  /** What it is called in the report's list; a number of this name is this one. */
  name: string;
  unit: string;
}

/** The numbers most reports give in their text, in the usual order. */
export const usualIndicators = [
  { id: 'website', name: '政府网站公开', unit: '条' },
  { id: 'socialMedia', name: '政务新媒体公开', unit: '条' },
  { id: 'gazette', name: '政府公报公开', unit: '条' },
  { id: 'noticeBoard', name: '公示栏公开', unit: '条' },
  { id: 'keyFields', name: '重点领域公开', unit: '条' },
  { id: 'interpretations', name: '政策解读', unit: '篇' },
  { id: 'responses', name: '回应公众关切', unit: '次' },
  { id: 'byNetwork', name: '网络申请', unit: '件' },
  { id: 'byLetter', name: '信函申请', unit: '件' },
  { id: 'inPerson', name: '当面申请', unit: '件' },
  { id: 'platforms', name: '政府信息公开平台', unit: '个' },
  { id: 'serviceCorners', name: '政务公开专区', unit: '个' },
  { id: 'trainings', name: '培训场次', unit: '场' },
  { id: 'trained', name: '培训人次', unit: '人次' },
  { id: 'deputies', name: '人大代表建议', unit: '件' },
  { id: 'proposals', name: '政协提案', unit: '件' },
] as const satisfies readonly UsualIndicator[];

export type IndicatorId = (typeof usualIndicators)[number]['id'];
