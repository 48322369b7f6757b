import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import type { Draft, Lack } from '../../report/draft';
import { valueText, type Report } from '../../report/report';
import type { Finding, Severity, Target } from '../finding';
import { raise } from '../raise';
import { partsOfId, rules, type ReadingCode, type RuleCode } from '../rules';

/** Whether a finding is about the file a report was opened from: it is settled by filling in or by a look. */
export function isLack({ id }: Pick<Finding, 'id'>): boolean {
  const parts = partsOfId(id);
  const ofReading = parts ? (rules[parts.code].ofReading ?? []) : [];
  return ofReading === true || ofReading.some((place) => parts?.place.startsWith(`${place}:`));
}

function isOfReading(code: RuleCode): code is ReadingCode {
  return rules[code].ofReading !== undefined;
}

/** What a file lacks, as its report's draft keeps it. */
export function lacksOf(findings: readonly Finding[]): Lack[] {
  return findings.flatMap(({ id, code, section, title, detail, next, cells }) =>
    isOfReading(code)
      ? [
          {
            code,
            place: id.slice(code.length + 1),
            section,
            title,
            detail,
            next,
            cells: [...cells],
            checked: false,
          },
        ]
      : [],
  );
}

/** Ends the `place` of an entry for what the reader did not understand: the file has it, so it is no finding. */
export const NOT_UNDERSTOOD = 'notUnderstood';
const isLacking = ({ place }: Lack): boolean => !place.endsWith(`:${NOT_UNDERSTOOD}`);

/** The cells of which the file's text was not understood, as the draft keeps them. */
export function cellsNotUnderstood({ form, reading }: Report): CellId[] {
  return reading.lacks.filter((lack) => !isLacking(lack)).flatMap((lack) => cellsOf(form, lack));
}

/** The cells the file had no sure place for, so that whatever stands in them now was put in by a person. */
export function cellsWithoutPlace({ form, reading }: Report): CellId[] {
  return reading.lacks.filter(isLacking).flatMap((lack) => cellsOf(form, lack));
}

function cellsOf(form: Form, { cells }: Lack): CellId[] {
  return cells.filter(form.isCellId);
}

function isSettled(report: Report, lack: Lack): boolean {
  const cells = cellsOf(report.form, lack);
  return lack.checked || (cells.length > 0 && cells.every((id) => valueText(report, id) !== ''));
}

function targetOf(form: Form, lack: Lack): Target {
  const [cell] = cellsOf(form, lack);
  if (cell) return { cell };
  const id = form.sections.find(({ number }) => number === lack.section)?.id;
  if (id === 'overview' || id === 'problems') return { field: `${id}.lead` };
  const first = id === undefined || id === 'others' ? undefined : form.tables[id].cells[0];
  return first ? { cell: first.id } : { field: id === 'others' ? 'others.text' : 'title' };
}

function findingOf({ form }: Report, lack: Lack, said: { severity: Severity; next: string }): Finding {
  return raise({ ...lack, cells: cellsOf(form, lack), ...said, target: targetOf(form, lack) });
}

/** Unsettled lacks as errors of the file itself, where each of them must be corrected. */
export function lacksAsRead(report: Report): Finding[] {
  return report.reading.lacks
    .filter((lack) => isLacking(lack) && !isSettled(report, lack))
    .map((lack) => findingOf(report, lack, { severity: 'error', next: lack.next }));
}

/**
 * F1, D2: what the file a report was opened from lacked, until the cells are filled in or somebody clicked 已核对.
 * Differing words of a label or heading are only 请核对 here, because files written from here have the right ones.
 */
export function checkLacks(report: Report): Finding[] {
  return report.reading.lacks
    .filter((lack) => isLacking(lack) && !isSettled(report, lack))
    .map((lack) =>
      lack.cells.length > 0
        ? findingOf(report, lack, {
            severity: 'error',
            next: `${lack.next}原件里没有数的，核对后点“已核对”。`,
          })
        : findingOf(report, lack, {
            severity: 'warning',
            next: '这是原文件的写法，从这里导出会用规定的；请核对数和文字没有放错，再点“已核对”。',
          }),
    );
}

/** The lacks, with the one a finding is about marked 已核对. */
export function withLackChecked(reading: Draft['reading'], { id }: Finding): Draft['reading']['lacks'] {
  return reading.lacks.map((lack) =>
    `${lack.code}:${lack.place}` === id ? { ...lack, checked: true } : lack,
  );
}

/**
 * Drops findings that repeat what is already said of cells the file has no place for (F1) or that were not
 * understood: that they are blank (D3), and that a column with such blanks cannot be compared yet (A1).
 */
export function unsaid(
  form: Form,
  findings: readonly Finding[],
  lacks: readonly Finding[],
  notUnderstood: readonly CellId[] = [],
): Finding[] {
  const said = new Set([
    ...notUnderstood,
    ...lacks.filter(({ code }) => code === 'F1').flatMap(({ cells }) => cells),
  ]);
  const columns = new Set(
    [...said].filter((id) => form.cell(id).table === 'applications').map((id) => form.cell(id).column),
  );
  return findings.filter(({ id, code, severity, cells }) => {
    if (code === 'A1' && severity === 'pending') return !columns.has(id.slice('A1:'.length));
    return code !== 'D3' || cells.length === 0 || cells.some((cell) => !said.has(cell));
  });
}
