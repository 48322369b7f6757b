import { TABLE_IDS, type TableId } from '../../../format/table';
import { useReportForm } from '../../context/editor-context';
import { FillButton } from '../../grid/offers/fill-button';
import { ApplicationsTable } from '../../grid/table/applications-table';
import gridStyles from '../../grid/table/grid.module.css';
import { OfficialTable } from '../../grid/table/official-table';
import styles from './fill.module.css';

/** The three tables, each with its heading and 其余填 0. */
export function FillTables() {
  return (
    <>
      {TABLE_IDS.map((table) => (
        <Section key={table} table={table} />
      ))}
    </>
  );
}

function Section({ table }: { table: TableId }) {
  const { tables, sections } = useReportForm();
  const { section } = tables[table];
  const title = sections.find(({ number }) => number === section)?.heading ?? '';
  return (
    <section aria-label={title}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        <FillButton table={table} />
      </div>
      {table === 'applications' ? (
        <ApplicationsTable />
      ) : (
        <div className={table === 'disputes' ? gridStyles['sideways'] : undefined}>
          <OfficialTable table={table} />
        </div>
      )}
    </section>
  );
}
