import type { Form } from '../../format/form';
import { mergeSums, type PartialSum } from '../../collection/sum/partial-sum';
import type { Output } from '../output';
import { countedTwice } from './counted-twice';
import { sumInputs, type SumInput } from './inputs';
import { sumJson } from './sum-json';

/** Why inputs cannot be added at all, as a sentence; empty where they can. */
function unlike(inputs: readonly SumInput[]): string {
  const [first] = inputs;
  const dated = inputs.find(({ read }) => read.year !== null);
  for (const { where, read } of inputs) {
    if (first && read.form !== first.read.form) return `${first.where} 和 ${where} 的报告格式不同，不能相加`;
    if (dated && read.year !== null && read.year !== dated.read.year)
      return `${dated.where} 是 ${dated.read.year} 年的，${where} 是 ${read.year} 年的，不能相加`;
  }
  return '';
}

/** Adds parts two by two, and what came of them again, so that names are not sorted anew for each part that follows. */
function added(parts: readonly PartialSum[], form: Form): PartialSum {
  const [first, second] = parts;
  if (!first) throw new Error('Nothing to add.');
  if (!second) return first;
  const half = Math.ceil(parts.length / 2);
  const merged = mergeSums(added(parts.slice(0, half), form), added(parts.slice(half), form), form);
  if (!merged.ok) throw new Error(`Named before: ${merged.twice.join()}`);
  return merged.sum;
}

/**
 * `sum`: adds the sum lines of several runs of `collect`, or of several counties, and prints one of the same shape. Exit
 * code: 0; 1 where a unit would be added twice; 2 where an input cannot be used. No sum is printed then.
 */
export async function sum(files: readonly string[], output: Output): Promise<number> {
  const read = [];
  // oxlint-disable-next-line no-await-in-loop -- one after another
  for (const file of files) read.push(await sumInputs(file));
  const troubles = read.flatMap((one) => (one.ok ? [] : [one.message]));
  const inputs = read.flatMap((one) => (one.ok ? one.inputs : []));
  const [first] = inputs;
  const mismatch = troubles.length === 0 ? unlike(inputs) : '';
  if (mismatch !== '') troubles.push(mismatch);
  for (const words of troubles) output.trouble(words);
  if (!first || troubles.length > 0) return 2;

  const twice = countedTwice(inputs);
  for (const words of twice) output.trouble(words);
  if (twice.length > 0) {
    output.trouble('没有相加，一个单位只能加一次。请去掉多的一份，或者改正名册、重新运行 collect，再来相加');
    return 1;
  }
  const { form } = first.read;
  const total = added(
    inputs.map((one) => one.read.sum),
    form,
  );
  const year = inputs.find((one) => one.read.year !== null)?.read.year ?? null;
  output.print(JSON.stringify(sumJson(total, form, year)));
  return 0;
}
