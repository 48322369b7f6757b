import type { FileState, SortedFile } from '../../collection/file-state';
import type { FoundBy } from '../../collection/find-unit';
import type { CheckJson } from '../finding-json';
import type { AlikeFile } from './alike-files';
import type { JudgedReport } from './task';

/** B5, the texts of two units, which is no rule of one report: a finding like the others, and with whom. */
type AlikeJson = Omit<CheckJson['findings'][number], 'code'> & { code: 'B5'; unit: string };

/** What `collect --json` prints for a file. */
interface CollectedJson extends Omit<CheckJson, 'checkCode' | 'findings'> {
  findings: (CheckJson['findings'][number] | AlikeJson)[];
  /** The 全称 of the roster; null for a file that is nobody's. */
  unit: string | null;
  state: FileState;
  /** null where nothing was read. */
  checkCode: string | null;
  /** By what its unit was found; `fileName` is presumed (推定). */
  foundBy: FoundBy | null;
  /** A file named before it, or last year's report, that says the same; null where there is none. */
  sameAs: string | null;
  /** Last year's reports that stand beside it. */
  lastYear: string[];
  /** Why nothing was read, as a sentence; empty where a report was. */
  message: string;
}

function alikeJson({ unit, sentences }: AlikeFile): AlikeJson {
  return {
    code: 'B5',
    severity: 'warning',
    unit,
    message: `第一、五部分有 ${sentences} 句与${unit}相同，只换了名称、年份和数字。请两家都核对。`,
    section: 1,
    cells: [],
    left: null,
    right: null,
    difference: null,
    repairs: [],
    evidence: [],
    answer: null,
  };
}

/** A file with what became of it and what was found in it; `paths` are those of all files, by the arrival's id. */
export function collectedJson(
  { arrival, state, standing, by, sameAs }: SortedFile,
  judged: JudgedReport | null,
  paths: ReadonlyMap<string, string>,
  alike: AlikeFile | undefined,
): CollectedJson {
  const pathOf = (id: string) => paths.get(id) ?? '';
  const isOwn = state === 'received' || state === 'undecided';
  return {
    file: pathOf(arrival.id),
    unit: standing?.unit.name ?? null,
    state,
    title: judged?.check.title ?? '',
    year: arrival.year,
    checkCode: judged?.check.checkCode ?? null,
    findings: [...(judged?.check.findings ?? []), ...(judged && alike ? [alikeJson(alike)] : [])],
    notUnderstood: judged?.check.notUnderstood ?? [],
    foundBy: by,
    sameAs: sameAs && pathOf(sameAs.id),
    lastYear: isOwn ? (standing?.pasts ?? []).map(({ id }) => pathOf(id)) : [],
    message: arrival.refused,
  };
}
