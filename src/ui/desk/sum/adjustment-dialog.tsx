import { useState } from 'react';
import { adjust, readAdjustment } from '../../../collection/sum/sum-commands';
import type { Adjustment } from '../../../collection/sum/summing';
import { leavesOf } from '../../../collection/sum/leaves';
import { unitsWithNumbers } from '../../../collection/sum/makers';
import type { CellId } from '../../../format/table';
import { newId } from '../../../storage/new-id';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { controlClass, Field } from '../../parts/field';
import { cellName } from './cell-words';
import { contributionOf, isoNow, useSettling } from './settling';

const NOBODY = '这一格还没有单位的数，调整不了。';

const only = <T,>([one, second]: readonly T[]): T | null => (second === undefined ? (one ?? null) : null);

/** One adjustment, to be written or changed: which unit, which typed cell, how much, and why. */
export function AdjustmentDialog({
  cell,
  adjustment,
  onClose,
}: {
  cell: CellId;
  /** null for a new one. */
  adjustment: Adjustment | null;
  onClose: () => void;
}) {
  const settling = useSettling();
  const { sum, perform } = settling;
  const { form } = sum;
  const leaves = leavesOf(form, adjustment && form.isCellId(adjustment.cell) ? adjustment.cell : cell);
  const units = unitsWithNumbers(sum, leaves);
  const [typed, setTyped] = useState({
    // Nothing is taken for chosen: the first of a list would be taken along unseen.
    unit: adjustment?.unit ?? only(units)?.id ?? '',
    cell: only(leaves),
    by: adjustment?.by ?? '',
    reason: adjustment?.reason ?? '',
  });
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const unit = units.find(({ id }) => id === typed.unit);
  const chosen = unit && typed.cell && { ...typed, unit, cell: typed.cell };
  const read = chosen && readAdjustment(chosen, form);
  const trouble = units.length === 0 ? NOBODY : (read?.trouble ?? '');
  const keep = () => {
    if (!chosen || !read || read.trouble !== '') return;
    onClose();
    const id = adjustment?.id ?? newId();
    const { standing } = contributionOf(settling, chosen.unit);
    const file = standing.current?.id;
    const kept = {
      ...chosen,
      id,
      file,
      unit: chosen.unit.id,
      by: read.by,
      reason: chosen.reason.trim(),
      at: isoNow(),
    };
    perform(adjust(kept, chosen.unit));
  };
  const hasBegun = typed.by.trim() !== '';
  return (
    <Dialog
      title={adjustment ? '改调整' : '加一条调整'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" disabled={!read || trouble !== ''} onClick={keep}>
            存好
          </Button>
        </>
      }
    >
      <p>只加减全县的数，不改单位的报告；记在工作底稿里，不印。</p>
      <Field label="单位" error={hasBegun && units.length > 0 && !unit ? '请选单位。' : null}>
        {(control) => (
          <select
            {...control}
            className={controlClass}
            value={typed.unit}
            onChange={(event) => change({ unit: event.target.value })}
          >
            <option value="">请选单位</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="哪一格" error={hasBegun && !typed.cell ? '请选一格。' : null}>
        {(control) => (
          <select
            {...control}
            className={controlClass}
            value={typed.cell ?? ''}
            onChange={(event) => change({ cell: (event.target.value || null) as CellId | null })}
          >
            {leaves.length > 1 && <option value="">请选一格</option>}
            {leaves.map((id) => (
              <option key={id} value={id}>
                {cellName(form, id)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="加减多少" error={hasBegun ? trouble || null : null} hint="例如 +1 或 −3">
        {(control) => (
          <input
            {...control}
            className={controlClass}
            autoComplete="off"
            defaultValue={typed.by}
            onChange={(event) => change({ by: event.target.value })}
          />
        )}
      </Field>
      <Field label="理由">
        {(control) => (
          <textarea
            {...control}
            className={controlClass}
            rows={2}
            defaultValue={typed.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
    </Dialog>
  );
}
