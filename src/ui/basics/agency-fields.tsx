import { useId } from 'react';
import { agencyKinds, governmentLevels, mayMakeRegulations } from '../../format/agencies';
import { Checkbox, Choice } from '../parts/choice';
import { oldNameOf, renaming } from '../../report/names/renaming';
import { Button } from '../parts/button';
import { useEditor, useFollowingView, useView } from '../context/editor-context';
import { TextField } from '../parts/field';
import { usePastYear } from '../context/use-past-year';
import { StateMark } from '../parts/state-mark';
import styles from './basics.module.css';
import { consequencesOf } from '../../report/consequences';
import { FormRow } from '../parts/form-row';

const kinds = agencyKinds.map(({ id, name }) => ({ value: id, name }));
const levels = governmentLevels.map(({ id, name }) => ({ value: id, name }));
const yesOrNo = [
  { value: 'yes', name: '包含' },
  { value: 'no', name: '不包含' },
] as const;

/** 机关: its name and kind, and what follows from them. */
export function AgencyFields() {
  const editor = useEditor();
  const followsId = useId();
  const agency = useView((view) => view.draft.agency);
  const follows = consequencesOf(agency);
  return (
    <FormRow title="机关">
      <div className={styles['columns']}>
        <TextField
          name="agency.name"
          label="机关全称"
          hint="与公章一致，标题和落款都用它"
          autoComplete="organization"
        />
        <Renaming />
        <div>
          <Choice
            legend="机关类别"
            name="agency.kind"
            layout="grid"
            options={kinds}
            value={agency.kind}
            describedBy={followsId}
            onChoose={(after) => editor.change('选择机关类别', [{ path: 'agency.kind', after }])}
          />
          {agency.kind !== 'government' && (
            <p className={styles['follows']} id={followsId}>
              {follows ?? '选了类别，才知道期限、规章和考核评议怎么写'}
            </p>
          )}
        </div>
        {agency.kind === 'government' && (
          <div>
            <Choice
              legend="政府级别"
              name="agency.level"
              options={levels}
              value={agency.level}
              describedBy={followsId}
              onChoose={(after) => editor.change('选择政府级别', [{ path: 'agency.level', after }])}
            />
            <p className={styles['follows']} id={followsId}>
              {follows}
            </p>
          </div>
        )}
        {agency.kind === 'governmentOffice' && (
          <Choice
            legend="表格里的数，是否包含以本级政府名义收到的申请"
            name="agency.includesGovernment"
            options={yesOrNo}
            value={agency.includesGovernment}
            onChoose={(after) =>
              editor.change('政府办公室的申请范围', [{ path: 'agency.includesGovernment', after }])
            }
          />
        )}
        {agency.kind !== '' && <RegulationRight />}
      </div>
    </FormRow>
  );
}

/** Where the agency's name has changed: replaces last year's full name in all texts, when asked. */
function Renaming() {
  const editor = useEditor();
  const oldName = useFollowingView(({ draft }) => oldNameOf(draft.agency.name, draft.lastYear.reports));
  const count = useFollowingView(({ draft }) => renaming(draft).length);
  const past = usePastYear();
  if (oldName === null || count === 0) return null;
  return (
    <p className={styles['renamed']}>
      <StateMark state="warning" label="请核对" />
      <span>
        {past.first}的报告里叫“{oldName}”，有 {count} 处还写着这个全称。
      </span>
      <Button
        edits
        size="small"
        onClick={() => editor.change(`${count} 处换成现在的机关名`, renaming(editor.draft()))}
      >
        换成现在的名称
      </Button>
    </p>
  );
}

/** 规章制定权: follows from kind and level, but can be set by hand for cities where that is wrong (东莞、中山). */
function RegulationRight() {
  const editor = useEditor();
  const { kind, level, mayMakeRegulations: settled } = useView((view) => view.draft.agency);
  const usual = mayMakeRegulations(kind, level);
  if (usual === true && settled === null) return null;
  return (
    <Checkbox
      name="agency.mayMakeRegulations"
      checked={settled ?? usual ?? false}
      onTick={(ticked) =>
        editor.change(ticked ? '改为有规章制定权' : '改为没有规章制定权', [
          { path: 'agency.mayMakeRegulations', after: ticked === usual ? null : ticked },
        ])
      }
    >
      本机关有规章制定权（不设区的地级市等，按类别看不出来的，在这里勾选）
    </Checkbox>
  );
}
