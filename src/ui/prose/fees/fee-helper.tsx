import { useId } from 'react';
import type { View } from '../../../editor/editor';
import { FEE_KINDS, feeKinds } from '../../../format/fee-kinds';
import { tableWords } from '../../../format/sections';
import type { CellId } from '../../../format/table';
import { draftedFeeSentence } from '../../../report/text/fee-sentence';
import { readCellText } from '../../../report/numbers/cell-text';
import { problemSentence } from '../../../report/numbers/number';
import { sumSoFar, UNPAID_CELL, type Report } from '../../../report/report';
import { FormRow } from '../../parts/form-row';
import { Button } from '../../parts/button';
import { Checkbox, Choice } from '../../parts/choice';
import { useEditor, useView } from '../../context/editor-context';
import { FieldNote, TextField } from '../../parts/field';
import { useGoTo } from '../../places/go-to';
import { ProseField } from '../field/prose-field';
import { unpaidNote } from './fee-words';
import styles from './fee-helper.module.css';

/** Where row 22 of the applications table begins. */
const UNPAID_FIRST: CellId = 'applications.feeNotPaid.naturalPerson';

const outcomes = [
  { value: 'none', name: '没有收取' },
  { value: 'charged', name: '收取了' },
] as const;

const ways = FEE_KINDS.map((id) => ({ id, name: feeKinds[id] }));

function unpaidOf(report: Report): number | null {
  return report.counts[UNPAID_CELL] ?? null;
}

/** 信息处理费: asks what happened, writes the sentence, and leaves the last word to the writer. */
export function FeeHelper() {
  const editor = useEditor();
  const fees = useView((view) => view.draft.others.fees);
  return (
    <FormRow title="信息处理费">
      <div className={styles['fields']}>
        <Choice
          legend="本年收取情况"
          name="others.fees"
          options={outcomes}
          value={fees}
          onChoose={(after) => {
            const name = after === 'none' ? '没有收取' : '收取了';
            editor.change(`信息处理费：${name}`, [{ path: 'others.fees', after }]);
          }}
        />
        {fees === 'charged' && <Charges />}
        <Unpaid />
        <Sentence />
      </div>
    </FormRow>
  );
}

function Charges() {
  return (
    <div className={styles['charges']}>
      {ways.map(({ id, name }) => (
        <fieldset key={id}>
          <legend>{name}</legend>
          <Amount way={id} part="requests" />
          <Amount way={id} part="yuan" />
        </fieldset>
      ))}
      <p>只用过一种的，另一种空着。</p>
    </div>
  );
}

const parts = {
  requests: { name: '件数', keyboard: 'numeric', unit: 'count' },
  yuan: { name: '金额（元）', keyboard: 'decimal', unit: 'yuan' },
} as const;

function Amount({ way, part }: { way: (typeof ways)[number]['id']; part: keyof typeof parts }) {
  const { name, keyboard, unit } = parts[part];
  const problem = useView((view) => {
    const parsed = readCellText(view.draft.others[way][part], unit);
    return parsed.kind === 'problem' ? problemSentence(parsed.problem) : null;
  });
  return <TextField name={`others.${way}.${part}`} label={name} inputMode={keyboard} error={problem} />;
}

function Unpaid() {
  const editor = useEditor();
  const goTo = useGoTo();
  const noteId = useId();
  const ticked = useView((view) => view.draft.others.unpaid);
  const unpaid = useView((view) => unpaidOf(view.report));
  const soFar = useView((view) => sumSoFar(view.report, [UNPAID_CELL]));
  const note = unpaidNote(ticked, unpaid, soFar);
  return (
    <div>
      <Checkbox
        name="others.unpaid"
        checked={ticked}
        describedBy={noteId}
        onTick={(after) =>
          editor.change(after ? '写明逾期未缴费' : '不写逾期未缴费', [{ path: 'others.unpaid', after }])
        }
      >
        发出过收费通知，申请人逾期未缴费
      </Checkbox>
      <div className={styles['unpaid']}>
        <FieldNote id={noteId} state={note.look ? 'warning' : null}>
          {tableWords.applications}“逾期未缴费”一行：{note.words}
        </FieldNote>
        <Button look="link" onClick={() => goTo({ cell: UNPAID_FIRST })}>
          看表格
        </Button>
      </div>
    </div>
  );
}

function draftedBy(view: View): string {
  return draftedFeeSentence(view.draft, unpaidOf(view.report));
}

/** The sentence as it will be printed: made from the answers until it is edited by hand. */
function Sentence() {
  const editor = useEditor();
  const edited = useView((view) => view.draft.others.feeText !== null);
  const drafted = useView(draftedBy);
  return (
    <div className={styles['sentence']}>
      <h3>写进报告的句子</h3>
      <ProseField
        name="others.feeText"
        label="信息处理费的句子"
        section={6}
        optional
        shown={draftedBy}
        placeholder="选了上面的情况，句子就写在这里；也可以自己写"
        foot={edited ? '手工改过，不再随上面的内容变化' : '由上面的内容写成，可以直接修改'}
      />
      {edited && drafted !== '' && <p>按上面的内容应写成：{drafted}</p>}
      {edited && (
        <Button
          edits
          size="small"
          onClick={() => editor.change('恢复信息处理费的句子', [{ path: 'others.feeText', after: null }])}
        >
          恢复成上面内容写的
        </Button>
      )}
    </div>
  );
}
