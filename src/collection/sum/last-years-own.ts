import type { Form } from '../../format/form';
import type { CellId } from '../../format/table';
import { scaled, unscaled } from '../../report/numbers/number';
import type { Collection } from '../collection';
import { isOwnGovernments } from '../own-government';
import { isSameUnit } from '../same-unit';
import { standingsOf } from '../standing';
import { pastKey, type Lines } from '../unit-row';
import { valueOf } from './figures';
import { leavesOf } from './leaves';

/** Whose reports of last year nobody of the roster takes over; the county's own is none of them. */
export function straysOf(collection: Collection): string[] {
  const split = collection.roster.flatMap(({ successions }) => successions.map(({ from }) => from));
  const names = standingsOf(collection).strays.flatMap((stray) =>
    isOwnGovernments(stray.agency, collection.place) || split.some((from) => isSameUnit(stray.agency, from))
      ? []
      : [stray.agency || stray.file],
  );
  return [...new Set(names)];
}

/** A number of the report that the county itself published last year, if it came; null where it did not, or it is blank. */
export function countysLastNumber(
  collection: Collection,
  lines: Lines,
  form: Form,
  id: CellId,
): string | null {
  const own = standingsOf(collection).strays.find((stray) =>
    isOwnGovernments(stray.agency, collection.place),
  );
  const figures = own && lines.get(pastKey(own))?.figures;
  if (!figures) return null;
  let total = 0n;
  for (const leaf of leavesOf(form, id)) {
    const text = valueOf(figures, form, leaf);
    if (text === null) return null;
    total += scaled(text);
  }
  return unscaled(total);
}
