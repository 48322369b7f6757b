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
