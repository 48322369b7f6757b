import type { Arrival } from '../../collection/collection';
import { isOwnGovernments } from '../../collection/own-government';
import { countsAsNoReport } from '../../collection/no-report';
import type { CollectionSession } from '../../desk/collection-session';
import styles from './desk.module.css';
import { useCollectionView } from './use-collection';
import { WhoseFile } from './whose-file';

/** 名册外: a file whose agency the roster does not know, or 不是报告; and the ways to settle whose it is. */
export function OutsideFile({ session, file }: { session: CollectionSession; file: Arrival }) {
  const { agency } = file;
  const { collection } = useCollectionView(session);
  const isOwn = isOwnGovernments(agency, collection.place);
  return (
    <div className={styles['said']}>
      <p>{file.file}</p>
      {file.refused === '' ? (
        <p>
          {agency === ''
            ? '报告里没有认出机关，文件名里也没有名册上的单位。'
            : `报告是“${agency}”的，名册里没有。`}
          不按名称相近猜。
          {isOwn &&
            '全县的数由各单位相加：若是汇总出来的全县报告，请移出，不要当作一个单位；只是本级政府自己的，可以加进名册。'}
        </p>
      ) : (
        <p>{file.refused}</p>
      )}
      {countsAsNoReport(file) && <p>没有算作哪个单位报的。其实是报告的，归给它的单位，就可以粘贴原文。</p>}
      <WhoseFile session={session} file={file} label="是名册里的" />
    </div>
  );
}
