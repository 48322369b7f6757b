import { useState } from 'react';
import { madeScope, scopeSentence } from '../../../collection/sum/scope';
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
