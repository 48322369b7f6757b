import { tables } from '../../format/form';
import { editDistance, plainLabel } from '../../format/plain-label';
import type { TableId } from '../../format/table';

/** A text of a table's own: a row's label, a column's, or one of the others (groups, corner, 第二十条 rows). */
export interface LabelHit {
  kind: 'row' | 'column' | 'other';
  /** The grid row of a row's label, the grid column of a column's. */
  at: number;
  /** The label as it is compared. */
  plain: string;
}

function labelsOf(id: TableId): LabelHit[] {
  const spec = tables[id];
  return spec.grid.flatMap(({ cell, scope, text, row, col }): LabelHit[] => {
    const plain = plainLabel(text);
    if (cell) return [];
    if (scope === 'col' && text !== '信息内容') return [{ kind: 'column', at: col, plain }];
    if (scope !== 'row') return [{ kind: 'other', at: -1, plain }];
    // A row of a group is also known by the group's label before its own.
    const line = spec.rows.find(({ label }) => plainLabel(label).endsWith(plain));
    const whole = plainLabel(line?.label ?? text);
    return [plain, ...(whole === plain ? [] : [whole])].map((words) => ({
      kind: 'row',
      at: row,
      plain: words,
    }));
  });
}

const labels: Record<TableId, LabelHit[]> = {
  disclosure: labelsOf('disclosure'),
  applications: labelsOf('applications'),
  disputes: labelsOf('disputes'),
};

/** Shorter texts are too alike to be told apart with a mistake in them. */
const LEAST_FUZZY = 5;

/**
 * Which label of a table a text is, misspelt in at most one character of five; null where it is none, or where
 * two labels are equally near.
 */
export function labelHit(table: TableId, text: string): LabelHit | null {
  const plain = plainLabel(text);
  if (plain === '' || /^\d+$/.test(plain)) return null;
  const exact = labels[table].find((label) => label.plain === plain);
  if (exact || plain.length < LEAST_FUZZY) return exact ?? null;
  const near = labels[table]
    .map((label) => ({ label, distance: editDistance(label.plain, plain) }))
    .filter(({ label, distance }) => distance * 5 <= Math.max(label.plain.length, plain.length))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  return best && best.distance !== second?.distance ? best.label : null;
}

/**
 * The grid row a label in a label column means. 总计 and 其他 are columns by themselves; in a label column they
 * are the rows （七）总计 and 3.其他 with their number left out.
 */
export function rowMeant(table: TableId, hit: LabelHit | null): number | null {
  if (hit?.kind !== 'column') return hit?.kind === 'row' ? hit.at : null;
  const ending = labels[table].filter(
    ({ kind, plain }) => kind === 'row' && /^[一二三四五六七\d]/.test(plain) && plain.slice(1) === hit.plain,
  );
  return ending[0]?.at ?? null;
}
