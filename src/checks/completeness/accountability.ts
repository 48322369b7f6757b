import {
  inferredAgency,
  isLesserByName,
  mayMakeRegulations,
  regulationMakers,
  accountabilityParts,
  accountabilityDuty,
} from '../../format/agencies';
import type { CellId } from '../../format/table';
import { count, type Report } from '../../report/report';
import { sectionText } from '../../report/text/section-text';
import type { Wording } from '../../report/text/wording';
import type { Finding, Stage } from '../finding';
import { raise } from '../raise';

/** Where 考核、评议、责任追究 are usually written: under 监督保障, else in the last part. */
function supervisionField({ overview }: Wording): string {
  const index = overview.parts.findIndex(({ heading }) => /监督|保障/.test(heading));
  const at = index >= 0 ? index : overview.parts.length - 1;
  return at >= 0 ? `overview.parts.${at}.text` : 'overview.lead';
}

const KIND_UNKNOWN = '机关类别还没选';

/**
 * D4: a government says in section one what 工作考核, 社会评议 and 责任追究 came to. Where nobody chose the kind
 * and the name does not tell it, the writer is asked to choose.
 */
export function checkAccountability(report: Wording, stage: Stage): Finding[] {
  const kind = report.kind || inferredAgency(report.agency).kind;
  const duty = accountabilityDuty(kind);
  if (duty === 'none') return [];
  if (duty === 'unknown') {
    // A new draft asks for the name first.
    if (report.agency === '' && stage === 'writing') return [];
    return [
      raise({
        code: 'D4',
        place: 'kind',
        severity: 'pending',
        section: 0,
        title: KIND_UNKNOWN,
        detail: '第一部分要不要写考核、评议、责任追究，能不能制定规章，都由类别定。',
        target: { field: 'agency.kind' },
      }),
    ];
  }
  const text = sectionText(report, 1);
  const missing = accountabilityParts.filter(({ mention }) => !mention.test(text));
  if (text === '' || missing.length === 0) return [];
  const writing =
    stage === 'writing' && report.overview.parts.some(({ paragraphs }) => paragraphs.length === 0);
  const none = missing.length === accountabilityParts.length;
  return [
    raise({
      code: 'D4',
      place: 'reviews',
      severity: writing ? 'pending' : none && duty === 'required' ? 'error' : 'warning',
      section: 1,
      title: `第一部分没有写${missing.map(({ name }) => name).join('、')}`,
      detail: '各级人民政府的报告应当写明工作考核、社会评议和责任追究结果。',
      next: '请在“监督保障”里写明；没有发生的，也写明没有发生。',
      target: { field: supervisionField(report) },
    }),
  ];
}

const regulationCells: readonly CellId[] = ['made', 'repealed', 'inForce'].map(
  (column): CellId => `disclosure.regulations.${column}`,
);

/** D5: 规章 are 0 where the agency may not make any. Not asked where that cannot be told. */
export function checkRegulations(report: Report): Finding[] {
  const inferred = inferredAgency(report.agency);
  const kind = report.kind || inferred.kind;
  const guessed = report.mayMakeRegulations === null && report.kind === '';
  const right =
    report.mayMakeRegulations ??
    (guessed && isLesserByName(report.agency)
      ? false
      : mayMakeRegulations(kind, report.level || inferred.level));
  if (right === null && report.kind === 'government') return [levelUnknown()];
  const filled = regulationCells.filter((cell) => (count(report, cell) ?? 0) > 0);
  const [first] = filled;
  if (right !== false || !first) return [];
  return [
    raise({
      code: 'D5',
      place: 'regulations',
      severity: 'warning',
      section: 2,
      title: `规章填了 ${filled.map((cell) => count(report, cell)).join('、')}，本机关没有规章制定权`,
      detail: `${regulationMakers}；单位的规章制度、“规章文件”不是规章。`,
      next: `${guessed ? '类别没有选，是按机关名称推定的。' : ''}请改填 0；确有制定权的，在基本信息里注明。`,
      cells: filled,
      target: { cell: first },
    }),
  ];
}

function levelUnknown(): Finding {
  return raise({
    code: 'D5',
    place: 'level',
    severity: 'pending',
    section: 0,
    title: '政府的级别还没选',
    detail: '能不能制定规章由级别定。',
    target: { field: 'agency.level' },
  });
}
