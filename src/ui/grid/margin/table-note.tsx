import type { TableId } from '../../../format/table';
import { TextField } from '../../parts/field';
import styles from './margin.module.css';

/** The line printed below a table. */
export function TableNote({ table, example }: { table: TableId; example: string }) {
  return (
    <section>
      <h2 className={styles['subhead']}>表下注</h2>
      <div className={styles['note']}>
        <TextField
          name={`tableNotes.${table}`}
          label="需要说明的话写在这里，印在表的下面；没有就空着"
          placeholder={example}
        />
      </div>
    </section>
  );
}
