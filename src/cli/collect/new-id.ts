import { randomBytes } from 'node:crypto';

/** A name nothing else has: 16 hex digits, as the page gives them. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
