import { useState } from 'react';
import { newUnit, type Collection, type Unit } from '../../collection/collection';
import { addUnits, changeUnit, removeUnit } from '../../collection/commands';
import { filesOf, findUnit } from '../../collection/find-unit';
import { isSameUnit } from '../../collection/same-unit';
import { rosterRows } from '../../collection/roster-columns';
import { unitCalled } from '../../collection/roster-text';
import { governmentName } from '../../collection/own-government';
import type { CollectionSession } from '../../desk/collection-session';
import { textOfRows } from '../../files/csv/rows-of-text';
import { readFileBytes } from '../../storage/disk';
import { newId } from '../../storage/new-id';
import { Button } from '../parts/button';
import { CollectionSettings } from './collection-settings';
import { LastYearUnits } from './last-year-units';
import { PasteRoster } from './paste-roster';
import { RemoveUnit } from './remove-unit';
import { RosterTable } from './roster-table';
import { RosterTroubles } from './roster-troubles';
import styles from './roster.module.css';
import { UnitDialog } from './unit-dialog';
import { useCollectionView, useLines } from './use-collection';
import { useSaid } from './use-said';

/** 名册: the units that report, and what the collection is called, its dates and what its notes begin and end with. */
export function RosterPage({ session }: { session: CollectionSession }) {
  const { collection } = useCollectionView(session);
  const { roster } = collection;
  const [pasting, setPasting] = useState<string | null>(null);
  /** Of the file whose rows are shown: hidden rows, other sheets. */
  const [notRead, setNotRead] = useState<readonly string[]>([]);
  const [changing, setChanging] = useState<Unit | null>(null);
  const [removing, setRemoving] = useState<Unit | null>(null);
  const [isRecognising, setRecognising] = useState(false);
  const [said, setSaid] = useSaid(session);
  const lines = useLines(session);

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
  const addLastYears = () => session.perform(addUnits(lastYears.map((name) => unitCalled(newId(), name))));
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
                onClick={() => (roster.length === 0 ? addLastYears() : setRecognising(true))}
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
        {isRecognising && (
          <LastYearUnits
            names={lastYears}
            onClose={() => setRecognising(false)}
            onAdd={() => {
              setRecognising(false);
              addLastYears();
            }}
          />
        )}
        <RosterTroubles collection={collection} lines={lines} />
        {roster.length === 0 ? (
          <p className={styles['empty']}>
            还没有单位。从 Excel
            里复制名册，粘贴进来；只有“全称”一列就够，有别名、类别、计入、由谁统计、承继、联系人的列也认，别的列照原样留着。
          </p>
        ) : (
          <RosterTable roster={roster} onChange={setChanging} />
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
          year={collection.year}
          isNew={!roster.some(({ id }) => id === changing.id)}
          others={roster.filter(({ id }) => id !== changing.id)}
          onClose={() => setChanging(null)}
          onKeep={(unit) => {
            setChanging(null);
            session.perform(roster.some(({ id }) => id === unit.id) ? changeUnit(unit) : addUnits([unit]));
          }}
          onRemove={() => {
            setChanging(null);
            if (filesOf(collection, changing).length > 0) setRemoving(changing);
            else session.perform(removeUnit(changing));
          }}
        />
      )}
      {removing && (
        <RemoveUnit
          unit={removing}
          files={filesOf(collection, removing).length}
          onClose={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null);
            session.perform(removeUnit(removing));
          }}
        />
      )}
    </main>
  );
}

/** Agencies of last year's reports that the roster does not have. */
function agenciesOfLastYear({ arrivals, roster, place }: Collection): string[] {
  const known = [
    governmentName(place),
    ...roster.flatMap((unit) => unit.successions.map(({ from }) => from)),
  ];
  const isKnown = (agency: string) => known.some((name) => name !== '' && isSameUnit(agency, name));
  const unknown = arrivals.filter(
    (arrival) =>
      arrival.asLastYear &&
      !arrival.removed &&
      arrival.agency !== '' &&
      !findUnit(roster, arrival) &&
      !isKnown(arrival.agency),
  );
  return [...new Set(unknown.map(({ agency }) => agency))];
}
