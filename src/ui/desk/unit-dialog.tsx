import { useState } from 'react';
import { agencyKinds, type AgencyKind } from '../../format/agencies';
import { plainLabel } from '../../format/plain-label';
import type { Unit } from '../../collection/collection';
import { listedNames, successionsOf } from '../../collection/roster-text';
import { heirsOfThemselves } from '../../collection/roster-troubles';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';

interface Props {
  unit: Unit;
  isNew: boolean;
  /** The rest of the roster. */
  others: readonly Unit[];
  onClose: () => void;
  onKeep: (unit: Unit) => void;
  onRemove: () => void;
}

/** What is wrong with a unit as typed, as a sentence; empty for nothing. */
function problemOf(unit: Unit, others: readonly Unit[]): string {
  const { name } = unit;
  if (name === '') return '请写全称。';
  if (others.some((other) => plainLabel(other.name) === plainLabel(name))) return '名册里已经有这个单位。';
  return heirsOfThemselves([unit]).length > 0 ? '单位不能承继自己。' : '';
}

/** One unit of the roster, to be put in or corrected by hand. */
export function UnitDialog({ unit, isNew, others, onClose, onKeep, onRemove }: Props) {
  const [typed, setTyped] = useState(unit);
  const change = (part: Partial<Unit>) => setTyped({ ...typed, ...part });
  const problem = problemOf(typed, others);
  return (
    <Dialog
      title={isNew ? '加一个单位' : '改名册'}
      onClose={onClose}
      actions={
        <>
          {!isNew && (
            <Button edits onClick={onRemove}>
              从名册删去
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button edits look="primary" disabled={problem !== ''} onClick={() => onKeep(typed)}>
            存好
          </Button>
        </>
      }
    >
      <Field label="全称" error={problem === '' || (typed.name === '' && isNew) ? null : problem}>
        {(control) => (
          <input
            {...control}
            className={controlClass}
            defaultValue={unit.name}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value.replace(/\s+/g, '') })}
          />
        )}
      </Field>
      <Field label="别名、曾用名" hint="用顿号隔开">
        {(control) => (
          <input
            {...control}
            className={controlClass}
            defaultValue={unit.aliases.join('、')}
            autoComplete="off"
            onChange={(event) => change({ aliases: listedNames(event.target.value) })}
          />
        )}
      </Field>
      <Field label="类别">
        {(control) => (
          <select
            {...control}
            className={controlClass}
            value={typed.kind}
            onChange={(event) => change({ kind: event.target.value as AgencyKind | '' })}
          >
            <option value="">没有选</option>
            {agencyKinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="计入汇总">
        {(control) => (
          <select
            {...control}
            className={controlClass}
            value={typed.counted}
            onChange={(event) => change({ counted: event.target.value as Unit['counted'] })}
          >
            <option value="yes">是</option>
            <option value="no">否</option>
            <option value="shown">仅展示</option>
          </select>
        )}
      </Field>
      <Field label="承继（并入、更名前的单位）" hint="用顿号隔开；它们上年的报告放在这个单位旁边">
        {(control) => (
          <input
            {...control}
            className={controlClass}
            defaultValue={unit.successions.map(({ from }) => from).join('、')}
            autoComplete="off"
            onChange={(event) => change({ successions: successionsOf(event.target.value) })}
          />
        )}
      </Field>
      <Field label="联系人、电话">
        {(control) => (
          <input
            {...control}
            className={controlClass}
            defaultValue={unit.contact}
            autoComplete="off"
            onChange={(event) => change({ contact: event.target.value })}
          />
        )}
      </Field>
    </Dialog>
  );
}
