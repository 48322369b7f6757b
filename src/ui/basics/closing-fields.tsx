import { officialTitle } from '../../format/sections';
import { chineseDate, isoDay, isRealDay } from '../../report/dates/date';
import { Button } from '../parts/button';
import { useEditor, useView } from '../context/editor-context';
import { TextField } from '../parts/field';
import { useNow } from '../browser/now';
import styles from './basics.module.css';
import { FormRow } from '../parts/form-row';

/** 标题和落款: how the report begins and ends. All of it follows from the fields above unless it is changed. */
export function TitleAndSignature() {
  const editor = useEditor();
  const now = useNow();
  const official = useView((view) => officialTitle(view.report.agency, view.report.year));
  const title = useView((view) => view.draft.title);
  const agency = useView((view) => view.report.agency);
  const signer = useView((view) => view.draft.signature.agency);
  const date = useView((view) => view.draft.signature.date);
  const ownTitle = title !== null && title.trim() !== official;
  const ownSigner = signer !== null && signer.trim() !== agency;
  return (
    <FormRow title="标题和落款">
      <div className={styles['columns']}>
        <div className={ownTitle ? styles['withButton'] : undefined}>
          <TextField
            name="title"
            label="报告标题"
            shown={official}
            hint={ownTitle ? titleHint(title, official) : '由机关全称和年度写成，一般不用改'}
          />
          {ownTitle && (
            <Button edits onClick={() => editor.change('恢复报告标题', [{ path: 'title', after: null }])}>
              恢复
            </Button>
          )}
        </div>
        <div className={`${styles['half']} ${ownSigner ? styles['withButton'] : ''}`}>
          <TextField
            name="signature.agency"
            label="落款单位"
            shown={agency}
            hint={ownSigner ? '与机关全称不同' : '就是机关全称'}
          />
          {ownSigner && (
            <Button
              edits
              onClick={() => editor.change('恢复落款单位', [{ path: 'signature.agency', after: null }])}
            >
              恢复
            </Button>
          )}
        </div>
        <div className={`${styles['half']} ${styles['withButton']}`}>
          <TextField
            name="signature.date"
            label="落款日期"
            type="date"
            hint={isRealDay(date) ? `印成：${chineseDate(date)}` : '成文日期，定稿时再填'}
          />
          <Button
            edits
            onClick={() => editor.change('落款日期填今天', [{ path: 'signature.date', after: isoDay(now) }])}
          >
            今天
          </Button>
        </div>
      </div>
    </FormRow>
  );
}

function titleHint(title: string, official: string): string {
  return title.trim() === '' ? `空着就用“${official}”` : `改过；按机关全称和年度应是“${official}”`;
}
