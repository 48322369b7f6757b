import { changeSettings } from '../../collection/commands';
import type { CollectionSession } from '../../desk/collection-session';
import { useReadOnly } from '../context/read-only';
import { controlClass, Field } from '../parts/field';
import { KeptField } from '../parts/kept-field';
import styles from './roster.module.css';
import { useCollectionView } from './use-collection';

/** What a collection is called, its dates, and what its notes begin and end with. */
export function CollectionSettings({ session }: { session: CollectionSession }) {
  const { collection } = useCollectionView(session);
  const { place, year, settings } = collection;
  const readOnly = useReadOnly();
  const set = (label: string, change: Partial<typeof settings>) =>
    session.perform(changeSettings(label, { settings: change }));
  return (
    <section className={styles['settings']} aria-labelledby="settings-head">
      <h2 id="settings-head">这次审核</h2>
      <div className={styles['fields']}>
        <KeptField
          label="谁来收"
          value={place}
          placeholder="例如 云溪县"
          onKeep={(text) => session.perform(changeSettings('改名称', { place: text }))}
        />
        <Field label="报告年度">
          {(control) => (
            <input
              {...control}
              key={year}
              type="number"
              min={2008}
              max={2999}
              readOnly={readOnly}
              className={controlClass}
              defaultValue={year}
              onBlur={(event) => {
                const typed = Number(event.target.value);
                const isYear = Number.isInteger(typed) && typed >= 2008 && typed <= 2999;
                if (isYear && typed !== year) session.perform(changeSettings('改年度', { year: typed }));
                else event.target.value = String(year);
              }}
            />
          )}
        </Field>
        <DayField
          label="报送期限"
          value={settings.submitBy}
          onKeep={(day) => set('改期限', { submitBy: day })}
        />
        <DayField
          label="公布期限"
          value={settings.publishBy}
          onKeep={(day) => set('改期限', { publishBy: day })}
        />
        <KeptField
          label="退回后几天内重报"
          value={settings.resubmitDays}
          placeholder="不写就不提期限"
          onKeep={(text) => set('改重报天数', { resubmitDays: text.replace(/\D/g, '').slice(0, 3) })}
        />
      </div>
      <div className={styles['notes']}>
        <NoteField
          label="意见开头"
          value={settings.noteHead}
          onKeep={(text) => set('改意见开头', { noteHead: text })}
        />
        <NoteField
          label="意见结尾"
          hint="例如联系人、电话"
          value={settings.noteFoot}
          onKeep={(text) => set('改意见结尾', { noteFoot: text })}
        />
      </div>
    </section>
  );
}

interface KeptProps {
  label: string;
  value: string;
  onKeep: (text: string) => void;
}

function DayField({ label, value, onKeep }: KeptProps) {
  const readOnly = useReadOnly();
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          key={value}
          type="date"
          readOnly={readOnly}
          className={controlClass}
          defaultValue={value}
          onBlur={(event) => {
            const typed = event.target.value;
            if (typed !== value && /^(?:\d{4}-\d{2}-\d{2})?$/.test(typed)) onKeep(typed);
          }}
        />
      )}
    </Field>
  );
}

function NoteField({ label, hint, value, onKeep }: KeptProps & { hint?: string }) {
  const readOnly = useReadOnly();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          key={value}
          rows={2}
          readOnly={readOnly}
          className={controlClass}
          defaultValue={value}
          onBlur={(event) => {
            if (event.target.value !== value) onKeep(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
