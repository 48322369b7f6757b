import { useState } from 'react';
import { agencyKinds } from '../../format/agencies';
import { countedWords } from '../../collection/checked-roster';
import { newUnit, type Collection, type Unit } from '../../collection/collection';
import { addUnits, changeUnit, removeUnit } from '../../collection/commands';
import { findUnit } from '../../collection/find-unit';
import { heirsOfThemselves } from '../../collection/roster-troubles';
import { readRoster, rosterRows, sharedNames, unitCalled } from '../../collection/roster-text';
import type { CollectionSession } from '../../desk/collection-session';
import { rowsOfText, textOfRows } from '../../files/csv/rows-of-text';
import { readFileBytes } from '../../storage/disk';
import { newId } from '../../storage/new-id';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';
import { Hidden } from '../parts/hidden';
import { StateMark } from '../parts/state-mark';
import { CollectionSettings } from './collection-settings';
import styles from './roster.module.css';
import { UnitDialog } from './unit-dialog';
import { useCollectionView } from './use-collection';

/** 名册: the units that report, and what the collection is called, its dates and what its notes begin and end with. */
export function RosterPage({ session }: { session: CollectionSession }) {
  const { collection } = useCollectionView(session);
  const { roster } = collection;
  const [pasting, setPasting] = useState<string | null>(null);
  /** Of the file whose rows are shown: hidden rows, other sheets. */
  const [notRead, setNotRead] = useState<readonly string[]>([]);
  const [changing, setChanging] = useState<Unit | null>(null);
  const [said, setSaid] = useState('');
  const shared = sharedNames(roster);
  const ownHeirs = heirsOfThemselves(roster);

  const openFile = async (file: File) => {
    const bytes = await readFileBytes(file);
    // Whatever reads sheets is large, and few open one here.
    const { readRows } = await import('../../files/rows-of-file');
    const read = bytes.ok ? readRows(bytes.bytes) : null;
    if (!read?.ok)
      return setSaid(
        `“${file.name}”读不出来。${read?.message ?? ''}也可以在 Excel 里复制全称一列，粘贴进来。`,
      );
    const { rows, notRead } = rosterRows(read.sheets);
    setNotRead([...read.notRead, ...notRead]);
    return setPasting(textOfRows(rows));
  };
  const lastYears = agenciesOfLastYear(collection);
  return (
    <main className={styles['page']} id="main">
      <section aria-labelledby="roster-head">
        <div className={styles['head']}>
          <h1 id="roster-head">
            名册 <span>{roster.length} 个单位</span>
          </h1>
          <div className={styles['tools']}>
            <Button
              edits
              size="small"
              look="primary"
              onClick={() => {
                setNotRead([]);
                setPasting('');
              }}
            >
              粘贴名册…
            </Button>
            <label className={styles['file']}>
              打开名册文件
              <input
                type="file"
                accept=".xlsx,.xls,.csv,.txt,.tsv"
                onChange={(event) => {
                  const [file] = Array.from(event.target.files ?? []);
                  event.target.value = '';
                  if (file) void openFile(file);
                }}
              />
            </label>
            {lastYears.length > 0 && (
              <Button
                edits
                size="small"
                onClick={() => session.perform(addUnits(lastYears.map((name) => unitCalled(newId(), name))))}
              >
                从上年的报告里认 {lastYears.length} 个
              </Button>
            )}
            <Button edits size="small" onClick={() => setChanging(newUnit(newId(), ''))}>
              加一个单位…
            </Button>
          </div>
        </div>
        <output>{said}</output>
        {shared.length > 0 && (
          <p className={styles['trouble']}>
            <StateMark state="error" label="请改" />
            几个单位用了同一个名称：{shared.join('、')}。用这个名称的文件认不出是谁的，请改别名。
          </p>
        )}
        {ownHeirs.length > 0 && (
          <p className={styles['trouble']}>
            <StateMark state="error" label="请改" />
            {ownHeirs.map(({ name }) => name).join('、')}承继的是自己，请改“承继”。
          </p>
        )}
        {roster.length === 0 ? (
          <p className={styles['empty']}>
            还没有单位。从 Excel
            里复制名册，粘贴进来；只有“全称”一列就够，有别名、类别、计入、承继、联系人的列也认。
          </p>
        ) : (
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
                    <th scope="row">{unit.name}</th>
                    <td>{unit.aliases.join('、')}</td>
                    <td>{agencyKinds.find(({ id }) => id === unit.kind)?.name ?? ''}</td>
                    <td>{countedWords[unit.counted]}</td>
                    <td>{unit.successions.map(({ from }) => from).join('、')}</td>
                    <td>{unit.contact}</td>
                    <td>
                      <Button look="link" aria-label={`改 ${unit.name}`} onClick={() => setChanging(unit)}>
                        改
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <p className={styles['hint']}>
          收到的文件按报告里的机关名称找单位，再按别名；报告里没写机关的，才按文件名推定。名称只是相近的，不算。
        </p>
      </section>
      <CollectionSettings session={session} />
      {pasting !== null && (
        <PasteRoster
          text={pasting}
          notRead={notRead}
          roster={roster}
          onClose={() => setPasting(null)}
          onTake={(units) => {
            setPasting(null);
            if (units.length > 0) session.perform(addUnits(units));
            setSaid(`名册加了 ${units.length} 个单位。`);
          }}
        />
      )}
      {changing && (
        <UnitDialog
          unit={changing}
          isNew={!roster.some(({ id }) => id === changing.id)}
          others={roster.filter(({ id }) => id !== changing.id)}
          onClose={() => setChanging(null)}
          onKeep={(unit) => {
            setChanging(null);
            session.perform(roster.some(({ id }) => id === unit.id) ? changeUnit(unit) : addUnits([unit]));
          }}
          onRemove={() => {
            setChanging(null);
            session.perform(removeUnit(changing));
          }}
        />
      )}
    </main>
  );
}

/** Agencies of last year's reports that the roster does not have. */
function agenciesOfLastYear({ arrivals, roster }: Collection): string[] {
  const unknown = arrivals.filter(
    (arrival) =>
      arrival.asLastYear && !arrival.removed && arrival.agency !== '' && !findUnit(roster, arrival),
  );
  return [...new Set(unknown.map(({ agency }) => agency))];
}

/** Takes a roster from the clipboard or a file, after showing what was understood. */
function PasteRoster({
  text,
  notRead,
  roster,
  onClose,
  onTake,
}: {
  text: string;
  notRead: readonly string[];
  roster: readonly Unit[];
  onClose: () => void;
  onTake: (units: readonly Unit[]) => void;
}) {
  const [pasted, setPasted] = useState(text);
  const { units, notTaken: notUnits } = readRoster(rowsOfText(pasted), roster, newId);
  const notTaken = [...notRead, ...notUnits];
  const [first, last] = [units[0], units[units.length - 1]];
  return (
    <Dialog
      title="粘贴名册"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={units.length === 0} onClick={() => onTake(units)}>
            加进名册
          </Button>
        </>
      }
    >
      <Field label="从 Excel 复制来的" hint="一列全称就够；有表头的，按表头认别名、类别、计入、承继、联系人">
        {(control) => (
          <textarea
            {...control}
            className={controlClass}
            rows={8}
            defaultValue={text}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <output>
        {pasted.trim() !== '' &&
          (first && last
            ? `认出 ${units.length} 个单位：${first.name}${units.length > 1 ? ` … ${last.name}` : ''}。`
            : '没有认出单位。')}
      </output>
      {notTaken.length > 0 && (
        <ul className={styles['notTaken']}>
          {notTaken.slice(0, 8).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {notTaken.length > 8 && <li>另有 {notTaken.length - 8} 行没有收。</li>}
        </ul>
      )}
    </Dialog>
  );
}
