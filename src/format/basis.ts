/** The provisions the program cites. Every legal sentence shown to a user names one of these or says it is advice. */
export const basis = {
  form: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  regulation: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  deadline: '《政府信息公开条例》第四十九条',
  contents: '《政府信息公开条例》第五十条',
  balance: '表格左上角“第一项加第二项之和，等于第三项加第四项之和”',
  fees: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  suits: '国办公开办函〔2016〕201号',
  legislation: '《立法法》',
} as const;

/** What is advised where no provision says it: told as 提示, never as 规定. */
export const advised = {
  /** By analogy to 国办公开办函〔2016〕201号, which says it only of suits after a reconsideration (共同被告). */
  casesOnce: '复议、诉讼由原行为的单位统计，复议机关不重复统计',
  sumOfUnits: '全县的数由各单位相加，不能同时是其中一个单位的数',
} as const;
