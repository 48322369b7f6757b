import type { SectionNumber } from '../format/sections';
import type { TableId } from '../format/table';
import type { ReasonChoice } from './answers/usual-reasons';
import type { Check, Severity } from './finding';
import type { Topic } from './topics';

/** The families of rules, as the page that explains the checks names them. */
export const ruleFamilies = {
  table: '表内勾稽',
  lastYear: '与上年衔接',
  prose: '正文与表格',
  completeness: '完整性',
  wording: '文字',
  file: '读入的文件',
} as const;

/** What the code of a rule means, and what checks it. */
export interface Rule {
  name: string;
  family: keyof typeof ruleFamilies;
  /** The provision the rule applies, or the reason behind it. */
  basis: string;
  /** Whether the basis is our reasoning (提示) rather than a provision (规定). */
  advice: boolean;
  /** The functions that find it; one function may find several rules. Empty for F1, which is found where a file is read. */
  checks: readonly Check[];
  /** How heavy all its findings are; left out where that depends on what is found. */
  severity?: Severity;
  /** What a reviewer looks at it with; left out where the section decides. */
  topic?: Topic;
  /** The topic of what it finds in some of the sections. */
  topicInSection?: Partial<Record<SectionNumber, Topic>>;
  /** The topic of what it finds at some of its places (the second half of a finding's id). */
  topicAtPlace?: Readonly<Record<string, Topic>>;
  /** The table whose numbers it holds against one another; left out where it is no equation of the form. */
  equation?: TableId;
  /**
   * Whether a number it speaks of is in doubt for whoever adds up many reports: the cells it names, or in the table of
   * applications the whole column.
   */
  doubts?: 'cells' | 'column';
  /** Whether it is only a matter of style, which a reviewer suggests and does not ask for. */
  style?: true;
  /** The places (see `topicAtPlace`) where it is no more than a suggestion. */
  styleAtPlace?: readonly string[];
  /** Whether its findings may also be answered where they are 必须改. 请核对 may be answered always. */
  answeredAsError?: true;
  /** Reasons for an answer that come up again and again. */
  reasons?: readonly ReasonChoice[];
  /** What it needs of last year's report: without that it finds nothing and must not be shown as passed. */
  needs?: 'carriedOver' | 'texts' | 'undecided';
  /**
   * Whether it is about how a file was read and not about what its agency writes, so that it is settled by filling in
   * or by 已核对. A list where only these places of the rule are.
   */
  ofReading?: true | readonly string[];
  /**
   * Set where it asks nothing of the text, so that it holds for the three tables alone: of their cells, or of the totals a
   * file prints beside what they add up to.
   */
  tablesAlone?: 'cells' | 'totals';
}
