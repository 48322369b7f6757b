import {
  reviewOf,
  withReview,
  type Arrival,
  type Collection,
  type HandFilled,
  type Publication,
  type Sending,
  type Unit,
} from './collection';
import { isSameUnit } from './same-unit';
import { codeOf } from './silenced';

/** A change of a collection, named for 撤销; taking it back is going back to the value before. */
export interface Command {
  label: string;
  apply: (collection: Collection) => Collection;
}

/** Commands that follow each other under one label and key are one step: files that come in one after another. */
export interface Step extends Command {
  joins?: string;
}

/** 收进文件. `intake` names what was chosen together. */
export function takeIn(arrivals: readonly Arrival[], intake: string): Step {
  return {
    label: '收进文件',
    joins: intake,
    apply: (collection) => ({ ...collection, arrivals: [...collection.arrivals, ...arrivals] }),
  };
}

const changeArrival = (id: string, change: Partial<Arrival>) => (collection: Collection) => ({
  ...collection,
  arrivals: collection.arrivals.map((arrival) => (arrival.id === id ? { ...arrival, ...change } : arrival)),
});

/** 移出: a file that is none of ours. */
export function takeOut({ id, file }: Arrival): Step {
  return { label: `移出 ${file}`, apply: changeArrival(id, { removed: true }) };
}

/** Takes a file for a unit's, whatever name it bears. */
export function putTo({ id, file }: Arrival, unit: Unit): Step {
  return { label: `${file} 归到${unit.name}`, apply: changeArrival(id, { unit: unit.id }) };
}

/** 只记收到，纸质审, of a file that cannot be read; or takes that back. */
export function reviewOnPaper({ id, file }: Arrival, onPaper: boolean): Step {
  return {
    label: onPaper ? `${file} 只记收到，纸质审` : `${file} 不按纸质审`,
    apply: changeArrival(id, { onPaper }),
  };
}

/**
 * 手工填三张表, of a file that cannot be read: its tables as they are typed now; null where all is blank again. What is
 * typed in one visit to a cell is one step.
 */
export function fillByHand({ id }: Arrival, byHand: HandFilled | null, label: string, visit: string): Step {
  return { label, joins: visit, apply: changeArrival(id, { byHand }) };
}

/** With more units in the roster. */
export function addUnits(units: readonly Unit[]): Step {
  return {
    label: units.length === 1 ? `名册加入${units[0]?.name ?? ''}` : `名册加入 ${units.length} 个单位`,
    apply: (collection) => ({ ...collection, roster: [...collection.roster, ...units] }),
  };
}

/** 改名册: a unit as it is to be. */
export function changeUnit(unit: Unit): Step {
  return {
    label: `改名册：${unit.name}`,
    apply: (collection) => ({
      ...collection,
      roster: collection.roster.map((other) =>
        other.id === unit.id ? withFormerName(unit, other.name, collection.roster) : other,
      ),
    }),
  };
}

/** With its former name among its aliases (曾用名): the files that came under it stay its own. */
function withFormerName(unit: Unit, former: string, roster: readonly Unit[]): Unit {
  const isTaken = roster.some(
    ({ id, name, aliases }) => id !== unit.id && [name, ...aliases].some((one) => isSameUnit(one, former)),
  );
  const isKnown = [unit.name, ...unit.aliases].some((name) => isSameUnit(name, former));
  return former.trim() === '' || isTaken || isKnown ? unit : { ...unit, aliases: [...unit.aliases, former] };
}

/** Takes a unit out of the roster; its files stay, without a unit. */
export function removeUnit({ id, name }: Unit): Step {
  return {
    label: `从名册删去${name}`,
    apply: (collection) => ({ ...collection, roster: collection.roster.filter((unit) => unit.id !== id) }),
  };
}

/** 记为…的别名. */
export function addAlias(unit: Unit, alias: string): Step {
  const step = changeUnit({ ...unit, aliases: [...unit.aliases, alias] });
  return { ...step, label: `“${alias}”记为${unit.name}的别名` };
}

/** 以这份为准, over the others of its round. */
export function choose(unit: Unit, { id }: Arrival, others: readonly Arrival[]): Step {
  const over = others.map((other) => other.id).filter((other) => other !== id);
  return {
    label: `${unit.name}以一份为准`,
    apply: (collection) => withReview(collection, unit.id, { chosen: { id, over } }),
  };
}

/** A unit of which several files of one round came, in the order they came. */
export interface SeveralFiles {
  unit: Unit;
  files: readonly Arrival[];
}

/** 都用后收到的一份, of several units at once. */
export function chooseLatest(units: readonly SeveralFiles[]): Step {
  return {
    label: `${units.length} 个单位都用后收到的一份`,
    apply: (collection) =>
      units.reduce((next, { unit, files }) => {
        const last = files[files.length - 1];
        return last ? choose(unit, last, files).apply(next) : next;
      }, collection),
  };
}

