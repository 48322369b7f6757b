import type { Form } from '../format/form';
import type { OverviewTopic } from '../format/guidance-overview';
import type { IndicatorId } from '../format/indicators';
import type { CellId } from '../format/table';

/** Where a data sentence is usual: a field of 一、, its 概述, 五、 or 六、. */
export type Place = OverviewTopic | 'lead' | 'problems' | 'others';

/** The numbers a sentence is made from. */
export interface Numbers {
  form: Form;
  /** A cell the recipe asks for in `cells`. */
  cell: (id: CellId) => number;
  /** An 附加统计项; null while it is not filled in. */
  indicator: (id: IndicatorId) => number | null;
  /** 行政事业性收费 in 万元 as decimal text. */
  charges: string;
  mayMakeRegulations: boolean | null;
}

/** What keeps a sentence from being made, as it is told to the writer. */
export interface Lack {
  lack: string;
}

/** How one of the usual sentences is made. It states a fact, nothing else. */
export interface Recipe {
  id: string;
  /** What it tells, for a list. */
  name: string;
  places: readonly Place[];
  /** All of these must be filled in. */
  cells: readonly CellId[];
  /** At least one of these must be filled in. */
  someOf?: readonly IndicatorId[];
  /** The sentence without year, agency and full stop; null where there is nothing of the kind to tell. */
  make: (numbers: Numbers) => string | Lack | null;
}

export interface Item {
  name: string;
  value: number;
  /** 件 where nothing else is said. */
  unit?: string;
}

/** 「予以公开11件、部分公开2件」: what there is none of is left out. */
export function itemised(items: readonly Item[]): string {
  return items
    .filter(({ value }) => value > 0)
    .map(({ name, value, unit = '件' }) => `${name}${value}${unit}`)
    .join('、');
}
