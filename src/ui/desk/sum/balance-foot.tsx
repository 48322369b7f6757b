import { memo } from 'react';
import { carriedIn, type CarriedColumn } from '../../../collection/sum/carried-in';
import { columnBalance, type ColumnBalance } from '../../../collection/sum/column-balance';
import type { CountySum } from '../../../collection/sum/county-sum';
import { labelColumns, tableLayout } from '../../grid/table/layout';
import { Hidden } from '../../parts/hidden';
import { StateMark } from '../../parts/state-mark';

/** Below the table of applications: whether both sides are equal, and 上年结转 against last year's 结转下年, by column. */
export const BalanceFoot = memo(function BalanceFoot({
  sum,
  isReading,
}: {
  sum: CountySum;
  /** Then nothing is said of what was not read yet. */
  isReading: boolean;
}) {
  const spec = sum.form.tables.applications;
  const labels = labelColumns(spec);
  const { seams } = tableLayout(sum.form, 'applications');
  const carried = carriedIn(sum);
  return (
    <tfoot>
      <tr data-foot="balance">
        <th scope="row" colSpan={labels}>
          两边是否相等
        </th>
        {spec.columns.map(({ id }, at) => (
          <td key={id} data-at={at} data-seam={seams.has(labels + at) || undefined}>
            {isReading ? STILL_READING : <Balance balance={columnBalance(sum, id)} />}
          </td>
        ))}
      </tr>
      <tr data-foot="carried">
        <th scope="row" colSpan={labels}>
          上年“结转下年”之和，与第二项比
        </th>
        {carried.map((column, at) => (
          <td
            key={column.column.id}
            data-at={at}
            data-seam={seams.has(labels + at) || undefined}
            data-differs={(!isReading && isOther(column.difference)) || undefined}
          >
            {isReading ? STILL_READING : <Carried column={column} />}
          </td>
        ))}
      </tr>
    </tfoot>
  );
});

const STILL_READING = <span>还在读</span>;

const isOther = (difference: string | null) => difference !== null && difference !== '0';
const size = (difference: string) => difference.replace('-', '');

function Balance({ balance: { left, difference, lacking } }: { balance: ColumnBalance }) {
  if (difference === null && lacking.length === 0) return <span>—</span>;
  if (difference === null)
    return (
      <span>
        <StateMark state="pending" size={14} />缺 {lacking.length}
      </span>
    );
  if (isOther(difference)) return <Unequal difference={difference} />;
  return (
    <span data-equal="">
      <b aria-hidden="true">＝</b> 相等 {left}
    </span>
  );
}

function Carried({ column: { last, difference, notCompared } }: { column: CarriedColumn }) {
  if (last === null) return <span>上年没有收</span>;
  if (difference === null)
    return (
      <span>
        <i>{last}</i>
        <StateMark state="pending" size={14} />缺
      </span>
    );
  // What could not be compared is not called equal.
  const lacks = notCompared.length > 0;
  const lacking = `缺上年 ${notCompared.length}`;
  return (
    <span data-equal={isOther(difference) || lacks ? undefined : ''}>
      <i>{last}</i>
      {lacks && <StateMark state="pending" size={14} />}
      {isOther(difference) ? (
        <>
          {/* Both stand in one line of the column; whose number lacks is told below the table. */}
          {lacks && <Hidden>{lacking}</Hidden>}
          <Unequal difference={difference} />
        </>
      ) : lacks ? (
        lacking
      ) : (
        <Equal />
      )}
    </span>
  );
}

const Equal = () => (
  <>
    <b aria-hidden="true">＝</b> 相等
  </>
);

function Unequal({ difference }: { difference: string }) {
  return (
    <span data-unequal="">
      <b aria-hidden="true">≠</b> 差 {size(difference)}
    </span>
  );
}
