/** What the fields of a text hide and draw, by the places of characters. */
export interface Fields {
  /** 1 where a character belongs to the code of a field, which nobody sees. */
  isCode: Uint8Array;
  /** Codes of fields that draw something in place of a text (EQ, SYMBOL), by where the field begins. */
  drawn: ReadonlyMap<number, string>;
}

const BEGIN = 0x13;
const RESULT = 0x14;
const END = 0x15;
/** Depth of nested fields: deeper ones are not taken for fields. */
const MOST_OPEN = 20;
const DRAWS = /^\s*(?:EQ|SYMBOL)\b/i;

/** Finds the codes of all fields. One that never comes to its result or its end hides nothing. */
export function fieldsIn(characters: string): Fields {
  const isCode = new Uint8Array(characters.length);
  const drawn = new Map<number, string>();
  const open: { at: number; inCode: boolean }[] = [];
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (code === BEGIN && open.length < MOST_OPEN) open.push({ at, inCode: true });
    const last = open[open.length - 1];
    if (!last || (code !== RESULT && code !== END)) continue;
    if (last.inCode) {
      isCode.fill(1, last.at, at + 1);
      const text = characters.slice(last.at + 1, at);
      if (DRAWS.test(text)) drawn.set(last.at, text.trim());
    }
    last.inCode = false;
    if (code === END) open.pop();
  }
  return { isCode, drawn };
}
