import { useState } from 'react';
import { madeScope, scopeSentence } from '../../../collection/sum/scope';
import { scopeBasis, scopeChange } from '../../../collection/sum/scope-since';
import { unitsApart } from '../../../collection/sum/whole-units';
import { writeScope } from '../../../collection/sum/sum-commands';
import { countedElsewhere } from '../../../collection/counted-elsewhere';
import type { Unit } from '../../../collection/collection';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { controlClass, Field } from '../../parts/field';
import { StateMark } from '../../parts/state-mark';
import { useSettling } from './settling';
import styles from './sum.module.css';

/** Where a link to 口径 leads. */
export const SCOPE_ID = 'scope';

/** 口径: whose numbers these are, in a sentence that can be written by hand. */
export function ScopeLine() {
  const { collection, sum, isReading, perform } = useSettling();
  const [isChanging, setChanging] = useState(false);
  const made = madeScope(collection, sum);
  return (
    <>
      <section id={SCOPE_ID} tabIndex={-1} className={styles['scope']} aria-label="口径">
        <b>口径</b>
        {isReading
          ? (collection.summing.scope ?? '文件还在读，读完再写这一句。')
          : scopeSentence(collection, sum) || '还没有哪个单位的数计入。'}
        {!isReading && <ScopeNotes />}
        <Button edits look="link" disabled={isReading} aria-label="改口径" onClick={() => setChanging(true)}>
          改
        </Button>
        {collection.summing.scope !== null && (
          <Button
            edits
            look="link"
            title={isReading ? undefined : made}
            onClick={() => perform(writeScope(null))}
          >
            恢复自动写的
          </Button>
        )}
        {!isReading && <Outdated />}
      </section>
      {/* Not in the line, whose buttons are as small as its words. */}
      {isChanging && <ScopeDialog onClose={() => setChanging(false)} />}
    </>
  );
}

/** So many units are told of before the rest is only counted. */
const NAMED = 5;

/** A sentence of one's own says nothing of what changed since: it has to be looked at again. */
function Outdated() {
  const { collection, sum, perform } = useSettling();
  const { scope } = collection.summing;
  const changed = scopeChange(collection, sum);
  if (scope === null || changed === null) return null;
  const basis = scopeBasis(collection, sum);
  const units = changed.units.slice(0, NAMED).join('；');
  const more = changed.units.length > NAMED ? ` 等 ${changed.units.length} 处` : '';
  return (
    <p>
      <StateMark state="warning" size={14} />
      这句是手写的，写好以后{changed.words}。自动写的现在是：{basis.over || '（没有单位计入）'}
      {units !== '' && ` 变了的：${units}${more}。`}
      <Button edits look="link" onClick={() => perform(writeScope({ words: scope, ...basis }))}>
        手写的仍然对
      </Button>
    </p>
  );
}

function namesOf(units: readonly Unit[]): string {
  const names = units.slice(0, NAMED).map(({ name }) => name);
  return `${names.join('、')}${units.length > NAMED ? ` 等 ${units.length} 个单位` : ''}`;
}

/**
 * Whom the sentence does not name: units that count though they sent nothing, those of which a part was left out, and
 * those that the roster leaves out.
 */
function ScopeNotes() {
  const { collection, sum } = useSettling();
  const sentence = scopeSentence(collection, sum);
  const { confirmed, partly } = unitsApart(sum);
  const own = collection.roster.filter((unit) => countedElsewhere(unit) === '');
  const byOthers = new Map<string, Unit[]>();
  for (const unit of collection.roster) {
    const by = countedElsewhere(unit);
    if (by !== '') byOthers.set(by, [...(byOthers.get(by) ?? []), unit]);
  }
  const groups = [
    { units: confirmed, words: '没有报告，按 0 计' },
    { units: partly, words: '的一部分数不计入' },
    ...Array.from(byOthers, ([by, units]) => ({ units, words: `由${by}统计，不计入` })),
    { units: own.filter(({ counted }) => counted === 'no'), words: '按名册不计入' },
    { units: own.filter(({ counted }) => counted === 'shown'), words: '仅展示，不计入' },
  ];
  const words = groups.flatMap((group) => {
    const units = group.units.filter(({ name }) => !sentence.includes(name));
    return units.length === 0 ? [] : [`${namesOf(units)}${group.words}`];
  });
  return words.length === 0 ? null : <i>（{words.join('；')}；这些不在这句话里，要写的请点“改”）</i>;
}

function ScopeDialog({ onClose }: { onClose: () => void }) {
  const { collection, sum, perform } = useSettling();
  const [text, setText] = useState(scopeSentence(collection, sum));
  const keep = () => {
    onClose();
    const words = text.trim();
    const basis = scopeBasis(collection, sum);
    perform(writeScope(words === '' || words === basis.over ? null : { words, ...basis }));
  };
  return (
    <Dialog
      title="改口径"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" onClick={keep}>
            存好
          </Button>
        </>
      }
    >
      <Field label="口径" hint="自己写的不再跟着单位变，变了会提醒；留空就恢复自动写的。">
        {(control) => (
          <textarea
            {...control}
            className={controlClass}
            rows={4}
            defaultValue={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
