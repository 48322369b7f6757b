import {
  agencyKinds,
  deadlineOf,
  governmentLevels,
  mayMakeRegulations,
  accountabilityParts,
  accountabilityDuty,
} from '../format/agencies';
import { basis } from '../format/basis';
import type { Draft } from './draft';

type Agency = Pick<Draft['agency'], 'kind' | 'level' | 'mayMakeRegulations'>;

function deadline(kind: Agency['kind']): string {
  const { month, day, statutory } = deadlineOf(kind);
  return statutory
    ? `${month}月${day}日前公布（${basis.deadline}）`
    : `公布的期限条例没有单列，以本地通知为准，这里先按${month}月${day}日`;
}

function regulations({ kind, level, mayMakeRegulations: settled }: Agency): string {
  const may = settled ?? mayMakeRegulations(kind, level);
  if (may === null) return '有没有规章制定权，选了级别才知道';
  if (settled !== null)
    return may ? '有规章制定权（手动选的）' : '没有规章制定权（手动选的），“规章”三格填 0';
  return may
    ? `有规章制定权（${basis.legislation}）`
    : `没有规章制定权（${basis.legislation}），“规章”三格填 0`;
}

function reviews(kind: Agency['kind']): string {
  const names = accountabilityParts.map(({ name }) => name).join('、');
  return accountabilityDuty(kind) === 'none'
    ? `不要求写${names}`
    : `第一部分“监督保障”要写${names}（${basis.contents}）`;
}

/** What follows from the kind of agency, in one sentence with its sources; null until a kind is chosen. */
export function consequencesOf(agency: Agency): string | null {
  const kind = agencyKinds.find(({ id }) => id === agency.kind);
  if (!kind) return null;
  const level = governmentLevels.find(({ id }) => id === agency.level);
  const name = agency.kind === 'government' && level ? `${kind.name}（${level.name}）` : kind.name;
  return `${name}：${deadline(agency.kind)}；${regulations(agency)}；${reviews(agency.kind)}。`;
}
