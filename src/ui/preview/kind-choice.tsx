import type { DocxKind } from '../../files/docx/review-copy';
import styles from './kind-choice.module.css';

const choices: readonly { id: DocxKind; name: string; hint: string }[] = [
  {
    id: 'review',
    name: '送审版',
    hint: '自己留存、U 盘带走、报送审核；里面带有整份报告，可接着编辑，别拿它公布',
  },
  { id: 'publish', name: '发布版', hint: '公布用，只有报告本身' },
];

/** What the Word file is for: 送审版 holds the whole report, 发布版 nothing that is not on its pages. */
export function KindChoice({ value, onChoose }: { value: DocxKind; onChoose: (kind: DocxKind) => void }) {
  return (
    <fieldset className={styles['choice']}>
      <legend>用途</legend>
      {choices.map(({ id, name, hint }) => (
        <label key={id} className={[styles['option'], id === value ? styles['chosen'] : ''].join(' ')}>
          <input type="radio" name="kind" checked={id === value} onChange={() => onChoose(id)} />
          <b>{name}</b>
          <span>{hint}</span>
        </label>
      ))}
    </fieldset>
  );
}
