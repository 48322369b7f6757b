import { plainLabel } from '../format/plain-label';
import { isSameUnit } from './same-unit';

/**
 * The government of the place that collects (青岚县人民政府), also where its office is named (青岚县人民政府办公室); empty
 * where what is named is neither, because a name made up would stand in title and signature.
 */
export function governmentName(place: string): string {
  const name = place.trim();
  const [government] = /^.*?人民政府/.exec(name) ?? [];
  if (government !== undefined) return government;
  return /[省市县区旗州盟镇乡]$/.test(name) ? `${name}人民政府` : '';
}

/** Whether a report is that of the government itself (本级政府), by the agency it names; some write the place alone. */
export function isOwnGovernments(agency: string, place: string): boolean {
  const name = governmentName(place);
  if (name === '' || agency === '') return false;
  return isSameUnit(agency, name) || plainLabel(agency) === plainLabel(name.replace(/人民政府$/, ''));
}
