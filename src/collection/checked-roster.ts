import { agencyKinds } from '../format/agencies';
import { chineseDate } from '../report/dates/date';
import type { Unit } from './collection';
import { countedByWords } from './counted-elsewhere';
import { stateWords } from './state-words';
import { successionText } from './successions';
import { countedWords, isUnclearHead, unclearIn } from './roster-values';
import type { UnitRow } from './unit-row';

/** 必须改 2 条，请核对 1 条: the open findings of the report that counts. */
function openWords({ must, ask }: UnitRow): string {
  if (must === null || ask === null) return '';
  const counts = [...(must > 0 ? [`必须改 ${must} 条`] : []), ...(ask > 0 ? [`请核对 ${ask} 条`] : [])];
  return counts.length > 0 ? counts.join('，') : '没查出问题';
}

/** 核对结果: the unit's state, its round, and what is open. */
function resultOf(row: UnitRow): string {
  const { standing } = row;
  if (!standing) return '';
  const { state, round, lastSending, published } = standing;
  const due = chineseDate(lastSending?.due ?? '');
  const more: Readonly<Record<typeof state, readonly string[]>> = {
    missing: [],
    elsewhere: [countedByWords(standing.unit)],
    undecided: [row.first],
    unread: [row.first],
    paper: [`第 ${round} 轮`],
    received: [`第 ${round} 轮`, openWords(row)],
    resubmitted: [`第 ${round} 轮`, openWords(row)],
    returned: [`第 ${round} 轮`, due === '' ? '还没有重报' : `还没有重报，期限${due}`],
    passed: [`第 ${round} 轮`],
    published: published ? [chineseDate(published.day), published.address] : [],
  };
  return [stateWords[state], ...more[state]].filter((words) => words !== '').join('，');
}

/** The heads of a roster as it is read. */
const heads = ['全称', '别名', '类别', '计入汇总', '由谁统计', '承继', '联系人'] as const;

/** The heads of the other columns the units came with, each once. */
function otherHeads(roster: readonly Unit[]): string[] {
  const all = roster.flatMap(({ more }) => more.map(({ head }) => head));
  return [...new Set(all)].filter((head) => !isUnclearHead(head));
}

/**
 * The roster as a table of texts, heads first, in its own order, with the columns it came with besides ours, each unit
 * with the result of its review. What was not understood is given back as it was written. Reading it as a roster gives
 * the same units.
 */
export function checkedRoster(roster: readonly Unit[], rows: readonly UnitRow[]): string[][] {
  const byUnit = new Map(rows.map((row) => [row.id, row]));
  const others = otherHeads(roster);
  return [
    [...heads, ...others, '核对结果'],
    ...roster.map((unit) => {
      const row = byUnit.get(unit.id);
      return [
        unit.name,
        unit.aliases.join('、'),
        unclearIn(unit, '类别') || (agencyKinds.find(({ id }) => id === unit.kind)?.name ?? ''),
        unclearIn(unit, '计入汇总') || countedWords[unit.counted],
        unclearIn(unit, '由谁统计') || unit.countedBy,
        [successionText(unit.successions), unclearIn(unit, '承继')]
          .filter((words) => words !== '')
          .join('、'),
        unit.contact,
        ...others.map((head) => unit.more.find((cell) => cell.head === head)?.text ?? ''),
        row ? resultOf(row) : '',
      ];
    }),
  ];
}
