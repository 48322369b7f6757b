import { useSyncExternalStore } from 'react';
import { followPassedOver, passedOver, passOver } from '../../desk/reading/passed-over';
import { currentReadings, followReadings } from '../../desk/reading/readings';
import { Button } from '../parts/button';
import styles from './reading-notice.module.css';

/** What is being read just now, with a button to stop it, and which files of a folder were not; shown on every page, because reading blocks none. */
export function ReadingNotice() {
  const readings = useSyncExternalStore(followReadings, currentReadings);
  const others = useSyncExternalStore(followPassedOver, passedOver);
  const [first, ...more] = readings;
  return (
    <output className={styles['corner']} aria-label="正在读取">
      {first && (
        <div className={styles['notice']}>
          <p>
            正在读<b>{first.name}</b>
            {more.length > 0 && `等 ${readings.length} 份`}…
          </p>
          <Button
            size="small"
            onClick={() => {
              for (const { stop } of readings) stop();
            }}
          >
            停止
          </Button>
        </div>
      )}
      {!first && others !== '' && (
        <div className={styles['notice']}>
          <p>{others}</p>
          <Button size="small" onClick={() => passOver('')}>
            知道了
          </Button>
        </div>
      )}
    </output>
  );
}
