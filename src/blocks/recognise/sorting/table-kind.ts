import type { Form } from '../../../format/form';
import { TABLE_IDS, type TableId } from '../../../format/table';
import type { SourceTable } from '../../source';
import { applicantLabels, applicationRowLabels } from '../tables/applications-labels';
import { disclosureRowLabels } from '../tables/disclosure-labels';
import { hasOldLabels } from '../tables/disclosure-table';
import { disputesLabels } from '../tables/disputes-table';
import { matchLabel, type KnownLabel } from '../label-match';

function count(source: SourceTable, known: readonly KnownLabel[]): number {
  const found = new Set(
    source.cells.flatMap(({ text }) => {
      const match = matchLabel(text, known);
      // 总计 and 其他 stand in several tables.
      return match && match.id !== 'total' && match.id !== 'otherOrganisation' ? [match.id] : [];
    }),
  );
  return found.size;
}

/** How many of a table's labels are those of each table of the form. */
function scores(form: Form, source: SourceTable): Record<TableId, number> {
  return {
    disclosure: count(source, disclosureRowLabels(form)) + (hasOldLabels(source) ? 3 : 0),
    applications: count(source, applicationRowLabels(form)) + count(source, applicantLabels(form)),
    disputes: disputesLabels(form, source),
  };
}

/**
 * Which table of the form a source table is, or a piece of, by the labels in it; null where it has none of them.
 * A single label is no proof: 行政许可 may head any table of a website.
 */
export function tableKind(form: Form, source: SourceTable): TableId | null {
  const found = scores(form, source);
  const [best] = [...TABLE_IDS].sort((one, other) => found[other] - found[one]);
  return best && found[best] >= 2 ? best : null;
}

/** Whether a table beside pieces of `table` is another piece: one label suffices, and a row of numbers needs none. */
export function isPieceOf(form: Form, source: SourceTable, table: TableId): boolean {
  const found = scores(form, source);
  if (TABLE_IDS.some((id) => id !== table && found[id] > found[table])) return false;
  return found[table] > 0 || source.cells.every(({ text }) => /^[\d\s.,，．０-９/／—-]*$/.test(text));
}
