export type OverviewTopic = 'applications' | 'disclosure' | 'management' | 'platform' | 'supervision';

/** What a part of 一、 or 五、 may cover. Advice of ours, not words of the form. */
export interface Guidance {
  /** Words in a sub-heading that tell which part it is. */
  keywords: readonly string[];
  points: readonly string[];
  /** The articles behind it; empty where the form alone asks for it. */
  articles: string;
  /** Which of the five fields of 一、 it is. */
  topic?: OverviewTopic;
  /** Whether 工作考核、社会评议、责任追究结果 belong here (条例第五十条, 各级人民政府). */
  accountabilityParts?: true;
}

/** By the five fields 30号 names; article numbers from 《政府信息公开条例》. */
export const overviewGuidance: readonly Guidance[] = [
  {
    keywords: ['依申请公开', '依申请'],
    topic: 'applications',
    points: [
      '新收、办结、结转各多少件，与第三部分表格一致',
      '申请集中在哪些内容，怎样答复',
      '办理程序和答复质量有哪些改进',
    ],
    articles: '条例第二十七条至第四十五条',
  },
  {
    keywords: ['主动公开'],
    topic: 'disclosure',
    points: [
      '公开了多少、在哪里公开、与职责有关的重点是什么',
      '规范性文件的公开和解读，件数与第二部分表格一致',
      '群众关心的事项怎样回应',
    ],
    articles: '条例第十九条至第二十六条',
  },
  {
    keywords: ['信息管理', '管理'],
    topic: 'management',
    points: ['信息从起草、审核、发布到更新的制度怎样执行', '规范性文件清理的结果', '保密审查怎样落实'],
    articles: '',
  },
  {
    keywords: ['平台'],
    topic: 'platform',
    points: ['网站专栏的设置、更新和维护', '政务新媒体、查阅点等其他渠道'],
    articles: '',
  },
  {
    keywords: ['监督', '保障'],
    topic: 'supervision',
    points: ['机构、人员和培训', '自查、检查的结果和整改'],
    articles: '',
    accountabilityParts: true,
  },
];

/** By the two halves of section five. */
export const problemsGuidance: readonly Guidance[] = [
  {
    keywords: ['问题', '不足'],
    points: [
      '本年实际存在的问题，具体到栏目、环节或事项',
      '不能空着，也不能只写“无”',
      '与上年写得一样，容易被看作内容雷同',
    ],
    articles: '',
  },
  {
    keywords: ['改进', '整改', '措施'],
    points: ['逐个问题写怎样改、谁来改、什么时候改完', '上年列出的问题，今年改到了哪一步'],
    articles: '',
  },
];

/** 概述 stands before the first sub-heading and may be left out. */
export const leadGuidance: Guidance = {
  keywords: [],
  points: ['一两句总的交代，直接写事实'],
  articles: '',
};

/** The guidance a sub-heading calls for; null where the writer has a part of their own. */
export function guidanceFor(heading: string, list: readonly Guidance[]): Guidance | null {
  return list.find(({ keywords }) => keywords.some((word) => heading.includes(word))) ?? null;
}
