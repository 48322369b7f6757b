import { agencyKinds } from '../../format/agencies';
import type { Unit } from '../../collection/collection';
import { countedWords, unclearIn, type UnclearHead } from '../../collection/roster-values';
import { successionText } from '../../collection/successions';
import { Button } from '../parts/button';
import { Hidden } from '../parts/hidden';
import { StateMark } from '../parts/state-mark';
import styles from './roster.module.css';

/** The units of a roster, each with a button to correct it. */
export function RosterTable({
  roster,
  onChange,
}: {
  roster: readonly Unit[];
  onChange: (unit: Unit) => void;
}) {
  return (
    // In older browsers the keyboard scrolls only a box that can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['box']} tabIndex={0} aria-label="名册表">
      <table className={styles['roster']}>
        <thead>
          <tr>
            <th scope="col">号</th>
            <th scope="col">全称（标题、落款用）</th>
            <th scope="col">别名、曾用名</th>
            <th scope="col">类别</th>
            <th scope="col">计入</th>
            <th scope="col">承继</th>
            <th scope="col">联系人</th>
            <th scope="col">
              <Hidden>操作</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {roster.map((unit, index) => (
            <tr key={unit.id}>
              <td>{String(index + 1).padStart(3, '0')}</td>
              <th scope="row">
                <span className={styles['clamped']} title={unit.name}>
                  {unit.name}
                </span>
              </th>
              <td>
                {unit.aliases.length > 0 && (
                  <span className={styles['clamped']} title={unit.aliases.join('、')}>
                    {unit.aliases.join('、')}
                  </span>
                )}
              </td>
              <td>
                {agencyKinds.find(({ id }) => id === unit.kind)?.name ?? ''}
                <Unclear unit={unit} head="类别" />
              </td>
              <td>
                {countedWords[unit.counted]}
                {unit.countedBy !== '' && `，由${unit.countedBy}统计`}
                <Unclear unit={unit} head="计入汇总" />
                <Unclear unit={unit} head="由谁统计" />
              </td>
              <td>
                {successionText(unit.successions)}
                <Unclear unit={unit} head="承继" />
              </td>
              <td>{unit.contact}</td>
              <td>
                <Button look="link" aria-label={`改 ${unit.name}`} onClick={() => onChange(unit)}>
                  改
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was written in a column and not understood. */
function Unclear({ unit, head }: { unit: Unit; head: UnclearHead }) {
  const text = unclearIn(unit, head);
  if (text === '') return null;
  return (
    <span className={styles['unclear']}>
      <StateMark state="warning" label="没有看懂" size={14} />
      原写“{text}”
    </span>
  );
}
