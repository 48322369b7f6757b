type Inputs = readonly (string | number | boolean)[];

/** Characters of text remembered in one generation; two are kept. A long report has some 10,000. */
const GENERATION = 100_000;

/** A copy of a text: a piece cut out of a file's text would hold that whole text in memory as long as the piece is kept. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * A pure function that remembers what it gave: a key typed into a table leaves every text as it was, and one
 * typed into a text all other paragraphs. What it gives is shared and so must never be changed. Texts looked at
 * again stay, the others are forgotten after a while; one longer than a report is not remembered at all.
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
    if (key.length > GENERATION) return read(...inputs);
    const kept = old.get(key) ?? { value: read(...own(inputs)) };
    size += key.length + 1;
    if (size > GENERATION) {
      old = young;
      young = new Map();
      size = key.length + 1;
    }
    young.set(detached(key), kept);
    return kept.value;
  };
}
