import { crc32 } from './crc32';
import type { Receipt } from './receipt';
import type { Report } from './report';
import { visibleOf } from './visible';

/** A text without what nobody sees: characters of no width, odd kinds of blank, other spellings of one letter. */
function seen(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .trim()
    .normalize('NFC');
}

/** A plain value as JSON that is the same however it was made: keys in order, no blanks, texts as they are seen. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(seen(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/**
 * 校验码: eight digits by which two people see whether they have the same report before them, in whatever kind of
 * file. It is CRC-32 over what a reader sees; agency and year count as the title prints them. It shows a slip,
 * not a forgery: whoever wants to can make another text of the same code.
 */
export function checkCode(report: Report, receipt: Receipt | null = null): string {
  const json = canonicalJson(visibleOf(report, receipt));
  return crc32(new TextEncoder().encode(json)).toString(16).toUpperCase().padStart(8, '0');
}
