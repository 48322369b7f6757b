import { useState } from 'react';
import { madeScope, scopeSentence } from '../../../collection/sum/scope';
import { unitsApart } from '../../../collection/sum/whole-units';
import { writeScope } from '../../../collection/sum/sum-commands';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { controlClass, Field } from '../../parts/field';
import { useSettling } from './settling';
import styles from './sum.module.css';

/** 口径: whose numbers these are, in a sentence that can be written by hand. */
export function ScopeLine() {
  const { collection, sum, perform } = useSettling();
  const [isChanging, setChanging] = useState(false);
  const isOwn = collection.summing.scope !== null;
  return (
    <section className={styles['scope']} aria-label="口径">
      <b>口径</b>
      {scopeSentence(collection, sum) || '还没有哪个单位的数计入。'}
      <ScopeNotes />
      <Button edits look="link" aria-label="改口径" onClick={() => setChanging(true)}>
        改
      </Button>
      {isOwn && (
        <Button
          edits
          look="link"
          title={madeScope(collection, sum)}
          onClick={() => perform(writeScope(null))}
        >
          恢复自动写的
        </Button>
      )}
      {isChanging && <ScopeDialog onClose={() => setChanging(false)} />}
    </section>
  );
}

/** What the sentence does not say: units that count though they sent nothing, and those of which a part was left out. */
function ScopeNotes() {
  const { sum } = useSettling();
  const { confirmed, partly } = unitsApart(sum);
  const words = [
    ...(confirmed.length > 0 ? [`${confirmed.map(({ name }) => name).join('、')}没有报告，按 0 计`] : []),
    ...(partly.length > 0 ? [`${partly.map(({ name }) => name).join('、')}的一部分数不计入`] : []),
  ];
  return words.length === 0 ? null : <i>（{words.join('；')}；这些不在这句话里，要写的请点“改”）</i>;
}

function ScopeDialog({ onClose }: { onClose: () => void }) {
  const { collection, sum, perform } = useSettling();
  const [text, setText] = useState(scopeSentence(collection, sum));
  const keep = () => {
    onClose();
    const own = text.trim();
    perform(writeScope(own === '' || own === madeScope(collection, sum) ? null : own));
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
      <Field label="口径" hint="自己写的不再跟着单位变；留空就恢复自动写的。">
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
