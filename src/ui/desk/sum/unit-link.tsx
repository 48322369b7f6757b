import type { Unit } from '../../../collection/collection';
import { collectionHref } from '../../route';
import { useSettling } from './settling';

/** A unit's name, which leads to its report in 审核. */
export function UnitLink({ unit }: { unit: Unit }) {
  const { id } = useSettling();
  return <a href={collectionHref(id, unit.id)}>{unit.name}</a>;
}