/** 记为退回: what was sent, and what had come by then. Sending again about the same version begins no new round. */
export function sendBack(unit: Unit, sending: Sending): Step {
  return {
    label: `退回${unit.name}`,
    apply(collection) {
      const { sendings } = reviewOf(collection, unit.id);
      const isAnew = sendings[sendings.length - 1]?.about === sending.about;
      const before = isAnew ? sendings.slice(0, -1) : sendings;
      return withReview(collection, unit.id, { passed: null, sendings: [...before, sending] });
    },
  };
}

/** 通过, of one unit or of several at once. `at` is an ISO time. Of one passed anew it stays known where it was published. */
export function pass(units: readonly { unit: Unit; about: Arrival }[], at: string): Step {
  return {
    label: units.length === 1 ? `通过${units[0]?.unit.name ?? ''}` : `通过 ${units.length} 个单位`,
    apply: (collection) =>
      units.reduce((next, { unit, about: { id } }) => {
        const { passed } = reviewOf(next, unit.id);
        const published = passed?.about === id ? passed.published : null;
        return withReview(next, unit.id, { passed: { about: id, at, published } });
      }, collection),
  };
}

/** 记为已发布, of a report that is 通过; null takes it back. */
export function publish(unit: Unit, publication: Publication | null): Step {
  return {
    label: `${unit.name}${publication ? '记为已发布' : '不再记为已发布'}`,
    apply(collection) {
      const { passed } = reviewOf(collection, unit.id);
      return passed
        ? withReview(collection, unit.id, { passed: { ...passed, published: publication } })
        : collection;
    },
  };
}

/** 记为已发布, of several that are 通过 at once; their addresses can be written later. Those published before stay as they are. */
export function publishAll(units: readonly Unit[], day: string): Step {
  return {
    label: units.length === 1 ? `${units[0]?.name ?? ''}记为已发布` : `${units.length} 个单位记为已发布`,
    apply: (collection) =>
      units.reduce((next, unit) => {
        const { passed } = reviewOf(next, unit.id);
        return passed && passed.published === null
          ? withReview(next, unit.id, { passed: { ...passed, published: { day, address: '' } } })
          : next;
      }, collection),
  };
}

/** Takes 通过 back. */
export function unpass(unit: Unit): Step {
  return {
    label: `取消通过${unit.name}`,
    apply: (collection) => withReview(collection, unit.id, { passed: null }),
  };
}

/** Takes a remark into the note of a report, or out of it. */
export function tick(unit: Unit, about: Arrival, finding: string, ticked: boolean): Step {
  return {
    label: ticked ? '勾选意见' : '不选意见',
    apply(collection) {
      const { ticks } = reviewOf(collection, unit.id);
      const own = { ...ticks[about.id], [finding]: ticked };
      return withReview(collection, unit.id, { ticks: { ...ticks, [about.id]: own } });
    },
  };
}

/** The reviewer's own words on a report. What is typed in one visit to the field is one step. */
export function remark(unit: Unit, about: Arrival, words: string, visit: string): Step {
  return {
    label: '自己的话',
    joins: visit,
    apply(collection) {
      const { remarks } = reviewOf(collection, unit.id);
      return withReview(collection, unit.id, { remarks: { ...remarks, [about.id]: words } });
    },
  };
}

/** 本批不提 of a finding (by its id) or of a rule (by its code), or takes that back: of a finding, with its rule. */
export function silence(finding: string, silenced: boolean): Step {
  return {
    label: silenced ? '本批不提一条' : '本批又提一条',
    apply: (collection) => ({
      ...collection,
      silenced: silenced
        ? [...collection.silenced.filter((other) => other !== finding), finding]
        : collection.silenced.filter((other) => other !== finding && other !== codeOf(finding)),
    }),
  };
}

/** 本批又提: nothing that a rule finds is silenced any more. */
export function speakOf(code: string): Step {
  return {
    label: '本批又提一条',
    apply: (collection) => ({
      ...collection,
      silenced: collection.silenced.filter((other) => codeOf(other) !== code),
    }),
  };
}

/** What a collection is called, its dates and what its notes begin and end with. */
export function changeSettings(
  label: string,
  change: Partial<Pick<Collection, 'place' | 'year'>> & { settings?: Partial<Collection['settings']> },
): Step {
  return {
    label,
    apply: (collection) => ({
      ...collection,
      ...change,
      settings: { ...collection.settings, ...change.settings },
    }),
  };
}

/** 并入另一份: the value that two copies of a collection come to together. */
export function become(collection: Collection): Step {
  return { label: '并入另一份审核', apply: () => collection };
}
