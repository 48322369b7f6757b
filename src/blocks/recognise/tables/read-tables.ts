import type { Form } from '../../../format/form';
import { byTable, TABLE_IDS, type TableId } from '../../../format/table';
import type { ReceiptTable, ReportForm } from '../../../report/receipt';
import type { SourceTable } from '../../source';
import { withoutForeignColumns, type TableLabels } from '../rows/foreign-columns';
import type { TableReading } from '../rows/table-reading';
import type { Sorted } from '../sorting/sort-tables';
import { applicantLabels, applicationRowLabels } from './applications-labels';
import { readApplications } from './applications-table';
import { disclosureColumnLabels, disclosureRowLabels } from './disclosure-labels';
import { readDisclosure } from './disclosure-table';
import { outcomeLabels, suitLabels } from './disputes-labels';
import { readDisputes } from './disputes-table';

/** What each table of the form came to. */
export type Readings = Readonly<Record<TableId, TableReading>>;

const readers: Readonly<Record<TableId, (form: Form, sources: readonly SourceTable[]) => TableReading>> = {
  disclosure: readDisclosure,
  applications: readApplications,
  disputes: readDisputes,
};

/** A table of which the file has nothing. */
function missing(table: TableId): TableReading {
  const receipt: ReceiptTable = {
    table,
    found: false,
    refused: '',
    columns: [],
    rows: [],
    missingRows: [],
    missingColumns: [],
  };
  return { receipt, values: new Map(), oldForm: false, unsplit: {} };
}

/** The labels beside and above the numbers of each table. */
const labelsOf: Readonly<Record<TableId, (form: Form) => TableLabels>> = {
  disclosure: (form) => ({ rows: disclosureRowLabels(form), columns: disclosureColumnLabels(form) }),
  applications: (form) => ({ rows: applicationRowLabels(form), columns: applicantLabels(form) }),
  disputes: (form) => ({ rows: [], columns: [...suitLabels(form), ...outcomeLabels(form)] }),
};

/** The tables without what offices add beside their columns; `year` is the report's own. */
export function withoutAdded(form: Form, sorted: Sorted, year: number | null): Sorted {
  const read = byTable((id) => withoutForeignColumns(sorted.sources[id], labelsOf[id](form), year));
  return {
    ...sorted,
    sources: byTable((id) => read[id].sources),
    added: TABLE_IDS.flatMap((id) => read[id].leftOut),
  };
}

/** Reads each table of the form from the tables of the file that make it up; from none where the file has it not. */
export function readTables(form: Form, sources: Readonly<Record<TableId, readonly SourceTable[]>>): Readings {
  return byTable((id) => (sources[id].length > 0 ? readers[id](form, sources[id]) : missing(id)));
}

/** The form the tables follow, as far as there are some that tell. */
export function formOf(readings: Readings): ReportForm {
  const disclosure = readings.disclosure.receipt.found ? readings.disclosure.oldForm : null;
  const applications = readings.applications.receipt.found ? readings.applications.oldForm : null;
  const known = [disclosure, applications].filter((old) => old !== null);
  if (!known.includes(true)) return '2021';
  return known.includes(false) ? 'mixed' : '2019';
}
