/** A text as it is compared where only its look may differ: width folded, without white space. */
export const unspaced = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
