/**
 * A label as it is compared with others: width folded, without blanks, brackets, quotes and punctuation, so that
 * 「（三）不予公开」 and 「(三) 不予公开：」 are the same.
 */
export function plainLabel(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}

/** A name between quotation marks; those within it become single: “不予公开：危及‘三安全一稳定’”. */
export function inQuotes(name: string): string {
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/** How many characters must be put in, taken out or changed to make one text of the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
