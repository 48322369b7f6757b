import type { TypedPlace } from '../../checks/typed-places';

/**
 * The place before or after the caret, going round at either end. A place that is selected is passed over; once its
 * words were changed, the next place is the first one after the caret. `fields` are in the order of the page.
 */
export function placeBeside(
  places: readonly TypedPlace[],
  at: TypedPlace,
  by: -1 | 1,
  fields: readonly string[],
): TypedPlace | null {
  const fieldOrder = (field: string) => fields.indexOf(field);
  const isBeyond = (place: TypedPlace) => {
    const apart = fieldOrder(place.field) - fieldOrder(at.field);
    if (apart !== 0) return apart * by > 0;
    return by > 0 ? place.start >= at.end && place.start !== at.start : place.end <= at.start;
  };
  const ordered = by > 0 ? places : places.slice().reverse();
  return ordered.find(isBeyond) ?? ordered[0] ?? null;
}
