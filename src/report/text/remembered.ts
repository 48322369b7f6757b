type Inputs = readonly (string | number | boolean)[];

/** Characters of text cached in one generation; two generations are kept. A long report has some 10,000. */
let generation = 100_000;

/**
 * For a thread that reads one report after another and none of them again: what is cached of those before only takes
 * memory, and breaks up the rest of it where it is dropped.
 */
export function rememberOneReport(): void {
  generation = 20_000;
}

/** A real copy of a text. JavaScript engines keep the whole original in memory as long as a slice of it is kept. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * Caches a pure function of texts: a keystroke changes one paragraph at most, and all others are asked for again.
 * Results are shared and must never be changed. Texts asked for again stay in the cache, the others are dropped
 * after a while; a text longer than a generation is not cached.
 */
export function remembered<In extends Inputs, Out>(read: (...inputs: In) => Out): (...inputs: In) => Out {
  let young = new Map<string, { value: Out }>();
  let old = young;
  let size = 0;
  const own = (inputs: In) =>
    inputs.map((input) => (typeof input === 'string' ? detached(input) : input)) as unknown as In;
  return (...inputs) => {
    const key = inputs.length === 1 ? String(inputs[0]) : inputs.join('\u0000');
    const known = young.get(key);
    if (known) return known.value;
    if (key.length > generation) return read(...inputs);
    const kept = old.get(key) ?? { value: read(...own(inputs)) };
    size += key.length + 1;
    if (size > generation) {
      old = young;
      young = new Map();
      size = key.length + 1;
    }
    young.set(detached(key), kept);
    return kept.value;
  };
}
