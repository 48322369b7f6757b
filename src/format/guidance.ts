import { basis } from './basis';
import type { TableId } from './table';

/** What counts in a table and what does not. `rule` is what a provision says, `advice` is our reading or local practice. */
export interface Guidance {
  kind: 'rule' | 'advice';
  text: string;
  /** The provision a rule stands in; advice may name where it comes from. */
  source?: string;
}

/** Help on one subject of a table: a row, or the table as a whole. */
export interface GuidanceTopic {
  title: string;
  /** The rows it speaks of, by id; without them it holds for the whole table. */
  rows?: readonly string[];
  items: readonly Guidance[];
}

const rule = (text: string, source: string): Guidance => ({ kind: 'rule', text, source });
const advice = (text: string, source?: string): Guidance =>
  source === undefined ? { kind: 'advice', text } : { kind: 'advice', text, source };

/** What to know before filling in a table, by subject. */
export const guidance: Readonly<Record<Exclude<TableId, 'applications'>, readonly GuidanceTopic[]>> = {
  disclosure: [
    {
      title: '规章',
      rows: ['regulations'],
      items: [
        rule('国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府可以制定规章。', basis.legislation),
        advice('单位内部的规章制度不是规章。'),
      ],
    },
    {
      title: '行政规范性文件',
      rows: ['normativeDocuments'],
      items: [
        advice('依法定权限和程序制定并公开发布，涉及公民、法人权利义务，普遍适用、反复适用的公文。'),
        advice('内部制度、会议纪要、人事任免、工作方案一般不算。'),
        advice('制发、废止填本年内的件数，现行有效填年末的件数。'),
      ],
    },
    {
      title: '许可、处罚、强制',
      rows: ['licences', 'penalties', 'coerciveMeasures'],
      items: [
        advice('填本年作出的处理决定，已公开的和依法没有公开的都算；不是办件量，也不是立案数。', '地方通知'),
      ],
    },
    {
      title: '收费的单位是万元',
      rows: ['charges'],
      items: [
        rule('表头规定的单位是万元：3,500 元填 0.35。', basis.form),
        advice('这里不填信息处理费，信息处理费写在第六部分，按元写。'),
      ],
    },
  ],
  disputes: [
    {
      title: '哪些案件计入',
      items: [
        rule('复议机关只作为共同被告的诉讼不计入，由作出原行政行为的机关计入。', basis.suits),
        advice('只统计因政府信息公开引起的案件，其他案件不计。'),
        advice('行政复议由被申请人计；申请人撤回而结案的，计“其他结果”。'),
      ],
    },
  ],
};
