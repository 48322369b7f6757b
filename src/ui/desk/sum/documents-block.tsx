import {
  againstCatalogue,
  documentColumnOf,
  documentColumns,
  stockOf,
  type Held,
} from '../../../collection/sum/documents';
import { makersOf } from '../../../collection/sum/makers';
import { writeCatalogue } from '../../../collection/sum/sum-commands';
import type { CellId } from '../../../format/table';
import { KeptField } from '../../parts/kept-field';
import { StateMark } from '../../parts/state-mark';
import { shownNumber } from './decided-words';
import { withoutLastWords } from './gap-words';
import styles from './margin.module.css';
import { useSettling } from './settling';

/** At 规范性文件: 司法局's catalogue held against the sum, and 现行有效 as what was there with what came and went. */
export function DocumentsBlock({ cell }: { cell: CellId }) {
  const { sum, collection, isReading, perform } = useSettling();
  const column = documentColumnOf(cell);
  if (!column) return null;
  const { catalogue } = collection.summing;
  const held = againstCatalogue(sum, column, catalogue);
  const stock = column === 'inForce' ? stockOf(sum) : null;
  const withoutLast = column === 'inForce' && !isReading ? makersOf(sum, cell).withoutLast : [];
  const keep = (part: Partial<typeof catalogue>) => perform(writeCatalogue({ ...catalogue, ...part }));
  return (
    <section className={styles['block']}>
      <h3>
        和司法局的目录对<small>填一次，三格都对</small>
      </h3>
      {held ? (
        <HeldLine held={held} other="目录" />
      ) : (
        <p className={styles['quiet']}>目录里这一格的件数还没有填，或者不是件数。</p>
      )}
      {stock && (
        <>
          <p>
            上年 {stock.last} + 制发 {stock.made} − 废止 {stock.repealed} = {shownNumber(stock.other)}
          </p>
          <HeldLine held={stock} other="推算" />
        </>
      )}
      {withoutLast.length > 0 && <p className={styles['quiet']}>{withoutLastWords(withoutLast)}。</p>}
      <div className={styles['catalogue']}>
        {documentColumns.map((one) => (
          <KeptField
            key={one}
            label={sum.form.columnOf(`disclosure.normativeDocuments.${one}`).name}
            value={catalogue[one]}
            placeholder="件数"
            onKeep={(text) => keep({ [one]: text })}
          />
        ))}
      </div>
      <KeptField
        label="目录的出处"
        value={catalogue.source}
        placeholder="例如：司法局 1月20日 提供"
        onKeep={(source) => keep({ source })}
      />
      <p className={styles['basis']}>
        <b>提示</b> 县政府（办）的文件，办公室和起草单位可能各报一次；联合发文，几家可能各报一次。
      </p>
    </section>
  );
}

function HeldLine({ held: { other: number, sum, difference }, other }: { held: Held; other: string }) {
  if (sum === null || difference === null)
    return (
      <p>
        <StateMark state="pending" size={14} />
        {other} {number}；各单位合计还缺数，比不了。
      </p>
    );
  if (difference === '0')
    return (
      <p className={styles['equal']}>
        ＝ {other} {number}，各单位合计 {sum}，相等。
      </p>
    );
  const words = difference.startsWith('-') ? `少 ${difference.slice(1)}` : `多 ${difference}`;
  return (
    <p className={styles['trouble']}>
      <StateMark state="warning" size={14} />
      {other} {number}，各单位合计 {sum}，{words}。
    </p>
  );
}
