import type { Form } from '../../format/form';
import { officialTitle } from '../../format/sections';
import type { GridCell } from '../../format/table';
import { formFor } from '../../report/form-of';
import styles from './sample-page.module.css';

const AGENCY = '云溪县科学技术局';
const TEXT =
  '本局在县政府门户网站公开各类信息96条，其中项目申报通知31条、政策解读12条、预算决算2条，其余为日常工作信息。';

/** The boxes of the form's second table by grid row. */
function gridRows({ tables }: Form): GridCell[][] {
  const rows: GridCell[][] = [];
  for (const box of tables.disclosure.grid) (rows[box.row] ??= []).push(box);
  return rows;
}

/** The first page of a report as it comes out, small: a picture, so screen readers hear only its caption. */
export function SamplePage({ year }: { year: number }) {
  const form = formFor(year);
  const headings = form.sections.map(({ heading }) => heading);
  return (
    <figure>
      <div className={styles['frame']} aria-hidden="true">
        <div className={styles['sheet']}>
          <p className={styles['title']}>
            {AGENCY}
            <br />
            {officialTitle('', year)}
          </p>
          <p className={styles['heading']}>{headings[0]}</p>
          <p className={styles['text']}>{TEXT}</p>
          <p className={styles['heading']}>{headings[1]}</p>
          <table>
            <tbody>
              {gridRows(form).map((row) => (
                <tr key={row[0]?.row}>
                  {row.map((box) => (
                    <td
                      key={box.col}
                      colSpan={box.cols}
                      rowSpan={box.rows}
                      className={[
                        box.align === 'center' ? styles['centre'] : '',
                        box.fill ? styles['filled'] : '',
                      ].join(' ')}
                    >
                      {box.cell ? 0 : box.text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <figcaption className={styles['caption']}>下载的 Word 文件就是这个样子（虚构单位）</figcaption>
    </figure>
  );
}
