import type { Form } from '../format/form';
import type { CellId } from '../format/table';
import type { Draft } from '../report/draft';
import { formOf } from '../report/form-of';
import { fieldName } from '../report/path';

/** How two states of a draft differ, for a person to tell them apart. */
export interface DraftChanges {
  form: Form;
  cells: readonly CellId[];
  /** Number of paragraphs that are in only one of the two; a rewritten one counts once. */
  paragraphs: number;
  /** Names of the fields these paragraphs stand in: 总体情况. */
  texts: readonly string[];
  /** Names of the other fields that differ: 机关全称, 落款. */
  fields: readonly string[];
}

/** Every text, number and tick of a draft by its path. */
function leavesOf(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return found.set(path, value);
  for (const [key, inner] of Object.entries(value)) leavesOf(inner, path ? `${path}.${key}` : key, found);
  return found;
}

const linesOf = (value: unknown): string[] =>
  typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : [];

/** Where text is written in paragraphs; everywhere else a value counts as a field only. */
const TEXTS = /^(overview|problems)\.(lead|parts\.\d+\.text)$|^(opening|others)\.\w*[tT]ext$|^tableNotes\./;

function changedParagraphs(before: readonly string[], after: readonly string[]): number {
  const kept = new Set(before);
  const added = after.filter((line) => !kept.delete(line)).length;
  return Math.max(added, kept.size);
}

/** What is different between two states of a draft. */
export function draftChanges(before: Draft, after: Draft): DraftChanges {
  const form = formOf(after);
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const cells: CellId[] = [];
  const fields = new Set<string>();
  const texts = new Map<string, [before: string[], after: string[]]>();
  for (const path of new Set([...Array.from(old.keys()), ...Array.from(now.keys())])) {
    if (old.get(path) === now.get(path)) continue;
    const cell = path.replace(/^cells\./, '');
    if (form.isCellId(cell)) {
      cells.push(cell);
      continue;
    }
    const name = fieldName(path, form);
    if (name !== null) fields.add(name);
    if (!TEXTS.test(path)) continue;
    // Parts can be moved, so a paragraph is looked for in the whole section.
    const root = path.split('.')[0] ?? '';
    const pair = texts.get(root) ?? [[], []];
    for (const line of linesOf(old.get(path))) pair[0].push(line);
    for (const line of linesOf(now.get(path))) pair[1].push(line);
    texts.set(root, pair);
  }
  let paragraphs = 0;
  const inTexts = new Set<string>();
  for (const [root, [one, other]] of Array.from(texts.entries())) {
    const count = changedParagraphs(one, other);
    const name = fieldName(root, form);
    paragraphs += count;
    if (count > 0 && name !== null) inTexts.add(name);
  }
  const others = Array.from(fields).filter((name) => !inTexts.has(name));
  return { form, cells, paragraphs, texts: Array.from(inTexts), fields: others };
}

/** 「12 格（新收，自然人；……）、3 段（总体情况）、机关全称」; 「没有不同」 where nothing differs. */
export function changeWords({ form, cells, paragraphs, texts, fields }: DraftChanges): string {
  const named = cells.slice(0, 3).map(form.nameOf);
  const inCells = `${cells.length} 格（${named.join('、')}${cells.length > 3 ? '等' : ''}）`;
  const some = `${fields.slice(0, 4).join('、')}${fields.length > 4 ? '等' : ''}`;
  const inTexts = paragraphs > 0 ? `${paragraphs} 段（${texts.join('、')}）` : '';
  const words = [cells.length > 0 ? inCells : '', inTexts, some].filter((part) => part !== '').join('、');
  return words === '' ? '没有不同' : words;
}
