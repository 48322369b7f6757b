import type { Token } from './tokens';

/**
 * Text that no word list knows and that leaves a number what it counts: when, why, through whom. A closed list, for
 * whatever else stands in a number's own phrase may tell which of them are meant: 「东片区收到的」, 「以…名义提出的」.
 */
const PIECES = [
  // when
  '年初|年末|年底|年终|年内|截[至止]|以来|同期|期间|当期|\\d{1,2}月份?(?:\\d{1,2}日)?[前后底起]?|[底末初前后日月年度止时]|现|曾|先后|仍|尚|还|也|又|再|同时',
  // from where and how
  '来自|通过|经过?|登记|正式|检索|对外?|将|于|在|从|由于?|以|向|因|而|故|确[属因实]?|属于?|系|作出?|做出|给予|应予?|需要?|须|保护|告知书?|决定书?|依次|具体|结果|客观|法定|原因|理由|事由|提出',
  // who
  '全[省市州县区旗镇乡局厅系]统?|各级|各界|社会|街道|[局厅委院镇乡县市区]?机关|行政|[省市县区镇乡]?政府|办事处|及?其|本',
  // how many together
  '件|加上?|连同|合起来|后者|前者|其次|剩余|余下?|上述|以上|所有|各[类项种]|仅|只有?|新|(?:人民)?法院|判决|裁定|裁决|不服|处于|(?:法定)?期限内?|类|接续|承接|转[至入接]|至|有效|上门|中|涉',
].join('|');
const NEUTRAL = new RegExp(PIECES, 'g');
/** The agency itself: 「云溪县城管局收到」. */
const AGENCY = /^[一-龥]{2,14}(?:局|厅|委|委员会|政府|办公室|办事处|中心|街道|[省市县区镇乡院办队])/;
/** Longer than any run of such pieces; the bound keeps reading linear. */
const LONGEST = 24;

/** Whether a piece of text leaves a number what it counts. */
export const isNeutral = (token: Token): boolean =>
  token.kind !== 'other' || (token.text.length <= LONGEST && leavesNothing(token.text));

const leavesNothing = (text: string): boolean =>
  text.replace(NEUTRAL, '') === '' || text.replace(AGENCY, '').replace(NEUTRAL, '') === '';
