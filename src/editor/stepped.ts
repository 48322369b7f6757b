import type { Form } from '../format/form';
import { cellPath } from '../report/draft';
import type { Edit } from '../report/edit';

/** A step that was just taken back or made again. */
export interface Stepped {
  kind: 'undo' | 'redo';
  /** What the step is called in 撤销. */
  label: string;
  /** The fields it changed, by their paths; what is kept by cell counts as these cells. */
  fields: readonly string[];
}

/** Paths that only change together with a text or a number, so that this is what to show. */
const BESIDE = ['insertedSentences', 'countySum'];

/** Describes an undo or redo, so that a page on which it is not visible can say what changed. */
export function steppedOf(kind: Stepped['kind'], { label, changes }: Edit, form: Form): Stepped {
  const fields = changes.flatMap(({ path, before, after }) => {
    const cells = cellsBetween(form, before, after);
    return cells.length > 0 ? cells : [path];
  });
  const own = fields.filter((field) => !BESIDE.includes(field));
  return { kind, label, fields: own.length > 0 ? own : fields };
}

/** The cells at which two lists of cells, or two records by cell, differ. */
function cellsBetween(form: Form, before: unknown, after: unknown): string[] {
  const [old, now] = [byCell(before), byCell(after)];
  return Object.keys({ ...old, ...now }).flatMap((id) =>
    form.isCellId(id) && old[id] !== now[id] ? [cellPath(id)] : [],
  );
}

function byCell(value: unknown): Record<string, unknown> {
  if (Array.isArray(value)) return Object.fromEntries(value.map((id: unknown) => [String(id), true]));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
