import type { CellId } from '../../format/table';
import { readText } from '../../prose/read-text';
import type { Report } from '../../report/report';
import type { NamedNumber } from './repair';

const isOfRequests = (id: CellId): boolean => id.startsWith('applications.');

/**
 * The numbers of the requests table that the text names, each once however often it is said. Left out is what
 * proves nothing: figures of another year, of a part (网上申请、备案 …), and rough ones (余、多). Results usually
 * come after 其中, which makes them no less the whole of their rows.
 */
export function numbersNamed(report: Report): NamedNumber[] {
  const named = new Map<string, NamedNumber>();
  for (const { statements } of readText(report))
    for (const { number, meaning, thisYear, scoped } of statements) {
      const { readings } = meaning;
      const whole = meaning.bound === 'exact' && (!scoped || meaning.dimension === 'result');
      const exact = thisYear && number.least === number.most;
      if (whole && exact && readings.every(({ plus, minus }) => [...plus, ...minus].every(isOfRequests)))
        named.set(`${meaning.id} ${number.least}`, { readings, value: number.least });
    }
  return [...named.values()];
}
