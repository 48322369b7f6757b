import { perForm, type Form } from '../../format/form';
import { clearlyNearest, editDistance } from '../../format/likeness';
import { plainLabel } from '../../format/plain-label';
import { byTable, type TableId } from '../../format/table';

/** A text that the table itself prints: a row's label, a column's, or another (groups, corner, 第二十条 rows). */
export interface LabelHit {
  kind: 'row' | 'column' | 'other';
  /** The grid row of a row's label, the grid column of a column's. */
  at: number;
  /** The label as it is compared. */
  plain: string;
}

function labelsOf(form: Form, id: TableId): LabelHit[] {
  const spec = form.tables[id];
  const official = spec.grid.flatMap(({ cell, scope, text, row, col }): LabelHit[] => {
    const plain = plainLabel(text);
    if (cell) return [];
    if (scope === 'col' && text !== form.contentLabel) return [{ kind: 'column', at: col, plain }];
    return [{ kind: scope === 'row' ? 'row' : 'other', at: scope === 'row' ? row : -1, plain }];
  });
  const taken = new Set(official.map(({ plain }) => plain));
  // Variants people write, except those that are another label's own words: 3.其他 without its number is a column.
  const written = official.flatMap((label) =>
    formsOf(form, id, label).flatMap((text): LabelHit[] => {
      const plain = plainLabel(text);
      return plain === '' || taken.has(plain) ? [] : [{ ...label, plain }];
    }),
  );
  return [...official, ...written];
}

/** A label with its group's before it, without the brackets at its end, and as published reports vary it. */
function formsOf(form: Form, table: TableId, { kind, at }: LabelHit): string[] {
  const spec = form.tables[table];
  if (kind === 'other') return [];
  const box = spec.grid.find(({ cell, row, col }) => cell && (kind === 'row' ? row : col) === at);
  if (!box?.cell) return [];
  const { row, column } = form.cell(box.cell);
  const line = kind === 'row' ? form.rowOf(box.cell) : form.columnOf(box.cell);
  const own = line.label.slice(line.label.lastIndexOf(' ') + 1);
  return [
    line.label,
    ...[own, line.label].map(withoutNote),
    ...(form.labelVariants[kind === 'row' ? row : column] ?? []),
  ];
}

/** （二）部分公开（区分处理的，…）: the brackets at the end explain and are often left out. */
function withoutNote(label: string): string {
  return label.replace(/[（(][^（()）]*[）)]$/, '');
}

const labels = perForm((form) => byTable((id): readonly LabelHit[] => labelsOf(form, id)));

/** Characters: shorter labels are too alike to be recognised with a typing error in them. */
const LEAST_FUZZY = 5;

/**
 * Which label of a table a text is, misspelt in at most one character of five; null where it is none, or where
 * two labels are equally near.
 */
export function labelHit(form: Form, table: TableId, text: string): LabelHit | null {
  const plain = plainLabel(text);
  if (plain === '' || /^\d+$/.test(plain)) return null;
  const exact = labels(form)[table].find((label) => label.plain === plain);
  if (exact || plain.length < LEAST_FUZZY) return exact ?? null;
  const own = labels(form)[table];
  const near = own
    .map((label) => ({ item: label, unlike: editDistance(label.plain, plain) }))
    .filter(({ item, unlike }) => unlike * 5 <= Math.max(item.plain.length, plain.length));
  return clearlyNearest(near, 1, ({ kind, at }) => `${kind} ${at}`)?.item ?? null;
}

/**
 * The grid row a label in a label column means. 总计 and 其他 are columns by themselves; in a label column they
 * are the rows （七）总计 and 3.其他 with their number left out. null where it is no row's label.
 */
export function rowMeant(form: Form, table: TableId, hit: LabelHit | null): number | null {
  if (hit?.kind !== 'column') return hit?.kind === 'row' ? hit.at : null;
  const ending = labels(form)[table].filter(
    ({ kind, plain }) => kind === 'row' && /^[一二三四五六七\d]/.test(plain) && plain.slice(1) === hit.plain,
  );
  return ending[0]?.at ?? null;
}
