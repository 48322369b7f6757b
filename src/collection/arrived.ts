import { newArrival, notRead } from './arriving';
import type { Arrival } from './collection';

/** For tests: a report on 2026 that came from an agency, whose 校验码 is its id. */
export function arrived(id: string, agency: string, of: Partial<Arrival> = {}): Arrival {
  const known = { id, file: `${id}.docx`, at: '2027-01-18T09:00:00.000Z', intake: '', asLastYear: false };
  return { ...newArrival(known, { ...notRead(''), agency, year: 2026, checkCode: id }), ...of };
}
