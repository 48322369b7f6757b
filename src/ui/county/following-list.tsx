import type { ReactNode } from 'react';
import type { Following, SumChange } from '../../collection/sum/follow-sum';
import { Choice } from '../parts/choice';
import styles from './county.module.css';

interface Props {
  following: Following;
  /** The keys of numbers changed by hand that are to take the sum's; null where nothing can be chosen here. */
  useSum: ReadonlySet<string> | null;
  onChoose?: (key: string, takesSum: boolean) => void;
}

/** What changes in the county's report when it follows its sum: numbers and sentences, old → new. */
export function FollowingList({ following, useSum, onChoose }: Props) {
  const { own, sentences, stuck, edited, lost } = following;
  const values = following.values.filter(({ now }) => now !== '');
  const emptied = following.values.filter(({ now }) => now === '');
  return (
    <div className={styles['following']}>
      {own.length > 0 && (
        <Part title={`你改过的 ${own.length} 格`}>
          {own.map((change) => (
            <li key={change.key}>
              <b>{change.name}</b>
              <span>
                汇总原来是 {shown(change.before)}，你改成了 {shown(change.held)}，现在汇总是{' '}
                <Now change={change} />
              </span>
              {useSum && onChoose && (
                <Choice
                  legend={change.name}
                  quiet
                  small
                  options={[
                    { value: 'own', name: '保留我的' },
                    { value: 'sum', name: '用汇总的' },
                  ]}
                  value={useSum.has(change.key) ? 'sum' : 'own'}
                  onChoose={(value) => onChoose(change.key, value === 'sum')}
                />
              )}
            </li>
          ))}
        </Part>
      )}
      {values.length > 0 && (
        <Part title={`变了的 ${values.length} 格`}>
          {values.map((change) => (
            <li key={change.key}>
              <b>{change.name}</b>
              <span>
                <del>{shown(change.held)}</del> → <Now change={change} />
              </span>
            </li>
          ))}
        </Part>
      )}
      {emptied.length > 0 && (
        <Part title={`现在没有数、更新后是空白的 ${emptied.length} 格`}>
          {byLack(emptied).map(([lack, changes]) => (
            <li key={lack}>
              <b>{lack}</b>
              <Emptied changes={changes} />
            </li>
          ))}
        </Part>
      )}
      {sentences.length > 0 && (
        <Part title={`跟着变的 ${sentences.length} 句`}>
          {sentences.map(({ was, now }) => (
            <li key={was}>
              <span>
                {was !== '' && (
                  <>
                    <del>{was}</del> →{' '}
                  </>
                )}
                {now === '' ? '（删去）' : <ins>{now}</ins>}
              </span>
            </li>
          ))}
        </Part>
      )}
      {edited.length > 0 && (
        <Part title={`你改过的 ${edited.length} 句，没有动，要自己改`}>
          {edited.map(({ was, now }) => (
            <li key={was}>
              <span>
                你写的是：{was} {now === '' ? '这句的数现在缺。' : '按现在的数是：'}
                {now !== '' && <ins>{now}</ins>}
              </span>
            </li>
          ))}
        </Part>
      )}
      {(stuck.length > 0 || lost) && (
        <Part title="要自己改的">
          {stuck.map((text) => (
            <li key={text}>
              <span>这句的数现在缺，写不出新的，原样留着：{text}</span>
            </li>
          ))}
          {lost && (
            <li>
              <span>
                口径变了，正文里那一句你改过，没有动。现在是：<ins>{lost.now}</ins>
              </span>
            </li>
          )}
        </Part>
      )}
    </div>
  );
}

/** Numbers that are gone, put together by why: where one unit lacks, it lacks in most cells. */
function byLack(changes: readonly SumChange[]): [lack: string, changes: SumChange[]][] {
  const found = new Map<string, SumChange[]>();
  for (const change of changes) found.set(change.lack, [...(found.get(change.lack) ?? []), change]);
  return Array.from(found);
}

/** Noughts are only counted: they are most of a table, and nobody looks for them. */
function Emptied({ changes }: { changes: readonly SumChange[] }) {
  const told = changes.filter(({ held }) => held !== '0');
  const rest = changes.length - told.length;
  return (
    <span>
      {told.map(({ key, name, held }, at) => (
        <span key={key}>
          {at > 0 && '；'}
          {name} <del>{held}</del>
        </span>
      ))}
      {rest > 0 && `${told.length > 0 ? '；另有 ' : ''}${rest} 格原来是 0`}
    </span>
  );
}

const shown = (text: string) => (text === '' ? '空白' : text);

function Now({ change: { now, lack } }: { change: SumChange }) {
  return (
    <>
      <ins>{shown(now)}</ins>
      {now === '' && lack !== '' && <small>（{lack}）</small>}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
