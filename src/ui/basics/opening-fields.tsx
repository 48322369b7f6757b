import type { Draft } from '../../report/draft';
import { otherYearOf } from '../../report/last-year/last-year';
import { draftedOpening, openingSentences } from '../../report/text/opening';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/choice';
import { useEditor, useView } from '../context/editor-context';
import { useTellDone } from '../context/tell-done';
import { FieldNote } from '../parts/field';
import fieldStyles from '../parts/field.module.css';
import { pastYear } from '../words/past-year';
import { ChangeYears } from '../prose/last-year/change-years';
import { ProseField } from '../prose/field/prose-field';
import styles from './basics.module.css';
import { FormRow } from '../parts/form-row';
import { followedReport } from '../../edits/last-years-opening';
import { emptySentences, leftOut } from '../../report/text/opening-gaps';
import { PastOpening } from './past-opening';

const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join('');

/** A sentence on where an opening edited by hand comes from. */
function origin(draft: Draft): string {
  const past = followedReport(draft);
  if (!past) return '手工改过';
  return `照${pastYear(otherYearOf([past], draft.year), '去年').within}写的`;
}

/** 开头一段: made from the ticked sentences until it is edited by hand; 恢复 makes it from them again. */
export function OpeningFields() {
  const editor = useEditor();
  const tellDone = useTellDone();
  const opening = useView((view) => view.draft.opening);
  const edited = useView((view) => view.draft.opening.text !== null);
  const from = useView((view) => origin(view.draft));
  return (
    <FormRow title="开头一段">
      <div>
        <fieldset className={styles['ticks']}>
          <legend className={fieldStyles['label']}>勾选要写的句子；都不勾就没有这一段</legend>
          <div>
            {openingSentences.map(({ id, name }) => (
              <Checkbox
                key={id}
                name={`opening.${id}`}
                checked={opening[id]}
                onTick={(after) =>
                  editor.change(`${after ? '写上' : '不写'}“${name}”一句`, [{ path: `opening.${id}`, after }])
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <ProseField
          name="opening.text"
          label="开头一段的文字"
          section={0}
          optional
          shown={(view) => draftedOpening(view.draft)}
          foot={edited ? `${from}，不再随上面的内容变化` : '由上面的内容写成，可以直接修改'}
        />
        <Notes />
        <div className={styles['years']}>
          <ChangeYears id="basics" onDone={tellDone} />
        </div>
        <PastOpening />
        {edited && (
          <Button
            edits
            className={styles['restore']}
            size="small"
            onClick={() => editor.change('恢复开头一段', [{ path: 'opening.text', after: null }])}
          >
            恢复成上面内容写的
          </Button>
        )}
      </div>
    </FormRow>
  );
}

function Notes() {
  const edited = useView((view) => view.draft.opening.text !== null);
  const from = useView((view) => origin(view.draft));
  const empty = useView((view) => list(emptySentences(view.draft)));
  const gaps = useView((view) =>
    leftOut(view.draft)
      .map(({ name, value }) => `${name}“${value}”`)
      .join('、'),
  );
  if (!edited)
    return empty === '' ? null : (
      <FieldNote>{empty}还没有内容：填了上面的年度、联系方式才会写进来。</FieldNote>
    );
  if (gaps === '') return null;
  return (
    <FieldNote state="warning">
      这一段{from}，里面没有上面现在填的{gaps}，请核对。
    </FieldNote>
  );
}
