/**
 * A label as it is compared with others: its letters and digits alone, width and case folded, so that
 * 「（三）不予公开」 and 「(三) 不予公开：」 are the same.
 */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** A name between quotation marks; those within it become single: “不予公开：危及‘三安全一稳定’”. */
export function inQuotes(name: string): string {
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
