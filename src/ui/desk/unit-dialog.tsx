import { useState } from 'react';
import { agencyKinds, type AgencyKind } from '../../format/agencies';
import { plainLabel } from '../../format/plain-label';
import type { Unit } from '../../collection/collection';
import {
  countedByOf,
  isUnclear,
  isUnclearHead,
  listedNames,
  unclearIn,
  withoutUnclear,
  type UnclearHead,
} from '../../collection/roster-values';
import { successionsOf, successionText } from '../../collection/successions';
import { countingTroubles, heirsOfThemselves } from '../../collection/roster-troubles';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { controlClass, Field } from '../parts/field';
import { SplitFields } from './split-fields';

interface Props {
  unit: Unit;
  isNew: boolean;
  /** The collection's year, which says what of an agency that was split is shared. */
  year: number;
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

/** How a share is written. */
const SPLIT_EXAMPLE = '拆分的连份额写“甲局（拆分：自然人 3、规章 0）”';

/** One unit of the roster, to be put in or corrected by hand. */
export function UnitDialog({ unit, isNew, year, others, onClose, onKeep, onRemove }: Props) {
  const [typed, setTyped] = useState(unit);
  /** What was typed into 承继 and is no agency's name. */
  const [notNames, setNotNames] = useState('');
  const successionNote = notNames === '' ? undefined : `没有看懂“${notNames}”，不会存；${SPLIT_EXAMPLE}`;
  /** The same of 由谁统计. */
  const [noAgency, setNoAgency] = useState('');
  const agencyNote = noAgency === '' ? undefined : `没有看懂“${noAgency}”，不会存；请写统计的机关`;
  const change = (part: Partial<Unit>) => setTyped({ ...typed, ...part });
  /** A column is put right: what was not understood of it is gone. */
  const putRight = (head: UnclearHead, part: Partial<Unit>) =>
    setTyped({ ...withoutUnclear(typed, head), ...part });
  const unclearNote = (head: UnclearHead) => {
    const text = unclearIn(typed, head);
    return text === '' ? undefined : `名册里写的是“${text}”，没有看懂`;
  };
  // The field and those of the shares write the same: each is drawn anew once the other was typed into.
  const [textTyped, setTextTyped] = useState(0);
  const [sharesTyped, setSharesTyped] = useState(0);
  const successions = [successionText(typed.successions), notNames || unclearIn(typed, '承继')];
  const unclearSuccession = unclearNote('承继');
  const [doubleCount = ''] = countingTroubles([typed]);
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
          <Button
            edits
            look="primary"
            disabled={problem !== '' || doubleCount !== ''}
            onClick={() => onKeep(typed)}
          >
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
      <Field label="类别" warning={unclearNote('类别')}>
        {(control) => (
          <select
            {...control}
            className={controlClass}
            value={typed.kind}
            onChange={(event) => putRight('类别', { kind: event.target.value as AgencyKind | '' })}
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
      <Field label="计入汇总" warning={unclearNote('计入汇总')}>
        {(control) => (
          <select
            {...control}
            className={controlClass}
            value={typed.counted}
            onChange={(event) => putRight('计入汇总', { counted: event.target.value as Unit['counted'] })}
          >
            <option value="yes">是</option>
            <option value="no">否</option>
            <option value="shown">仅展示</option>
          </select>
        )}
      </Field>
      <Field
        label="由谁统计（数由别的机关统计时）"
        hint="写了的，“计入汇总”选“否”或“仅展示”；没有交报告也不算未收"
        warning={unclearNote('由谁统计') ?? agencyNote}
        error={doubleCount === '' ? null : `${doubleCount}。`}
      >
        {(control) => (
          <input
            {...control}
            className={controlClass}
            defaultValue={unit.countedBy || unclearIn(unit, '由谁统计')}
            autoComplete="off"
            onChange={(event) => {
              const { value, unclear } = countedByOf(event.target.value);
              setNoAgency(unclear);
              putRight('由谁统计', { countedBy: value });
            }}
          />
        )}
      </Field>
      <Field
        label="承继（并入、更名前的单位）"
        hint={`用顿号隔开；更名的写“甲局（更名）”，要记日期的写“甲局（更名，2026年3月）”，${SPLIT_EXAMPLE}，新设的写“新设”；它们上年的报告放在这个单位旁边`}
        warning={unclearSuccession === undefined ? successionNote : `${unclearSuccession}；${SPLIT_EXAMPLE}`}
      >
        {(control) => (
          <input
            {...control}
            key={sharesTyped}
            className={controlClass}
            defaultValue={successions.filter((words) => words !== '').join('、')}
            autoComplete="off"
            onChange={(event) => {
              const { value, unclear } = successionsOf(event.target.value);
              setNotNames(unclear);
              setTextTyped(textTyped + 1);
              putRight('承继', { successions: value });
            }}
          />
        )}
      </Field>
      <SplitFields
        key={textTyped}
        year={year}
        successions={typed.successions}
        onChange={(shared) => {
          setSharesTyped(sharesTyped + 1);
          change({ successions: shared });
        }}
      />
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
      {typed.more
        .filter(({ head }) => !isUnclearHead(head))
        .map(({ head, text }) => (
          <Field key={head} label={head}>
            {(control) => (
              <input
                {...control}
                className={controlClass}
                defaultValue={text}
                autoComplete="off"
                onChange={(event) =>
                  change({
                    more: typed.more.map((cell) =>
                      cell.head === head ? { head, text: event.target.value } : cell,
                    ),
                  })
                }
              />
            )}
          </Field>
        ))}
      {isUnclear(typed) && (
        <Button
          look="link"
          onClick={() => change({ more: typed.more.filter(({ head }) => !isUnclearHead(head)) })}
        >
          上面选的、写的就对，没看懂的话不留了
        </Button>
      )}
    </Dialog>
  );
}
