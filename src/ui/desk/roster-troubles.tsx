import type { ReactNode } from 'react';
import type { Collection } from '../../collection/collection';
import { sharedNames } from '../../collection/roster-text';
import { countingTroubles, heirsOfThemselves } from '../../collection/roster-troubles';
import { isUnclear } from '../../collection/roster-values';
import { shareTroubles } from '../../collection/sum/split-shares';
import type { Lines } from '../../collection/unit-row';
import { formFor } from '../../report/form-of';
import { StateMark } from '../parts/state-mark';
import styles from './roster.module.css';

/** What is wrong with a roster, above its table, where it is put right. */
export function RosterTroubles({ collection, lines }: { collection: Collection; lines: Lines }) {
  const { roster, year } = collection;
  const shared = sharedNames(roster);
  const ownHeirs = heirsOfThemselves(roster);
  const unclear = roster.filter(isUnclear);
  const troubles = [...countingTroubles(roster), ...shareTroubles(collection, lines, formFor(year))];
  return (
    <>
      {shared.length > 0 && (
        <Trouble>
          几个单位用了同一个名称：{shared.join('、')}。用这个名称的文件认不出是谁的，请改别名。
        </Trouble>
      )}
      {ownHeirs.length > 0 && (
        <Trouble>{ownHeirs.map(({ name }) => name).join('、')}承继的是自己，请改“承继”。</Trouble>
      )}
      {troubles.map((words) => (
        <Trouble key={words}>{words}。</Trouble>
      ))}
      {unclear.length > 0 && (
        <Trouble>
          有 {unclear.length} 个单位的“类别”“计入”“由谁统计”或“承继”没有看懂，表里写着原来的话，请点“改”。
        </Trouble>
      )}
    </>
  );
}

function Trouble({ children }: { children: ReactNode }) {
  return (
    <p className={styles['trouble']}>
      <StateMark state="error" label="请改" />
      {children}
    </p>
  );
}
