import { basis } from '../../format/basis';
import { FEE_KINDS, feeKinds } from '../../format/fee-kinds';
import type { Draft } from '../draft';
import { readCellText } from '../numbers/cell-text';
import { usualSelfWord } from '../names/self-word';
import { scaled } from '../numbers/number';

type FeeSource = Pick<Draft, 'year' | 'others' | 'agency' | 'countySum'>;
interface Charge {
  requests: string;
  yuan: string;
}

function charge(source: Draft['others']['byRequest']): Charge | null {
  const requests = readCellText(source.requests, 'count');
  const yuan = readCellText(source.yuan, 'yuan');
  return requests.kind === 'number' && yuan.kind === 'number'
    ? { requests: requests.text, yuan: yuan.text }
    : null;
}

/** The sum with as many decimals as the amounts beside it: 500 and 1200.50 are 1700.50. */
function yuanSum(charges: Charge[]): string {
  const sum = String(charges.reduce((total, item) => total + scaled(item.yuan), 0n)).padStart(7, '0');
  const decimals = Math.max(...charges.map(({ yuan }) => yuan.split('.')[1]?.length ?? 0));
  const fraction = sum.slice(-6, decimals - 6 || undefined);
  return `${sum.slice(0, -6)}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}`;
}

function chargedClause(source: Pick<FeeSource, 'others'>): string {
  const kinds = FEE_KINDS.map((id) => [feeKinds[id], charge(source.others[id])] as const);
  const clauses = kinds.flatMap(([name, item]) =>
    item ? [`${name}${item.requests}件、${item.yuan}元`] : [],
  );
  const charges = kinds.flatMap(([, item]) => (item ? [item] : []));
  if (clauses.length === 0) return '';
  const requests = charges.reduce((total, item) => total + Number(item.requests), 0);
  const sum = charges.length > 1 ? `，共计${requests}件、${yuanSum(charges)}元` : '';
  return `收取信息处理费：${clauses.join('；')}${sum}`;
}

/**
 * The sentence on 信息处理费 (国办函〔2020〕109号) made from the helper's fields; empty while they say nothing.
 * It tells of 本机关, or of 全县 where the report is the sum of a county's units. `unpaid` is the total of row 22 (逾期未缴费), null while it is not filled in.
 */
export function draftedFeeSentence(source: FeeSource, unpaid: number | null): string {
  const { fees } = source.others;
  const outcome = fees === 'none' ? '未收取信息处理费' : fees === 'charged' ? chargedClause(source) : '';
  const notPaid =
    source.others.unpaid && unpaid !== null && unpaid > 0
      ? `发出收费通知后申请人逾期未缴纳费用、不再处理的申请${unpaid}件`
      : '';
  const clauses = [outcome, notPaid].filter((clause) => clause !== '');
  if (clauses.length === 0) return '';
  return `按照${basis.fees}，${usualSelfWord(source)}${source.year === null ? '本年度' : `${source.year}年`}${clauses.join('；')}。`;
}
