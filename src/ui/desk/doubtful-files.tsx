import { useEffect, useState } from 'react';
import { choose, takeOut } from '../../collection/commands';
import type { Doubt, Standing } from '../../collection/standing';
import { severalWords } from '../../collection/unit-row';
import { dayOf } from '../../collection/unit-columns';
import type { CollectionSession } from '../../desk/collection-session';
import { differencesOf } from '../../desk/looked-at';
import { listedChanges, whatChanged } from '../../letters/listed-changes';
import type { Difference } from '../../report/compare-reports';
import { Button } from '../parts/button';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';

/** Differences listed; the rest are only counted. */
const MOST_LISTED = 12;

/** 要分辨: several files of a unit of which somebody must say which one counts, or a report of another year. */
export function DoubtfulFiles({
  session,
  standing,
  doubt,
}: {
  session: CollectionSession;
  standing: Standing;
  doubt: Doubt;
}) {
  const { collection } = useCollectionView(session);
  if (doubt.kind === 'otherYear') {
    const { file, isLastYears } = doubt;
    return (
      <div className={styles['said']}>
        <p>
          交的是 {file.year} 年的报告{isLastYears && '，与上年文件相同'}，这里收的是 {collection.year}{' '}
          年的。没有算作已收。
        </p>
        <p>
          {file.file}，{dayOf(file.at)} 收
        </p>
        <p>请单位重报；收错了的，可以移出。</p>
        <p>
          <Button edits onClick={() => session.perform(takeOut(file))}>
            移出
          </Button>
        </p>
      </div>
    );
  }
  return <SeveralFiles session={session} standing={standing} files={doubt.files} />;
}

function SeveralFiles({
  session,
  standing,
  files,
}: {
  session: CollectionSession;
  standing: Standing;
  files: Extract<Doubt, { kind: 'several' }>['files'];
}) {
  const [differences, setDifferences] = useState<Difference[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void differencesOf(files, session.records).then((found) => {
      if (wanted) setDifferences(found);
    });
    return () => {
      wanted = false;
    };
  }, [files, session]);
  const listed = listedChanges(differences ?? []);
  const cells = (differences ?? []).filter(({ cell }) => cell !== null).length;
  return (
    <div className={styles['said']}>
      <p>同一轮收到 {severalWords(standing)}。说定以哪份为准以前，哪份都不算。</p>
      <ul className={styles['files']}>
        {files.map((file, index) => (
          <li key={file.id}>
            <span>
              <b>{'甲乙丙丁戊己庚辛'.charAt(index)}</b> {file.file}，{dayOf(file.at)} 收，校验码{' '}
              {file.checkCode}
            </span>
            <Button
              edits
              size="small"
              aria-label={`以 ${file.file} 为准`}
              onClick={() => session.perform(choose(standing.unit, file, files))}
            >
              以这份为准
            </Button>
          </li>
        ))}
      </ul>
      {listed.length > 0 && (
        <>
          <h3>
            乙与甲不同：{cells} 格，文字 {listed.filter(({ isNumber }) => !isNumber).length} 处
          </h3>
          <ul className={styles['changes']}>
            {listed.slice(0, MOST_LISTED).map((change) => (
              <li key={change.id}>
                <span>{change.place}</span> {whatChanged(change)}
              </li>
            ))}
          </ul>
          {listed.length > MOST_LISTED && <p>另有 {listed.length - MOST_LISTED} 处。</p>}
        </>
      )}
    </div>
  );
}
