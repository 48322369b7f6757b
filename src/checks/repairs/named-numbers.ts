import { readText } from '../../prose/read-text';
import type { Report } from '../../report/report';
import type { NamedNumber } from './repair';

/** Whether every way to account for a number stays in the tables that have equations. */
const isOfEquations = ({ readings }: Pick<NamedNumber, 'readings'>): boolean =>
  readings.every(({ plus, minus }) => [...plus, ...minus].every((id) => !id.startsWith('disclosure.')));

/**
 * The numbers of the applications and the disputes table that the text names, each once however often it is said; what it
 * denies is named as 0 (没有收到申请、未发生行政诉讼). Left out is what proves nothing: figures of another year, of a
 * part (网上申请、备案 …), and rough ones (余、多). Results and outcomes usually come after 其中 and still give the whole
 * number of their cells.
 */
export function numbersNamed(report: Report): NamedNumber[] {
  const named = new Map<string, NamedNumber>();
  for (const { statements, claims } of readText(report)) {
    for (const { number, meaning, thisYear, scoped } of statements) {
      const { readings, bound, dimension } = meaning;
      const whole = bound === 'exact' && (!scoped || dimension === 'result' || dimension === 'outcome');
      if (whole && thisYear && number.least === number.most && isOfEquations(meaning))
        named.set(`${meaning.id} ${number.least}`, { readings, value: number.least });
    }
    for (const { id, none } of claims) {
      const denied = { readings: [none], value: 0 };
      // Only plain denials: 「全部办结」 often leaves out what was not due yet.
      if (id.startsWith('no.') && isOfEquations(denied)) named.set(id, denied);
    }
  }
  return [...named.values()];
}
