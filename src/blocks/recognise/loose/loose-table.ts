import type { Form } from '../../../format/form';
import type { TableId } from '../../../format/table';
import type { SourceTable } from '../../source';
import type { Line } from '../lines/lines';
import { looseApplications } from './loose-applications';
import { looseDisclosure } from './loose-disclosure';
import { looseDisputes } from './loose-disputes';

/** A table found in lines, and the lines it was made of. */
export interface LooseTable {
  table: SourceTable;
  lines: ReadonlySet<Line>;
}

const finders: Readonly<Record<TableId, (form: Form, lines: readonly Line[]) => LooseTable | null>> = {
  disclosure: looseDisclosure,
  applications: looseApplications,
  disputes: looseDisputes,
};

/** Lines. No table of the form has as many, even with one cell a line and each cell broken over four lines. */
const MOST_LINES = 3_000;

/**
 * A table of the form that came as plain lines: one cell a line, or rows with spaces between their numbers, labels
 * broken over lines. It is found by its labels: between one known label and the next stand its
 * numbers. null where there is none.
 */
export function looseTable(form: Form, id: TableId, lines: readonly Line[]): LooseTable | null {
  return finders[id](form, lines.slice(0, MOST_LINES));
}
