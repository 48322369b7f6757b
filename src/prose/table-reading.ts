import type { CellId } from '../format/table';
import { scaled } from '../report/numbers/number';
import { CHARGES_CELL, count, isTableEmpty, sumSoFar, type Report } from '../report/report';

/** A number as people write it in a sentence: 592,372,449. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

/** 万元 as decimal text, said in 元: 0.35 → 3,500. */
function inYuan(amount: string): string {
  const fen = scaled(amount);
  const cents = String(fen % 100n)
    .padStart(2, '0')
    .replace(/0{1,2}$/, '');
  return `${grouped(String(fen / 100n))}${cents === '' ? '' : `.${cents}`}`;
}

/** 没有甲、乙和丙 */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names[names.length - 1]}`;
}

function documents(report: Report, row: 'regulations' | 'normativeDocuments'): string {
  const name = report.form.rowOf(`disclosure.${row}.made`).name;
  const words = [
    ['制发', count(report, `disclosure.${row}.made`)],
    ['废止', count(report, `disclosure.${row}.repealed`)],
    [report.form.columnOf(`disclosure.${row}.inForce`).name, count(report, `disclosure.${row}.inForce`)],
  ] as const;
  if (words.every(([, value]) => value === 0)) return `没有${name}`;
  if (words.every(([, value]) => value === null)) return `${name}还没填`;
  return `${name}${words.map(([word, value]) => (value === null ? `${word}还没填` : `${word} ${value} 件`)).join('，')}`;
}

function decisions(report: Report): string {
  const rows = ['licences', 'penalties', 'coerciveMeasures'].map((row) => {
    const id = `disclosure.${row}.decisions` as const;
    return { name: report.form.rowOf(id).name, value: count(report, id) };
  });
  const some = rows.filter(({ value }) => value !== null && value > 0);
  const none = rows.filter(({ value }) => value === 0).map(({ name }) => name);
  const blank = rows.filter(({ value }) => value === null).map(({ name }) => name);
  return [
    ...some.map(({ name, value }) => `${name} ${value} 件`),
    ...(none.length > 0 ? [`没有${listed(none)}`] : []),
    ...(blank.length > 0 ? [`${listed(blank)}还没填`] : []),
  ].join('，');
}

function charges(report: Report): string {
  const { charges: amount } = report;
  if (amount === null) return `${report.form.rowOf(CHARGES_CELL).name}还没填`;
  return scaled(amount) === 0n
    ? `没有${report.form.rowOf(CHARGES_CELL).name}`
    : `${report.form.rowOf(CHARGES_CELL).name} ${amount} 万元，即 ${inYuan(amount)} 元`;
}

/** The disclosure table in plain words, amounts in 元; null while it is empty. */
export function readDisclosure(report: Report): string | null {
  if (isTableEmpty(report, 'disclosure')) return null;
  const parts = [
    documents(report, 'regulations'),
    documents(report, 'normativeDocuments'),
    decisions(report),
    charges(report),
  ];
  return `${parts.join('。')}。`;
}

type DisputeRow = 'review' | 'directSuit' | 'suitAfterReview';

/** One group of cases: 「2 件：结果维持 1 件，尚未审结 1 件」. */
function cases(report: Report, row: DisputeRow): { state: 'none' | 'blank' | 'some'; words: string } {
  const outcomes = report.form.tables.disputes.columns.filter((column) => column.id !== 'total');
  const ids = outcomes.map((outcome): CellId => `disputes.${row}.${outcome.id}`);
  const values = ids.map((id) => count(report, id));
  const total = sumSoFar(report, ids);
  const blank = outcomes.filter((_, index) => values[index] === null).map(({ name }) => name);
  if (blank.length === outcomes.length) return { state: 'blank', words: '还没填' };
  const missing = blank.length > 0 ? `${listed(blank)}还没填` : '';
  if (total === 0)
    return missing === '' ? { state: 'none', words: '' } : { state: 'some', words: `：${missing}` };
  const some = outcomes.flatMap((outcome, index) => {
    const value = values[index] ?? 0;
    return value > 0 ? [`${outcome.name} ${value} 件`] : [];
  });
  const [first] = some;
  const known =
    some.length === 1 && first !== undefined
      ? ` ${total} 件，${first.replace(/ \d+ 件$/, '')}`
      : ` ${total} 件：${some.join('，')}`;
  return { state: 'some', words: missing === '' ? known : `${known}；${missing}` };
}

/** The disputes table in plain words; null while nothing is in it. */
export function readDisputes(report: Report): string | null {
  if (isTableEmpty(report, 'disputes')) return null;
  const review = cases(report, 'review');
  const direct = cases(report, 'directSuit');
  const after = cases(report, 'suitAfterReview');
  if ([review, direct, after].every(({ state }) => state === 'none'))
    return '没有政府信息公开行政复议，也没有行政诉讼。';
  const reconsiderations = review.state === 'none' ? '没有行政复议' : `行政复议${review.words}`;
  const lawsuits = [
    { name: report.form.rowOf('disputes.directSuit.total').name, ...direct },
    { name: report.form.rowOf('disputes.suitAfterReview.total').name, ...after },
  ].filter(({ state }) => state !== 'none');
  const words =
    lawsuits.length === 0
      ? '没有行政诉讼'
      : `行政诉讼：${lawsuits.map(({ name, words }) => `${name}${words}`).join('；')}`;
  return `${reconsiderations}。${words}。`;
}
